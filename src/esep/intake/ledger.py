"""Ledgers: the program that opens a workbook of sums and answers with the cells of one of its sheets, by columns.

Reads the file from standard input. Writes one line of JSON, ``{"sheet": place, "sheets": [names], "lines": [[first,
last], ...], "columns": [[kind, bytes, [[place, cell], ...]], ...], "merged": [[first line, last line, first column,
last column], ...], "unsolved": [[line, column], ...], "wrong": [[line, column], ...], "hidden_lines": [line, ...],
"hidden_columns": [column, ...]}``, and after it the columns one behind the other; or ``{"refusal": code}``. Lines count
from 1, columns and places from 0. Only what a person sees is a sheet: hidden ones are left out. A formula without its
stored value is unsolved, ``#REF!`` and the like wrong.

A column of texts comes as its texts with a zero byte between them, one of numbers as eight bytes each, with the cells
that are none beside it; any other as JSON. A hundred thousand rows pass so within a second.
"""

import gc
import json
import math
import os
import re
import sys
import zipfile
from array import array
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import pairwise

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MOST_MERGED = 5_000
MOST_MARKED = 5_000
MOST_SHEETS = 100
MOST_LETTERS = 3
LATIN_LETTERS = 26
LONGEST_TAG = 1_000
LONGEST_HEAD = 10_000
PREFIX = re.compile(rb'xmlns:\w+\s*=\s*["\'][^"\']*spreadsheetml[^"\']*main["\']')
"""Few programs write the elements of a sheet with a prefix; they say so in its first one."""

WORKBOOK, LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TEXTS, NUMBERS, MIXED = "texts", "numbers", "mixed"
BETWEEN = "\0"

UNSOLVED = (
    rb"<{0}f\b[^>]*(?:/>|>[^<]*</{0}f>)\s*(?:<{0}v\s*/>|<{0}v>\s*</{0}v>)?\s*</{0}c>".replace(b"{0}", prefix)
    for prefix in (b"", rb"\w+:")
)
"""A formula and its end, with no value between: as it is mostly written, and with a prefix."""

PLAIN_UNSOLVED, PREFIXED_UNSOLVED = map(re.compile, UNSOLVED)
CELL = re.compile(rb'<(?:\w+:)?c\s(?=[^>]*?\br="([A-Z]{1,3})(\d{1,7})")')
TEXT_CELL = b't="str"'
WRONG_CELL = b't="e"'
HIDDEN = b'hidden="'
IS_HIDDEN = re.compile(rb'hidden="(?:1|true)"')
ROW = re.compile(rb'<(?:\w+:)?row\s(?=[^>]*?\br="(\d{1,7})")')
COLUMNS = re.compile(rb'<(?:\w+:)?col\s(?=[^>]*\bmin="(\d{1,5})")(?=[^>]*\bmax="(\d{1,5})")')
SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
LINK = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')

Header = dict[str, object]
Cell = float | str | bool | date | time | timedelta
"""What calamine finds in a cell; an empty one is an empty text."""


def read_ledger(
    data: bytes, *, wanted: int, most_rows: int, most_columns: int, most_cells: int
) -> tuple[Header, list[bytes]]:
    """The sheet at a place among the visible ones, the first filled one where ``wanted`` is below 0; and its columns.

    Refusals: ``list_rows``, ``list_columns``, ``list_cells``, ``list_empty``.
    """
    workbook = CalamineWorkbook.from_filelike(BytesIO(data))
    shown = [
        (at, sheet.name)
        for at, sheet in enumerate(workbook.sheets_metadata)
        if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
    ][:MOST_SHEETS]
    for place, (at, name) in enumerate(shown):
        if wanted not in (-1, place):
            continue
        sheet = workbook.get_sheet_by_name(name)
        if sheet.start is None:
            continue
        found = _rows(sheet, most_rows, most_columns, most_cells)
        if isinstance(found, str):
            return {"refusal": found}, []
        lines, rows = found
        if not rows:
            continue
        kinds, packed = _packed(sheet.start[1], rows)
        header = {"sheet": place, "sheets": [name for _at, name in shown], "lines": _runs(lines), "columns": kinds}
        return {**header, "merged": _merged(sheet), **_marks(_markup(data, at))}, packed
    return {"refusal": "list_empty"}, []


def _rows(
    sheet: CalamineSheet, most_rows: int, most_columns: int, most_cells: int
) -> tuple[list[int], list[list[Cell]]] | str:
    """The filled rows with their lines; or the code of a refusal."""
    width = (sheet.start[1] if sheet.start else 0) + sheet.width
    if width > most_columns:
        return "list_columns"
    lines: list[int] = []
    rows: list[list[Cell]] = []
    for line, cells in enumerate(sheet.iter_rows(), start=1):
        if any(cells) or set(map(type, cells)) != {str}:
            lines.append(line)
            rows.append(cells)
            if len(rows) > most_rows:
                return "list_rows"
    return "list_cells" if len(rows) * width > most_cells else (lines, rows)


def _packed(left: int, rows: list[list[Cell]]) -> tuple[list[object], list[bytes]]:
    """Every column, the empty ones before the table too: what it is like, and its bytes."""
    blank = BETWEEN.join([""] * len(rows)).encode()
    described: list[object] = [[TEXTS, len(blank), []]] * left
    packed = [blank] * left
    for column in zip(*rows, strict=True):
        kind, beside, data = _column(column)
        described.append([kind, len(data), beside])
        packed.append(data)
    return described, packed


def _column(cells: Sequence[Cell]) -> tuple[str, list[object], bytes]:
    kinds = set(map(type, cells))
    if bool in kinds:
        cells = [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells]
    elif kinds == {str}:
        texts = BETWEEN.join(cells)  # type: ignore[arg-type]
        if texts.count(BETWEEN) == len(cells) - 1:
            return TEXTS, [], texts.encode()
    if float in kinds:
        beside: list[object] = [[at, cell] for at, cell in enumerate(cells) if type(cell) is not float]
        numbers = [cell if type(cell) is float else 0.0 for cell in cells]
        if len(beside) * 2 <= len(cells) and all(map(math.isfinite, numbers)):
            return NUMBERS, beside, array("d", numbers).tobytes()
    return MIXED, [], json.dumps(list(map(_said, cells)), default=_plain).encode()


def _said(cell: Cell) -> Cell:
    """A cell as JSON may hold it: of numbers that are none only their name."""
    return str(cell) if isinstance(cell, float) and not math.isfinite(cell) else cell


def _runs(lines: list[int]) -> list[tuple[int, int]]:
    """Lines one behind the other as their first and last."""
    if lines[-1] - lines[0] == len(lines) - 1:
        return [(lines[0], lines[-1])]
    ends = [at for at, (one, following) in enumerate(pairwise(lines), start=1) if following != one + 1]
    return [(lines[first], lines[last - 1]) for first, last in pairwise([0, *ends, len(lines)])]


def _merged(sheet: CalamineSheet) -> list[list[int]]:
    spans = sheet.merged_cell_ranges or []
    return [[top + 1, bottom + 1, first, last] for (top, first), (bottom, last) in sorted(spans)[:MOST_MERGED]]


def _marks(markup: bytes) -> Header:
    """What the cells do not tell: found in the markup of the sheet; nothing of other kinds of files."""
    hidden = list(filter(IS_HIDDEN.search, _tags(markup, HIDDEN)))
    columns = {
        column
        for found in map(COLUMNS.match, hidden)
        if found
        for column in range(int(found[1]) - 1, min(int(found[2]), LATIN_LETTERS**MOST_LETTERS))
    }
    return {
        "unsolved": _places(tag for tag in _unsolved(markup) if TEXT_CELL not in tag),
        "wrong": _places(_tags(markup, WRONG_CELL)),
        "hidden_lines": sorted(int(found[1]) for found in map(ROW.match, hidden) if found)[:MOST_MARKED],
        "hidden_columns": sorted(columns)[:MOST_MARKED],
    }


def _found(markup: bytes, sign: bytes) -> Iterator[int]:
    """Where a sign stands; looked for without a pattern, which would take longer than all the rest."""
    at = markup.find(sign)
    while at >= 0:
        yield at
        at = markup.find(sign, at + 1)


def _tags(markup: bytes, sign: bytes) -> Iterator[bytes]:
    """The tags in which a sign stands, in their order."""
    for at in _found(markup, sign):
        begins = markup.rfind(b"<", max(0, at - LONGEST_TAG), at)
        if begins >= 0 and b">" not in markup[begins:at]:
            yield markup[begins : begins + LONGEST_TAG].partition(b">")[0]


def _unsolved(markup: bytes) -> Iterator[bytes]:
    """The tags of the cells whose formulas have no value."""
    signs = [(b"<f", PLAIN_UNSOLVED)]
    if PREFIX.search(markup, 0, LONGEST_HEAD):
        signs.append((b":f", PREFIXED_UNSOLVED))
    for sign, pattern in signs:
        for at in _found(markup, sign):
            begins = markup.rfind(b"<", max(0, at - LONGEST_TAG), at + 1)
            if begins >= 0 and pattern.match(markup, begins):
                before = max(0, begins - LONGEST_TAG)
                yield markup[max(before, markup.rfind(b"<", before, begins)) : begins]


def _places(tags: Iterator[bytes]) -> list[list[int]]:
    found = [cell for cell in map(CELL.match, tags) if cell]
    return [[int(cell[2]), _column_of(cell[1])] for cell in found[:MOST_MARKED]]


def _column_of(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * LATIN_LETTERS + letter - ord("A") + 1
    return column - 1


def _markup(data: bytes, at: int) -> bytes:
    """The part of an XLSX that holds a sheet, named by the workbook's list; empty where it cannot be found."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        names = set(opened.namelist())
        if WORKBOOK not in names or LINKS not in names:
            return b""
        sheets = [dict(ATTRIBUTE.findall(tag)) for tag in SHEET.findall(opened.read(WORKBOOK).decode(errors="replace"))]
        links = [dict(ATTRIBUTE.findall(tag)) for tag in LINK.findall(opened.read(LINKS).decode(errors="replace"))]
        if at >= len(sheets):
            return b""
        key = next((value for name, value in sheets[at].items() if name.endswith(":id")), "")
        target = next((link.get("Target", "") for link in links if link.get("Id") == key), "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        return opened.read(part) if part in names else b""


def _plain(value: object) -> object:
    """What JSON has no word for."""
    match value:
        case datetime() | date():
            return {"day": value.isoformat()}
        case time():
            return value.isoformat("minutes")
        case timedelta():
            return str(value)
    raise TypeError(f"a cell holds an unknown kind of value: {type(value).__name__}")


def main(wanted: int, most_rows: int, most_columns: int, most_cells: int) -> None:
    """Read one workbook from standard input."""
    gc.disable()  # the program lives for one table
    data = sys.stdin.buffer.read()
    limits = {"most_rows": most_rows, "most_columns": most_columns, "most_cells": most_cells}
    header, packed = read_ledger(data, wanted=wanted, **limits)
    sys.stdout.buffer.write(json.dumps(header, default=_plain).encode() + b"\n")
    sys.stdout.buffer.writelines(packed)
    sys.stdout.buffer.flush()
    os._exit(0)  # nothing is left to do, and giving a million cells back one by one takes time


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
