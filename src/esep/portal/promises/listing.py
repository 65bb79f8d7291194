"""`/<slug>/promises/`: what was promised at all meetings, what is late first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.promises.choosing import options_of, read_choice
from esep.portal.promises.kept import promises
from esep.portal.promises.line import late_first, lines_of
from esep.portal.promises.standing import STANDINGS, Standing
from esep.portal.status import StatusWord

BAD = 400
ON_A_PAGE = 30


@dataclass(frozen=True, slots=True)
class Count:
    """How many promises stand in one way."""

    status: StatusWord
    count: int


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The list; status 400 with all promises where the choice means nothing."""
    everything = sorted(lines_of(here, promises(here)), key=late_first)
    options = options_of(everything)
    choice, faults = read_choice(request.GET.dict(), options=options)
    chosen = [line for line in everything if choice.fits(line)]
    last = max(1, ceil(len(chosen) / ON_A_PAGE))
    number = min(choice.page, last)
    context = {
        "any": bool(everything),
        "counts": counts_of(line.standing for line in everything),
        "lines": chosen[(number - 1) * ON_A_PAGE : number * ON_A_PAGE],
        "found": len(chosen),
        "choice": choice,
        "options": options,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "number": number,
        "last": last,
        "earlier": choice.query(page=number - 1) if number > 1 else "",
        "later": choice.query(page=number + 1) if number < last else "",
    }
    return place_page(
        request,
        here,
        "portal/promises/list.html",
        route="place-promises",
        title=_("Promises"),
        description=_("What meetings were promised, who answers for it, by which day, and what came of it."),
        context=context,
        status=BAD if faults else 200,
    )


def counts_of(standings: Iterable[Standing]) -> tuple[Count, ...]:
    """How many promises stand in each way; a way in which none stands is left out."""
    counts = Counter(standings)
    return tuple(Count(status, counts[one]) for one, status in STANDINGS.items() if counts[one])
