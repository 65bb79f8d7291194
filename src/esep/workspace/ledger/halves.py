"""The half-year that a page of the books is of: the last one that ended, unless another is chosen."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext

from esep.finance.halves import half_before, half_of, last_day
from esep.kernel import clock
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.workspace.ledger.book import Chip

SHOWN = 5
NAMED = re.compile(r"(?P<year>\d{4})-(?P<half>[12])", re.ASCII)


@dataclass(frozen=True, slots=True)
class HalfYear:
    """A half-year: ``half`` is 1 or 2."""

    year: int
    half: int

    @property
    def key(self) -> str:
        """As addresses name it: ``2026-1``."""
        return f"{self.year}-{self.half}"

    @property
    def words(self) -> str:
        """As people say it."""
        return gettext("%(year)s, half-year %(half)s") % {"year": self.year, "half": self.half}

    @property
    def last(self) -> date:
        """Its last day."""
        return last_day(self.year, self.half)

    @property
    def query(self) -> str:
        """The query string that chooses it."""
        return f"?half={self.key}"


def chosen_half(request: HttpRequest) -> HalfYear:
    """The half-year of an address; the last one that ended where none is named."""
    found = half_named(request.GET.get("half", ""))
    return found or HalfYear(*half_before(*half_of(clock.today())))


def half_named(key: str) -> HalfYear | None:
    """The half-year with a key; none where there is no such one."""
    found = NAMED.fullmatch(key)
    if found is None or not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
        return None
    return HalfYear(int(found["year"]), int(found["half"]))


def half_chips(chosen: HalfYear, *, address: Callable[[str], str] = lambda query: query) -> tuple[Chip, ...]:
    """The present half-year and those before it, and the chosen one among them."""
    found = [HalfYear(*half_of(clock.today()))]
    while len(found) < SHOWN:
        found.append(HalfYear(*half_before(found[-1].year, found[-1].half)))
    if chosen not in found:
        found.append(chosen)
    return tuple(Chip(address(one.query), one.words, one == chosen) for one in found)
