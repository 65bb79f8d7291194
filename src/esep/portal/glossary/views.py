"""The glossary page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from esep.access import Act
from esep.kernel.routes import route
from esep.portal.glossary.alphabet import by_letter


@route(GET=Act.READ_PUBLIC)
def glossary(request: HttpRequest) -> HttpResponse:
    """Every hard word with its meaning, in the order of the alphabet of the page's language."""
    return render(request, "portal/glossary/glossary.html", {"letters": by_letter(get_language())})
