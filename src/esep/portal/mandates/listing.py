"""`/<slug>/mandates/`: what voters gave their deputies, gathered by how far it has come."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.appeals.queries.voter_mandates.public import PublicGiven
from esep.portal.mandates.choosing import options_of, read_choice
from esep.portal.mandates.kept import RECORDED_IN, demands, in_kyrgyz, mandates
from esep.portal.mandates.standing import ORDER, standing_of
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.status import StatusWord

BAD = 400
ON_A_PAGE = 30
ROUTE = "place-mandates"


@dataclass(frozen=True, slots=True)
class Line:
    """A voter mandate; ``language`` is that of its text."""

    given: PublicGiven
    language: str


@dataclass(frozen=True, slots=True)
class Group:
    """Voter mandates that have come equally far; ``count`` is all of them, on other pages too."""

    status: StatusWord
    count: int
    lines: tuple[Line, ...]


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The list; status 400 with all voter mandates where the choice means nothing."""
    everything = sorted(lines_of(here), key=lambda line: ORDER.index(line.given.state))
    options = options_of(line.given for line in everything)
    choice, faults = read_choice(request.GET.dict(), options=options)
    chosen = [line for line in everything if choice.fits(line.given)]
    last = max(1, ceil(len(chosen) / ON_A_PAGE))
    number = min(choice.page, last)
    shown = chosen[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    context = {
        "groups": _groups(shown, Counter(line.given.state for line in chosen)),
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
    }
    return place_page(
        request,
        here,
        "portal/mandates/list.html",
        route=ROUTE,
        title=_("Voter mandates"),
        description=_("What voters gave their deputies to act on, and how far it has come."),
        context=context,
        status=BAD if faults else 200,
    )


@of_place
def asked(request: HttpRequest, here: Here) -> HttpResponse:
    """`/<slug>/demands/`: who asked deputies to report, and what came of it."""
    found = demands(here)
    context: dict[str, object] = {
        "open": tuple(one for one in found if one.is_open),
        "over": tuple(one for one in found if not one.is_open),
    }
    return place_page(
        request,
        here,
        "portal/mandates/demands.html",
        route="place-demands",
        title=_("Demands for a report"),
        description=_("A group, an association or a party asks deputies to report now."),
        context=context,
    )


def lines_of(here: Here) -> Iterable[Line]:
    """Yield every voter mandate with the language of its text."""
    written = {one.code: one.text for one in in_kyrgyz(here)}
    for one in mandates(here):
        yield Line(one, RECORDED_IN if written.get(one.code) == one.text else here.language)


def _groups(shown: list[Line], counts: Counter[object]) -> tuple[Group, ...]:
    groups = (
        Group(standing_of(state), counts[state], tuple(line for line in shown if line.given.state is state))
        for state in ORDER
    )
    return tuple(group for group in groups if group.lines)
