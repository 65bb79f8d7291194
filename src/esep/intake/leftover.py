"""Leftovers: filled rows of a sheet that are no records, each told by its line, so that nothing is lost unsaid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from esep.intake import cell
from esep.intake.grid import Cell, Merged, TableRow
from esep.intake.heading import Heading, words

TOTALS = frozenset(("жалпы", "бардыгы", "баары", "жыйынтыгы", "жыйынтык", "итого", "всего", "total", "totals"))
"""With what a row of sums begins."""

COUNTED = 3
"""Cells of a row that numbers the columns: 1, 2, 3, …"""

SHOWN = 80
"""Characters of a row that a person is shown."""


class Why(StrEnum):
    """Why a row is no record."""

    ABOVE = "above"
    NUMBERS = "numbers"
    TITLES = "titles"
    SECTION = "section"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A filled row that was not read: its line, why, and how it begins."""

    line: int
    why: Why
    text: str


def parted(
    rows: Sequence[TableRow], heading: Heading, merged: Iterable[Merged]
) -> tuple[list[TableRow], tuple[Skipped, ...]]:
    """The rows that hold records, and those that do not."""
    wide = {(span.first_line, span.first) for span in merged if span.last > span.first}
    titles = [[words(one) for one in row.cells] for row in rows[heading.first : heading.last + 1]]
    kept: list[TableRow] = []
    skipped = [_skipped(row, Why.ABOVE) for row in rows[: heading.first]]
    for row in rows[heading.last + 1 :]:
        why = _why(row, titles, wide)
        if why is None:
            kept.append(row)
        else:
            skipped.append(_skipped(row, why))
    return kept, tuple(skipped)


def _why(row: TableRow, titles: list[list[str]], wide: set[tuple[int, int]]) -> Why | None:
    filled = [(at, one) for at, one in enumerate(row.cells) if one is not None]
    (first, leading), others = filled[0], filled[1:]
    if [words(one) for one in row.cells] in titles:
        return Why.TITLES
    if len(filled) >= COUNTED and [_number(one) for _at, one in filled] == list(range(1, len(filled) + 1)):
        return Why.NUMBERS
    said = words(leading).casefold().replace(":", " ").split()
    if said and said[0] in TOTALS and all(_number(one) is not None for _at, one in others):
        return Why.TOTAL
    if not others and isinstance(leading, str) and (row.line, first) in wide:
        return Why.SECTION
    return None


def _number(found: Cell) -> int | None:
    """The whole part of a number, however it is written; none for anything else."""
    if isinstance(found, str):
        try:
            return cell.whole(found)
        except cell.Unreadable:
            return None
    return int(found) if found is not None and not hasattr(found, "year") else None


def _skipped(row: TableRow, why: Why) -> Skipped:
    said = ", ".join(cell.text(one) for one in row.cells if one is not None)
    return Skipped(row.line, why, said[:SHOWN])
