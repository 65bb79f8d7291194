"""The glossary page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from esep.portal.glossary.alphabet import by_letter


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """Every hard word with its meaning, in the order of the alphabet of the page's language."""
    return render(request, "portal/glossary/glossary.html", {"letters": by_letter(get_language())})
