"""`/<slug>/year/`: what was due and what was done, clause by clause, as of any day."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.choice import read_choice, read_day
from esep.portal.place.here import Here
from esep.portal.place.kept import judged
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.status import STATUSES
from esep.portal.year import arrange, clause_options

BAD = 400


@of_place
def year(request: HttpRequest, here: Here) -> HttpResponse:
    """The judged year; status 400 with the same page when the filter means nothing."""
    query = request.GET.dict()
    day, day_faults = read_day(query, today=here.today)
    judgement = judged(here, day or here.today)
    choice, faults = read_choice(query, clauses=judgement.pack.clauses)
    choice, faults = replace(choice, as_of=day), (*faults, *day_faults)
    context = {
        "page": arrange(judgement, choice=choice),
        "choice": choice,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "typed_day": query.get("as_of", "").strip() if day is None else f"{day:%d.%m.%Y}",
        "statuses": STATUSES,
        "clauses": clause_options(judgement, choice=choice, language=here.language),
    }
    return place_page(
        request,
        here,
        "portal/year.html",
        route="place-year",
        title=_("What was due and what was done"),
        description=_("Every duty with its day, its status and the sum behind it."),
        context=context,
        status=BAD if faults else 200,
    )
