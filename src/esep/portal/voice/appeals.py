"""`/<slug>/appeals/`: how many appeals came and how they were answered, and those that everybody may read (2.3)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.voice.counting import counted, median_days, read_chosen
from esep.portal.voice.line import lines_of

BAD = 400
MOST = 50
"""Copies on the page; the table has all of them."""


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """Counts and released copies; status 400 with everything where the choice means nothing."""
    lines = tuple(lines_of(here))
    dimensions = counted(lines)
    chosen, faults = read_chosen(request.GET.dict(), dimensions=dimensions)
    fitting = [line for line in lines if chosen.fits(line)]
    copies = [line for line in fitting if line.appeal.copy is not None]
    shows_others = chosen.name in ("", "state")
    context = {
        "count": len(lines),
        "dimensions": dimensions,
        "chosen": chosen,
        "found": len(fitting),
        "copies": copies[:MOST],
        "more_copies": max(0, len(copies) - MOST),
        "others": [line for line in fitting if line.appeal.copy is None][:MOST] if shows_others else [],
        "median_days": median_days(lines),
        "faults": faults,
    }
    return place_page(
        request,
        here,
        "portal/voice/appeals.html",
        route="place-appeals",
        title=_("Appeals"),
        description=_("How many appeals came, what about, and how soon they were answered."),
        context=context,
        status=BAD if faults else 200,
    )


@of_place
def appeal(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """One appeal: what is public of it, and how the duty to answer stands."""
    line = next((one for one in lines_of(here) if one.appeal.code == code), None)
    if line is None:
        return place_page(
            request,
            here,
            "portal/voice/unknown.html",
            route="place-appeal",
            title=_("There is no such appeal here"),
            status=404,
        )
    title = line.appeal.copy.subject if line.appeal.copy is not None else f"{line.kind.capitalize()} {code}"
    return place_page(
        request,
        here,
        "portal/voice/appeal.html",
        route="place-appeal",
        title=title,
        context={"line": line, "appeal": line.appeal, "title": title},
    )
