"""`/<slug>/decisions/`: every decision of the council, the newest first."""

from math import ceil

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.choice import read_day
from esep.portal.decisions.choosing import options_of, read_choice
from esep.portal.decisions.line import lines_of
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place

BAD = 400
ON_A_PAGE = 40
ROUTE = "decisions"


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The list as it stands on a day; status 400 with all decisions where the choice means nothing."""
    query = request.GET.dict()
    day, day_faults = read_day(query, today=here.today)
    everything = tuple(lines_of(here, day or here.today))
    options = options_of(everything)
    choice, faults = read_choice(query, options=options, as_of=day)
    faults = (*faults, *day_faults)
    chosen = [line for line in everything if choice.fits(line)]
    last = max(1, ceil(len(chosen) / ON_A_PAGE))
    number = min(choice.page, last)
    context: dict[str, object] = {
        "lines": chosen[(number - 1) * ON_A_PAGE : number * ON_A_PAGE],
        "any": bool(everything),
        "found": len(chosen),
        "options": options,
        "choice": choice,
        "number": number,
        "last": last,
        "earlier": choice.query(page=number - 1) if number > 1 else "",
        "later": choice.query(page=number + 1) if number < last else "",
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "typed_day": query.get("as_of", "").strip() if day is None else f"{day:%d.%m.%Y}",
    }
    return place_page(
        request,
        here,
        "portal/decisions/list.html",
        route=ROUTE,
        title=_("Decisions of the council"),
        description=_("What the council decided, with texts, votes, and what is in force."),
        context=context,
        status=BAD if faults else 200,
    )
