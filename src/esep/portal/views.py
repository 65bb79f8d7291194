"""Public pages: read the query, ask once, render."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from esep.access import Act
from esep.kernel.routes import route
from esep.portal import demonstration
from esep.portal.choice import read_choice
from esep.portal.status import STATUSES
from esep.portal.year import arrange, clause_options


@route(GET=Act.READ_PUBLIC)
def judged_year(request: HttpRequest) -> HttpResponse:
    """The demonstration municipality's year; status 400 with the same page when the filter means nothing."""
    language = get_language()
    year = demonstration.judged_year(language)
    choice, faults = read_choice(request.GET.dict(), clauses=year.pack.clauses)
    context = {
        "page": arrange(year, choice=choice),
        "choice": choice,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "statuses": STATUSES,
        "clauses": clause_options(year, choice=choice, language=language),
    }
    return render(request, "portal/year.html", context, status=400 if faults else 200)
