"""A table as CSV for programs (RFC 4180): UTF-8, commas, decimal points, days as 2026-09-14.

Whoever opens it in a spreadsheet is safe as well: what could be taken for a formula gets an apostrophe before it.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from io import StringIO

from esep.documents.sheet import looks_like_formula
from esep.documents.signs import kept

Cell = str | int | bool | Decimal | date | None
"""A value of a table; nothing is an empty cell, yes and no are `true` and `false`."""


def open_csv(columns: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    """The table with a line of headings."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(_texts(row) for row in rows)
    return out.getvalue().encode()


def _texts(row: Iterable[Cell]) -> Iterator[str]:
    for cell in row:
        match cell:
            case None:
                yield ""
            case bool():
                yield "true" if cell else "false"
            case str():
                yield ("'" if looks_like_formula(cell) else "") + kept(cell)
            case date():
                yield cell.isoformat()
            case Decimal():
                yield f"{cell:f}"
            case _:
                yield str(cell)
