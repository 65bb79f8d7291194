"""Understanding: where the titles stand, which column holds what, and in which unit. A proposal; people decide."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from esep.finance.importing.field import Field, Table, field_of, folded
from esep.intake.grid import Grid, TableRow
from esep.intake.heading import find_heading
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
    """How a sheet is read. ``first`` is its first row below the titles, counted from 0 among the filled ones.

    ``unit`` is how many soms one unit of its sums is; ``unit_noted`` whether the sheet says so itself. ``fingerprint``
    is the same for every sheet with the same titles.
    """

    titles: tuple[str, ...]
    first: int
    columns: Mapping[Field, int]
    unit: int
    unit_noted: bool
    fingerprint: str


def understood(sheet: SumSheet, *, table: Table) -> Understanding:
    """What a sheet seems to hold."""
    over = [
        TableRow(line, tuple(None if cell == "" else cell for cell in _plain(row)))
        for line, row in zip(sheet.lines[:LOOKED_AT], sheet.rows[:LOOKED_AT], strict=False)
    ]
    grid = Grid(sheet.name, over, (), sheet.merged)
    heading = find_heading(grid, lambda title: field_of(title, table=table) is not None)
    titles = heading.titles
    columns: dict[Field, int] = {}
    for at, title in enumerate(titles):
        field = field_of(title, table=table)
        if field is not None:
            columns.setdefault(field, at)
    unit = _unit([text for row in over[: heading.last + 1] for text in row.cells if isinstance(text, str)])
    said = "\n".join(map(folded, titles)).encode()
    return Understanding(
        titles=titles,
        first=heading.last + 1,
        columns=columns,
        unit=unit or 1,
        unit_noted=unit is not None,
        fingerprint=sha256(said).hexdigest(),
    )


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
