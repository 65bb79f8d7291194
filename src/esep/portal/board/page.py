"""`/<slug>/board/`: the account of today on one sheet, to be printed and hung on the notice board."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override

from esep.documents.qr import qr_inline
from esep.documents.refusal import Refused
from esep.portal.place.first import first_of
from esep.portal.place.here import Here
from esep.portal.place.home import in_charge
from esep.portal.place.kept import adopted, directory, judged, office
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.regulation.place import heading_of, place_of
from esep.portal.status import BY_CODE, StatusWord
from esep.regulation.judgement import Judgement
from esep.regulation.status import Status

ROUTE = "place-board"
COLUMNS = (
    Status.DONE_ON_TIME,
    Status.DONE_LATE,
    Status.OVERDUE,
    Status.DUE_TODAY,
    Status.CANNOT_TELL,
    Status.ADVICE_MISSED,
)
"""What is told of each section: how its duties stand that were done, or whose day has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A printed section and how many of its duties stand in each way."""

    number: str
    heading: str
    counts: tuple[tuple[StatusWord, int], ...]


@of_place
def board(request: HttpRequest, here: Here) -> HttpResponse:
    """The sheet of today. The addresses on it lead to pages in Kyrgyz, whatever the language of the sheet is."""
    year, people = judged(here, here.today), directory(here)
    with override("ky"):
        address = request.build_absolute_uri(reverse("place", args=[here.place.slug]))
        write_address = request.build_absolute_uri(reverse("place-write", args=[here.place.slug]))
    context: dict[str, object] = {
        "first": first_of(here, year),
        "office": office(here),
        "in_charge": in_charge(people),
        "adopted": adopted(here, here.today),
        "columns": [BY_CODE[status] for status in COLUMNS],
        "lines": tuple(sections_in_short(year)),
        "address": address,
        "write_address": write_address,
        "code": _code(address),
    }
    return place_page(
        request,
        here,
        "portal/board/board.html",
        route=ROUTE,
        title=_("Sheet for the notice board"),
        description=_("What is next, what is late, what was promised: on one sheet to print."),
        context=context,
    )


def sections_in_short(year: Judgement) -> Iterator[Line]:
    """Yield the printed sections of which something is judged, with the counts of :data:`COLUMNS`."""
    counts: dict[str, Counter[Status]] = {}
    for clause in year.pack.clauses.values():
        counts.setdefault(place_of(clause).section, Counter())
    for row in year.rows:
        counts[place_of(year.pack.clauses[row.clause]).section][row.status] += 1
    for number, found in counts.items():
        if found:
            yield Line(
                number=number,
                heading=heading_of(number),
                counts=tuple((BY_CODE[status], found[status]) for status in COLUMNS),
            )


def _code(address: str) -> SafeString:
    """The code as a picture; empty for an address that no small print can show."""
    try:
        # The house draws it: nothing of a visitor is in it.
        return mark_safe(qr_inline(address).decode())
    except Refused:
        return SafeString()
