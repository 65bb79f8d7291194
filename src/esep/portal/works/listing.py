"""`/<slug>/works/`: works by village as cards with a photo, how they stand, and their money."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from esep.portal.choice import LONGEST_ECHO, Fault
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.works.kept import works
from esep.portal.works.line import ORDER, Line, line_of

BAD = 400
ON_A_PAGE = 30
LONGEST_NUMBER = 6
ROUTE = "works"
UNKNOWN = gettext_lazy("No work is entered for this village. Here are all.")


@dataclass(frozen=True, slots=True)
class Chip:
    """A village, with how many works are done there; an empty code stands for all of them."""

    code: str
    name: str
    count: int
    is_chosen: bool

    @property
    def query(self) -> str:
        """The query string that chooses it."""
        return f"?{urlencode({'village': self.code})}" if self.code else ""


@dataclass(frozen=True, slots=True)
class Group:
    """The works of a village on this page; ``count`` is all of them. Without a name: for the whole municipality."""

    name: str
    count: int
    lines: tuple[Line, ...]


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The works; status 400 with all of them where the village means nothing."""
    found = sorted((line_of(here, one) for one in works(here)), key=lambda line: ORDER.index(line.work.state))
    villages = dict(sorted({pair for line in found for pair in line.work.villages}, key=lambda pair: pair[0]))
    typed = request.GET.get("village", "").strip()
    faults = _faults(typed) if typed and typed not in villages else ()
    chosen = typed if typed in villages else ""
    placed = list(_placed(found, [chosen] if chosen else ["", *villages]))
    last = max(1, ceil(len(placed) / ON_A_PAGE))
    number = min(_number(request.GET.get("page", "")), last)
    shown = placed[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    context = {
        "any": bool(found),
        "chips": _chips(found, villages, chosen=chosen),
        "groups": _groups(shown, placed, villages),
        "faults": faults,
        "number": number,
        "last": last,
        "earlier": _page(chosen, number - 1) if number > 1 else "",
        "later": _page(chosen, number + 1) if number < last else "",
    }
    return place_page(
        request,
        here,
        "portal/works/list.html",
        route=ROUTE,
        title=_("Works"),
        description=_("What is built and mended in each village, for how much, and how far it has come."),
        context=context,
        status=BAD if faults else 200,
    )


def _placed(found: Iterable[Line], villages: Sequence[str]) -> Iterator[tuple[str, Line]]:
    """Yield each work under each of its villages; under none where it is for all."""
    lines = list(found)
    for village in villages:
        for line in lines:
            codes = [code for code, _name in line.work.villages]
            if village in codes or (not village and not codes):
                yield village, line


def _groups(
    shown: Iterable[tuple[str, Line]], placed: Iterable[tuple[str, Line]], villages: dict[str, str]
) -> tuple[Group, ...]:
    counts: dict[str, int] = {}
    for village, _line in placed:
        counts[village] = counts.get(village, 0) + 1
    return tuple(
        Group(villages.get(village, ""), counts[village], tuple(line for _village, line in lines))
        for village, lines in groupby(shown, key=lambda pair: pair[0])
    )


def _chips(found: Iterable[Line], villages: dict[str, str], *, chosen: str) -> tuple[Chip, ...]:
    lines = list(found)
    every = Chip("", _("All villages"), len(lines), not chosen)
    of_villages = (
        Chip(code, name, sum(code in dict(line.work.villages) for line in lines), code == chosen)
        for code, name in villages.items()
    )
    return (every, *of_villages)


def _faults(typed: str) -> tuple[Fault, ...]:
    echo = typed if len(typed) <= LONGEST_ECHO else typed[:LONGEST_ECHO] + "…"
    return (Fault("village", UNKNOWN, echo),)


def _number(typed: str) -> int:
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_NUMBER
    return max(1, int(typed)) if is_number else 1


def _page(village: str, number: int) -> str:
    parts = {"village": village, "page": str(number)}
    return "?" + urlencode({name: value for name, value in parts.items() if value})
