"""Choosing decisions: of one year, of one kind, those in force; without a script."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from esep.council.models import Decision
from esep.portal.choice import Fault
from esep.portal.choosing import Option, read_codes
from esep.portal.decisions.line import IN_FORCE, NOT_YET, OVER, Line

UNKNOWN = {
    "year": gettext_lazy("There are no decisions of this year. Here are all."),
    "kind": gettext_lazy("There is no such kind of decisions. Choose one from the list."),
    "force": gettext_lazy("Decisions do not stand in this way. Choose one from the list."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The years in which something was decided; kinds and ways of standing are all there."""

    year: tuple[Option, ...]
    kind: tuple[Option, ...]
    force: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A year, a kind, whether in force, and the page from 1; empty: all. ``as_of`` is the day, none for today."""

    year: str = ""
    kind: str = ""
    force: str = ""
    page: int = 1
    as_of: date | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything is left out, or another day is shown."""
        return bool(self.year or self.kind or self.force or self.as_of)

    def fits(self, line: Line) -> bool:
        """Whether a decision is of the year and the kind, and stands as chosen."""
        return (
            self.year in ("", str(line.one.adopted_on.year))
            and self.kind in ("", line.one.kind.value)
            and self.force in ("", line.force)
        )

    def query(self, *, page: int) -> str:
        """The query string of another page of the same choice."""
        day = self.as_of.isoformat() if self.as_of is not None else ""
        parts = {"year": self.year, "kind": self.kind, "force": self.force, "as_of": day, "page": str(page)}
        return "?" + urlencode({name: value for name, value in parts.items() if value})


def options_of(lines: Iterable[Line]) -> Options:
    """What can be chosen among some decisions."""
    years = sorted({str(line.one.adopted_on.year) for line in lines}, reverse=True)
    ways = ((IN_FORCE, _("In force")), (OVER, _("No longer in force")), (NOT_YET, _("Not in force yet")))
    return Options(
        year=tuple(Option(year, year) for year in years),
        kind=tuple(Option(kind.value, str(kind.label)) for kind in Decision.Kind),
        force=tuple(Option(code, words) for code, words in ways),
    )


def read_choice(query: Mapping[str, str], *, options: Options, as_of: date | None) -> tuple[Choice, tuple[Fault, ...]]:
    """The choice of a query, and what in it means nothing: that counts as not given. No page is the first one."""
    given = read_codes(
        query, among={"year": options.year, "kind": options.kind, "force": options.force}, unknown=UNKNOWN
    )
    return Choice(**given.codes, page=given.page, as_of=as_of), given.faults
