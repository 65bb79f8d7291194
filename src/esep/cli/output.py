"""What the command prints: tables for people, JSON and CSV for machines, refusals on standard error."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TextIO

from esep.cli.telling import tell
from esep.regulation.refusals import Breach
from esep.regulation.wording import message, remedy

RISKY_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet runs a cell that starts with one of these (OWASP: CSV injection)."""


def print_breaches(breaches: Sequence[Breach], *, language: str, as_json: bool) -> None:
    """Everything that is wrong, each with its place and the way out."""
    if as_json:
        print_json([breach_as_json(breach, language=language) for breach in breaches], to=sys.stderr)
        return
    print(tell("mend", language), file=sys.stderr)
    for breach in breaches:
        place = f"{breach.place}: " if breach.place is not None and str(breach.place) else ""
        said = f"{message(breach, language=language)} {remedy(breach, language=language)}"
        print(f"  {printable(place + said)}", file=sys.stderr)


def breach_as_json(breach: Breach, *, language: str) -> Mapping[str, object]:
    """A breach as plain data."""
    place = breach.place
    return {
        "code": breach.code,
        "message": message(breach, language=language),
        "remedy": remedy(breach, language=language),
        "file": place.file if place else None,
        "line": place.line if place else None,
        "pointer": place.pointer if place else None,
        "table": place.table if place else None,
        "field": place.field if place else None,
    }


def print_json(value: object, *, to: TextIO | None = None) -> None:
    """Indented JSON with letters as they are."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain), file=to or sys.stdout)


def print_csv(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> None:
    """CSV with a head line; no cell can be taken for a formula."""
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _cell(row[column]) for column in columns})


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as what they hold."""
    widths = [max(len(line[i]) for line in (head, *rows)) for i in range(len(head))]
    for line in (head, ["─" * width for width in widths], *rows):
        print("  ".join(printable(cell).ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def printable(text: str) -> str:
    """Text without signs that could steer a terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in text)


def _cell(value: object) -> object:
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(_plain(value)) if isinstance(value, date | tuple) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(RISKY_STARTS) else text


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return " ".join(str(item) for item in value)
    raise TypeError(type(value).__name__)
