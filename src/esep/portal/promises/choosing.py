"""Choosing promises: of one village, of one deputy, or those that stand in one way; without a script."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from esep.meetings.queries.public import Called
from esep.portal.choice import Fault
from esep.portal.choosing import read_codes
from esep.portal.promises.line import Line
from esep.portal.promises.standing import STANDINGS

UNKNOWN = {
    "village": _("No meeting of this village was promised anything yet. Here are all."),
    "deputy": _("No meeting with this deputy was promised anything yet. Here are all."),
    "state": _("Promises do not stand in this way. Choose one from the list."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A village and a deputy by their codes, a standing, and the page of the list from 1; empty: all of them."""

    village: str = ""
    deputy: str = ""
    state: str = ""
    page: int = 1

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.village or self.deputy or self.state)

    def fits(self, line: Line) -> bool:
        """Whether a promise was made to the village, at a meeting of the deputy, and stands as chosen."""
        return (
            (not self.village or self.village in {one.code for one in line.villages})
            and (not self.deputy or self.deputy in {one.code for one in line.deputies})
            and (not self.state or self.state == line.standing)
        )

    def query(self, *, page: int) -> str:
        """The query string of another page of the same choice."""
        parts = {"village": self.village, "deputy": self.deputy, "state": self.state}
        return "?" + urlencode({name: value for name, value in {**parts, "page": str(page)}.items() if value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What some promise is of, by name; the ways in which promises stand are all there."""

    village: tuple[Called, ...]
    deputy: tuple[Called, ...]
    state: tuple[Called, ...]


def options_of(lines: Iterable[Line]) -> Options:
    """What can be chosen among some promises."""
    every = tuple(lines)
    return Options(
        village=_by_name(one for line in every for one in line.villages),
        deputy=_by_name(one for line in every for one in line.deputies),
        state=tuple(Called(code.value, str(status.word)) for code, status in STANDINGS.items()),
    )


def read_choice(query: Mapping[str, str], *, options: Options) -> tuple[Choice, tuple[Fault, ...]]:
    """The choice of a query, and what in it means nothing: that counts as not given. No page is the first one."""
    given = read_codes(
        query, among={"village": options.village, "deputy": options.deputy, "state": options.state}, unknown=UNKNOWN
    )
    return Choice(**given.codes, page=given.page), given.faults


def _by_name(found: Iterable[Called]) -> tuple[Called, ...]:
    return tuple(sorted(set(found), key=lambda one: (one.name, one.code)))
