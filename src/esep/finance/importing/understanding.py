"""Understanding: where the titles stand, which column holds what, and in which unit. A proposal; people decide."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from esep.finance.importing.field import Field, Table, field_of, folded
from esep.intake.grid import Grid, TableRow
from esep.intake.heading import find_heading, words
from esep.intake.sums import Raw, SumSheet

LOOKED_AT = 45
"""Filled rows among which titles and the unit are looked for."""

THOUSAND, MILLION = 1_000, 1_000_000
UNITS = (1, THOUSAND, MILLION)
MILLIONS = re.compile(r"млн\.? ?сом|миллион\w* сом|million som")
THOUSANDS = re.compile(r"миң сом|миӊ сом|минь сом|тыс\.? ?сом|тысяч\w* сом|thousand som|миң\.? ?сом")
SOMS = re.compile(r"\bсом(?:дор|го|дун|менен|ов|ах|а)?\b|\bsoms?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """How a sheet is read. ``heading`` is the last row of its titles as a person sees it, ``first`` the first one below
    them, counted from 0 among the filled ones.

    ``unit`` is how many soms one unit of its sums is; ``unit_noted`` whether the sheet says so itself. ``fingerprint``
    is the same for every sheet with the same titles.
    """

    titles: tuple[str, ...]
    heading: int
    first: int
    columns: Mapping[Field, int]
    unit: int
    unit_noted: bool
    fingerprint: str


def understood(sheet: SumSheet, *, table: Table, heading: int | None = None) -> Understanding:
    """What a sheet seems to hold. ``heading`` is the row of its titles, as a person sees it, where somebody says so."""
    over = _over(sheet)
    at = next((at for at, row in enumerate(over) if row.line == heading), None)
    if at is None:
        grid = Grid(sheet.name, over, (), sheet.merged)
        found = find_heading(grid, lambda title: field_of(title, table=table) is not None)
        titles, at = found.titles, found.last
    else:
        titles = titles_in(over[at])
    columns: dict[Field, int] = {}
    for column, title in enumerate(titles):
        field = field_of(title, table=table)
        if field is not None:
            columns.setdefault(field, column)
    unit = _unit([text for row in over[: at + 1] for text in row.cells if isinstance(text, str)])
    return Understanding(
        titles=titles,
        heading=over[at].line,
        first=at + 1,
        columns=columns,
        unit=unit or 1,
        unit_noted=unit is not None,
        fingerprint=fingerprint_of(titles),
    )


def fingerprint_of(titles: Sequence[str]) -> str:
    """The same for every sheet with the same titles."""
    return sha256("\n".join(map(folded, titles)).encode()).hexdigest()


def headings(sheet: SumSheet) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The first filled rows as people see them, each of which may be that of the titles, with the words in it."""
    return tuple((row.line, titles_in(row)) for row in _over(sheet))


def titles_in(row: TableRow) -> tuple[str, ...]:
    """What stands in a row, as titles; blanks at its end left out."""
    titles = list(map(words, row.cells))
    while titles and not titles[-1]:
        titles.pop()
    return tuple(titles)


def _over(sheet: SumSheet) -> list[TableRow]:
    return [
        TableRow(line, tuple(None if cell == "" else cell for cell in _plain(row)))
        for line, row in zip(sheet.lines, sheet.rows(LOOKED_AT), strict=False)
    ]


def _plain(row: Sequence[Raw]) -> list[str | int]:
    """Cells as titles see them: of numbers only that they are some."""
    return [cell if isinstance(cell, str) else 0 for cell in row]


def _unit(texts: list[str]) -> int | None:
    """The unit that words in the corner name; the larger one where two are named."""
    plain = [folded(text) for text in texts]
    for unit, pattern in ((MILLION, MILLIONS), (THOUSAND, THOUSANDS), (1, SOMS)):
        if any(pattern.search(text) for text in plain):
            return unit
    return None
