"""Grids: the filled rows of a list as they stand, before anybody says which of them is the header."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from esep.intake import limits
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Breach, Place

Cell = str | int | Decimal | date | datetime | None
"""What stands in one cell. None is an empty one; a ticked box is «TRUE», an empty box «FALSE»."""

LATIN_LETTERS = 26


@dataclass(frozen=True, slots=True)
class TableRow:
    """One filled row; ``line`` is its number as a person sees it in the program that made the list, from 1."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that were made one: lines as in :class:`TableRow`, columns counted from 0, the last ones included."""

    first_line: int
    last_line: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The filled rows of one sheet, in order, and what a person should know about the reading."""

    sheet: str
    rows: Sequence[TableRow]
    remarks: tuple[Remark, ...] = ()
    merged: tuple[Merged, ...] = ()


LIMITS = {
    "list_rows": "LIST_ROWS",
    "list_columns": "LIST_COLUMNS",
    "list_cells": "LIST_CELLS",
}


def refusal(code: str, *, place: Place) -> BadInput:
    """The refusal of a list that is empty or too much, with the limit where there is one."""
    params = {"limit": getattr(limits, LIMITS[code])} if code in LIMITS else {}
    return BadInput([Breach(code, params, place)])


def tidy(text: str) -> str | None:
    """A text without margins and unprintable signs, or None when nothing is left of it."""
    if not text.isprintable():
        text = "".join(sign for sign in text if sign.isspace() or not unicodedata.category(sign).startswith("C"))
    return text.strip() or None


def letters(column: int) -> str:
    """The letters of a column, counted from 0, as a person sees them.

    >>> letters(0), letters(25), letters(26), letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, LATIN_LETTERS)
        name = chr(ord("A") + letter) + name
    return name
