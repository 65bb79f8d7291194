"""A table of money: one description for the page, where it turns into cards on a phone, and for its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from esep.documents.sheet import Cell, Sheet
from esep.documents.sheet import Column as Heading
from esep.records.papers import KnownPaper

Row = tuple["Shown", ...]


class Look(StrEnum):
    """How the values of a column are shown. Sums are soms; a page shows thousands, a file the soms."""

    TEXT = "text"
    SUM = "sum"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its words and how its values are shown."""

    words: str
    look: Look = Look.TEXT

    @property
    def is_number(self) -> bool:
        """Whether its values stand under each other by their last figure."""
        return self.look in (Look.SUM, Look.NUMBER)


@dataclass(frozen=True, slots=True)
class Shown:
    """A value; ``language`` is that of a name that somebody entered, ``address`` where it leads.

    Of a proof ``claimed`` is the day it claims, ``received`` that on which it was registered.
    """

    value: Cell
    language: str = ""
    address: str = ""
    claimed: date | None = None
    received: date | None = None


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row whose values know their columns."""

    cells: tuple[tuple[Column, Shown], ...]
    is_total: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; each row has a value for every column. ``empty`` is said where there is no row."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row = ()
    empty: str = ""

    @property
    def heads(self) -> tuple[Column, ...]:
        """The columns that a page shows: those in which a row has something."""
        return tuple(self.columns[at] for at in self._filled)

    @property
    def named(self) -> Iterator[NamedRow]:
        """Rows for a page, the total last."""
        yield from (self._named(row, is_total=False) for row in self.rows)
        if self.total:
            yield self._named(self.total, is_total=True)

    def _named(self, row: Row, *, is_total: bool) -> NamedRow:
        return NamedRow(tuple((self.columns[at], row[at]) for at in self._filled), is_total)

    @property
    def _filled(self) -> tuple[int, ...]:
        return tuple(at for at in range(len(self.columns)) if any(row[at].value not in (None, "") for row in self.rows))


def shown_paper(paper: KnownPaper | None) -> Shown:
    """A paper of the register by its number, with its days; empty where there is none."""
    if paper is None:
        return Shown("")
    return Shown(paper.number, claimed=paper.dated_on, received=paper.registered_on)


def sheet_of(table: Table) -> Sheet:
    """The same as a file: sums in soms, as their headings say."""
    rows = (*table.rows, *([table.total] if table.total else []))
    return Sheet(
        table.title,
        tuple(Heading(f"{one.words}, {_('soms')}" if one.look is Look.SUM else one.words) for one in table.columns),
        tuple(tuple(shown.value for shown in row) for row in rows),
    )
