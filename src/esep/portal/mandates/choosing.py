"""Choosing voter mandates: of one deputy, of one village, or those that have come equally far; without a script."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from esep.appeals.queries.voter_mandates.public import PublicGiven
from esep.portal.choice import Fault
from esep.portal.choosing import Option, read_codes
from esep.portal.mandates.standing import ORDER, standing_of

UNKNOWN = {
    "deputy": _("This deputy has no voter mandates yet. Here are all."),
    "village": _("This village has given no voter mandates yet. Here are all."),
    "state": _("Voter mandates do not stand in this way. Choose one from the list."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What some voter mandate is of, by name; the ways in which they stand are all there."""

    deputy: tuple[Option, ...]
    village: tuple[Option, ...]
    state: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A deputy and a village by their codes, a state, and the page from 1; empty: all of them."""

    deputy: str = ""
    village: str = ""
    state: str = ""
    page: int = 1

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.deputy or self.village or self.state)

    def fits(self, one: PublicGiven) -> bool:
        """Whether a voter mandate is of the deputy and the village, and stands as chosen."""
        return (
            self.deputy in ("", one.deputy)
            and self.village in ("", one.village)
            and self.state in ("", standing_of(one.state).code)
        )

    def query(self, *, page: int) -> str:
        """The query string of another page of the same choice."""
        parts = {"deputy": self.deputy, "village": self.village, "state": self.state, "page": str(page)}
        return "?" + urlencode({name: value for name, value in parts.items() if value})


def options_of(found: Iterable[PublicGiven]) -> Options:
    """What can be chosen among some voter mandates."""
    every = tuple(found)
    return Options(
        deputy=_by_name((one.deputy, one.deputy_name) for one in every),
        village=_by_name((one.village, one.village_name) for one in every if one.village),
        state=tuple(Option(standing_of(state).code, str(standing_of(state).word)) for state in ORDER),
    )


def read_choice(query: Mapping[str, str], *, options: Options) -> tuple[Choice, tuple[Fault, ...]]:
    """The choice of a query, and what in it means nothing: that counts as not given. No page is the first one."""
    given = read_codes(
        query, among={"deputy": options.deputy, "village": options.village, "state": options.state}, unknown=UNKNOWN
    )
    return Choice(**given.codes, page=given.page), given.faults


def _by_name(found: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    return tuple(Option(code, name) for code, name in sorted(set(found), key=lambda pair: (pair[1], pair[0])))
