"""Headings: where the table begins in a sheet as offices keep them, and what stands over its columns.

Above it there may be the name of the list, and the titles may stand in two rows: a group («Дареги») over its parts
(«көчө», «үй»).
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from esep.intake.grid import Cell, Grid, TableRow

Knows = Callable[[str], bool]
"""Whether a title is that of a column which the list may have."""

LOOKED_AT = 40
"""Filled rows among which the titles are looked for."""

SURE = 2
"""Known titles by which a row further down is taken for the titles."""

PARTED = " | "
"""Stands between a group and its part."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The titles, empty over an unused column; ``first`` and ``last`` say which filled rows they stand in, from 0."""

    titles: tuple[str, ...]
    first: int
    last: int


def find_heading(grid: Grid, knows: Knows | None) -> Heading:
    """The row with the most known titles, and the groups over it or the parts below it.

    Without ``knows``, or where no row has two known titles, the first filled row.
    """
    rows = grid.rows
    scores = [] if knows is None else [_score(row, knows) for row in rows[:LOOKED_AT]]
    best = max(range(len(scores)), key=lambda at: (scores[at], -at), default=0)
    if not scores or (best and scores[best] < SURE):
        return Heading(_titles(rows[0].cells), 0, 0)
    if best + 1 < len(rows) and _parts_only(rows[best], rows[best + 1], grid):
        return Heading(_combined(rows[best], rows[best + 1], grid), best, best + 1)
    if best and _groups_over(rows[best - 1], rows[best], grid):
        return Heading(_combined(rows[best - 1], rows[best], grid), best - 1, best)
    return Heading(_titles(rows[best].cells), best, best)


def words(cell: Cell) -> str:
    """A cell as a title: one line, single spaces."""
    return "" if cell is None else " ".join(unicodedata.normalize("NFC", str(cell)).split())


def _score(row: TableRow, knows: Knows) -> int:
    return len({title for title in map(words, row.cells) if title and knows(title)})


def _titles(cells: Sequence[Cell]) -> tuple[str, ...]:
    titles = [words(cell) for cell in cells]
    while titles and not titles[-1]:
        titles.pop()
    return tuple(titles)


def _parts_only(over: TableRow, under: TableRow, grid: Grid) -> bool:
    """Whether the row below the titles holds nothing but texts under groups: a record would begin before them."""
    parts = {at for first, last in _groups(over, under, grid) for at in range(first, last + 1)}
    filled = {at for at, cell in enumerate(under.cells) if cell is not None}
    return _is_next(over, under) and filled <= parts and all(isinstance(under.cells[at], str) for at in filled)


def _groups_over(over: TableRow, under: TableRow, grid: Grid) -> bool:
    """Whether the row above the titles groups them. A single cell over the whole table is its name, and no group."""
    return _is_next(over, under) and bool(_groups(over, under, grid)) and len(over.cells) - over.cells.count(None) > 1


def _is_next(over: TableRow, under: TableRow) -> bool:
    return under.line == over.line + 1


def _combined(over: TableRow, under: TableRow, grid: Grid) -> tuple[str, ...]:
    """The titles of two rows, a group before each of its parts."""
    groups = _groups(over, under, grid)
    over_it = {at: first for first, last in groups for at in range(first, last + 1)}
    titles = []
    for at in range(max(len(over.cells), len(under.cells), *(last + 1 for _first, last in groups))):
        both = (_at(over, over_it.get(at, at)), _at(under, at))
        titles.append(PARTED.join(words(cell) for cell in both if cell is not None))
    return _titles(titles)


def _groups(over: TableRow, under: TableRow, grid: Grid) -> list[tuple[int, int]]:
    """First and last columns of the titles that stand over several parts: merged, or with nothing beside them."""
    merged = {span.first: span.last for span in grid.merged if span.first_line == span.last_line == over.line}
    found = []
    for at, cell in enumerate(over.cells):
        if cell is None:
            continue
        last = at
        while _at(over, last + 1) is None and _at(under, last + 1) is not None:
            last += 1
        last = merged.get(at, last)
        if last > at and any(_at(under, part) is not None for part in range(at, last + 1)):
            found.append((at, last))
    return found


def _at(row: TableRow, column: int) -> Cell:
    return row.cells[column] if column < len(row.cells) else None
