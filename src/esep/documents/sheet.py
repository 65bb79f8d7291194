"""Sheet: a table of typed values, and the same as CSV and JSON."""

import csv
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import StringIO

from esep.documents.signs import kept
from esep.regulation.dates import BISHKEK

Cell = str | int | Decimal | date | None
"""A value of a table: text, number, day (or moment, shown in Bishkek), or nothing."""

FORMULA_SIGNS = "=+-@＝＋－＠"
"""What a spreadsheet takes for the beginning of a formula, full-width forms included."""

DELIMITER = ";"
"""What Excel expects where a comma divides decimals, as in its Russian and Kyrgyz settings. A comma would put the
whole row into one cell there."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the width under it, in signs."""

    title: str
    width: int = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its title; every row has a value for each column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        if not self.columns or any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a sheet has columns, and each row as many values")


def sheet_csv(sheet: Sheet) -> bytes:
    """The table as CSV (RFC 4180) for Excel: UTF-8 with a mark, semicolons, decimal commas, days as 14.09.2026.

    A text that a spreadsheet could take for a formula gets an apostrophe before it; numbers stay numbers.
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow([_as_text(column.title) for column in sheet.columns])
    writer.writerows([_as_text(cell) for cell in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def sheet_json(sheet: Sheet) -> str:
    """The table as JSON: its title, its headings, its rows. Sums are texts with a point, days are 2026-09-14."""
    said = {
        "title": sheet.title,
        "columns": [column.title for column in sheet.columns],
        "rows": [[_as_json(cell) for cell in row] for row in sheet.rows],
    }
    return json.dumps(said, ensure_ascii=False, indent=1)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula, or strip its beginning and then take it for one."""
    return text[:1] in ("\t", "\r", "\n", "\0") or next(_visible(text), " ") in FORMULA_SIGNS


def wall_time(moment: datetime) -> datetime:
    """What the clock in Bishkek showed, without a zone: spreadsheets know none."""
    return moment.astimezone(BISHKEK).replace(tzinfo=None)


def _visible(text: str) -> Iterator[str]:
    return (sign for sign in text if not sign.isspace() and unicodedata.category(sign) not in ("Cf", "Cc"))


def _as_text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return ("'" if looks_like_formula(cell) else "") + kept(cell)
        case datetime():
            return f"{wall_time(cell):%d.%m.%Y %H:%M}"
        case date():
            return f"{cell:%d.%m.%Y}"
        case Decimal():
            return f"{cell:f}".replace(".", ",")
        case _:
            return str(cell)


def _as_json(cell: Cell) -> str | int | None:
    match cell:
        case None | str() | int():
            return cell
        case date():
            return cell.isoformat()
        case _:
            return f"{cell:f}"
