"""Columns: what a list must hold, said once, so that every import finds the same and says the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from esep.intake import cell
from esep.intake.gathering import Breaches
from esep.intake.grid import Cell
from esep.intake.heading import PARTED, Knows
from esep.intake.table import Table
from esep.regulation.refusals import Breach
from esep.regulation.wording import Language

Value = str | int | bool | date | None
"""What a column gives in one row; None where it is empty."""

FOLDED = str.maketrans("ё", "е")
REQUIRED_MARK = "*"
SHOWN = 40
"""Characters of a cell that a message shows."""


class Kind(StrEnum):
    """How the cells of a column are read."""

    TEXT = "text"
    WHOLE = "whole"
    DAY = "day"
    YES_NO = "yes_no"


READERS: Mapping[Kind, Callable[[Cell], Value]] = {
    Kind.TEXT: cell.text,
    Kind.WHOLE: cell.whole,
    Kind.DAY: cell.day,
    Kind.YES_NO: cell.yes_or_no,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list. ``name`` is its code; ``titles`` are what may stand over it, in every language."""

    name: str
    titles: Mapping[Language, str]
    required: bool = False
    kind: Kind = Kind.TEXT

    def __post_init__(self) -> None:
        if self.titles.keys() != set(Language):
            raise ValueError(f"the column has a title in every language: {self.name}")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row of a list, read. Asking for a column that was not declared is a defect: KeyError."""

    line: int
    values: Mapping[str, Value]

    def text(self, column: str) -> str:
        """The text of a column; empty where its cell is."""
        value = self.values[column]
        return value if isinstance(value, str) else ""

    def whole(self, column: str) -> int | None:
        """The whole number of a column, or None where its cell is empty."""
        value = self.values[column]
        return value if isinstance(value, int) else None

    def day(self, column: str) -> date | None:
        """The day of a column, or None where its cell is empty."""
        value = self.values[column]
        return value if isinstance(value, date) else None

    def yes(self, column: str) -> bool | None:
        """The answer of a column, or None where its cell is empty."""
        value = self.values[column]
        return value if isinstance(value, bool) else None


def read_rows(table: Table, columns: Sequence[Column]) -> tuple[tuple[ReadRow, ...], tuple[Breach, ...]]:
    """The rows that hold what the columns ask for, and everything that is wrong in the file, in its order.

    A title matches in any language, or by the column's code; case, spaces and a mark of duty make no difference. Of a
    title in two rows the part counts; where no part is known, the group does, and its texts are joined («Ынтымак, 3»).
    Breaches: ``list_column_missing``, ``list_header_twice``, ``list_cell_empty``, ``list_not_whole``,
    ``list_not_day``, ``list_not_yes_no``, and ``list_more`` behind the limit. Without a required column no row is read.
    """
    breaches = Breaches(file=table.file)
    places = _places(table, columns, breaches)
    if breaches.all():
        return (), breaches.all()
    rows = []
    for row in table.rows:
        values: dict[str, Value] = {}
        sound = True
        for column in columns:
            at = places.get(column.name, ())
            found = _joined([row.cells[one] for one in at])
            try:
                values[column.name] = _value(found, column)
            except cell.Unreadable as error:
                sound = False
                title = table.header[at[0]] if at else _all_titles(column)
                params = {} if found is None else {"found": cell.text(found)[:SHOWN]}
                breaches.add(error.code, line=row.line, column=title, **params)
        if sound:
            rows.append(ReadRow(row.line, values))
    return tuple(rows), breaches.all()


def unknown_titles(table: Table, columns: Sequence[Column]) -> tuple[str, ...]:
    """Titles of the table that no column knows; their cells are not read, which a person should be told."""
    read = {at for places in _places(table, columns, Breaches(file=table.file)).values() for at in places}
    knows = title_known(columns)
    return tuple(title for at, title in enumerate(table.header) if title and at not in read and not knows(title))


def title_known(columns: Sequence[Column]) -> Knows:
    """What says whether a title, or either row of it, is that of a column: how a list is found in a sheet."""
    known = {key for column in columns for key in _keys(column)}
    return lambda title: not known.isdisjoint(map(_key, (title, *title.split(PARTED))))


def _joined(cells: Sequence[Cell]) -> Cell:
    """The one cell of a column, or the texts of several under one group."""
    filled = [one for one in cells if one is not None]
    return ", ".join(map(cell.text, filled)) if len(filled) > 1 else filled[0] if filled else None


def _value(found: Cell, column: Column) -> Value:
    if found is None:
        if column.required:
            raise cell.Unreadable("list_cell_empty")
        return None
    return READERS[column.kind](found)


def _places(table: Table, columns: Sequence[Column], breaches: Breaches) -> dict[str, tuple[int, ...]]:
    """Where each column stands in the table: one place; several where it is a group whose parts no column knows."""
    places: dict[str, tuple[int, ...]] = {}
    for column in columns:
        found = [at for at, title in enumerate(table.header) if title and _parts(title)[-1] in _keys(column)]
        if len(found) > 1:
            titles = tuple(table.header[at] for at in found)
            breaches.add("list_header_twice", column=titles[0], places=titles)
        if found:
            places[column.name] = tuple(found[:1])
    taken = {at for found in places.values() for at in found}
    for column in columns:
        if column.name in places:
            continue
        group = [at for at, title in enumerate(table.header) if at not in taken and _parts(title)[0] in _keys(column)]
        if group:
            places[column.name] = tuple(group)
        elif column.required:
            breaches.add("list_column_missing", column=_all_titles(column))
    return places


def _parts(title: str) -> list[str]:
    """The keys of a title: of its group, where it has one, and of its part."""
    return [_key(part) for part in title.split(PARTED)]


def _keys(column: Column) -> frozenset[str]:
    return frozenset(map(_key, (column.name, *column.titles.values())))


def _key(title: str) -> str:
    return "".join(title.casefold().split()).rstrip(REQUIRED_MARK).translate(FOLDED)


def _all_titles(column: Column) -> str:
    """Any of these may stand over the column, so a message tells them all."""
    return " / ".join(dict.fromkeys(column.titles[language] for language in Language))
