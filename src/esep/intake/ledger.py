"""Ledgers: the program that opens a workbook of sums and answers with the cells of one of its sheets.

Reads the file from standard input, writes one JSON object to standard output: ``{"sheet": place, "sheets": [names],
"lines": [line, ...], "rows": [[cell, ...], ...], "merged": [[first line, last line, first column, last column], ...],
"unsolved": [[line, column], ...], "wrong": [[line, column], ...], "hidden_lines": [line, ...], "hidden_columns":
[column, ...]}`` or ``{"refusal": code}``. Lines count from 1, columns from 0, as a person sees them. Only what a person
sees is a sheet: hidden ones are left out. A formula without its stored value is unsolved, ``#REF!`` and the like wrong.
"""

import json
import re
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MOST_MERGED = 5_000
MOST_MARKED = 5_000
MOST_SHEETS = 100
MOST_LETTERS = 3
WORKBOOK, LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
ELEMENT = rb"<(?:\w+:)?"
CELL = ELEMENT + rb'c\s(?=[^>]*?\br="([A-Z]{1,3})(\d{1,7})")'
UNSOLVED = re.compile(
    CELL + rb'(?![^>]*\bt="str")[^>]*>\s*' + ELEMENT + rb"f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
WRONG = re.compile(CELL + rb'[^>]*\bt="e"')
HIDDEN_LINE = re.compile(ELEMENT + rb'row\s(?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d{1,7})"')
HIDDEN_COLUMNS = re.compile(
    ELEMENT + rb'col\s(?=[^>]*\bhidden="(?:1|true)")(?=[^>]*\bmin="(\d{1,5})")(?=[^>]*\bmax="(\d{1,5})")'
)
SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
LINK = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
LATIN_LETTERS = 26


def read_ledger(data: bytes, *, wanted: int, most_rows: int, most_columns: int, most_cells: int) -> dict[str, object]:
    """The cells of the sheet at a place among the visible ones; of the first filled one where ``wanted`` is below 0.

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
        answer = _cells(sheet, most_rows, most_columns, most_cells)
        if answer.get("rows") or "refusal" in answer:
            marks = _marks(data, at) if "rows" in answer else {}
            return {"sheet": place, "sheets": [name for _at, name in shown], **answer, **marks}
    return {"refusal": "list_empty"}


def _cells(sheet: CalamineSheet, most_rows: int, most_columns: int, most_cells: int) -> dict[str, object]:
    left = sheet.start[1] if sheet.start else 0
    if left + sheet.width > most_columns:
        return {"refusal": "list_columns"}
    margin = [""] * left
    lines, rows = [], []
    for line, cells in enumerate(sheet.iter_rows(), start=1):
        kinds = set(map(type, cells))
        if kinds == {str} and not any(cells):
            continue
        if bool in kinds:
            cells = [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells]
        lines.append(line)
        rows.append([*margin, *cells] if left else cells)
        if len(rows) > most_rows:
            return {"refusal": "list_rows"}
        if len(rows) * (left + sheet.width) > most_cells:
            return {"refusal": "list_cells"}
    spans = sheet.merged_cell_ranges or []
    merged = [[top + 1, bottom + 1, first, last] for (top, first), (bottom, last) in sorted(spans)[:MOST_MERGED]]
    return {"lines": lines, "rows": rows, "merged": merged}


def _marks(data: bytes, at: int) -> dict[str, object]:
    """What the cells do not tell: found in the markup of the sheet; nothing of other kinds of files."""
    markup = _markup(data, at)
    hidden = {
        column
        for first, last in HIDDEN_COLUMNS.findall(markup)
        for column in range(int(first) - 1, min(int(last), LATIN_LETTERS**MOST_LETTERS))
    }
    return {
        "unsolved": _places(UNSOLVED, markup) if b"f>" in markup or b"<f" in markup else [],
        "wrong": _places(WRONG, markup),
        "hidden_lines": [int(line) for line in HIDDEN_LINE.findall(markup)[:MOST_MARKED]],
        "hidden_columns": sorted(hidden)[:MOST_MARKED],
    }


def _places(pattern: re.Pattern[bytes], markup: bytes) -> list[list[int]]:
    return [[int(line), _column(letters)] for letters, line in pattern.findall(markup)[:MOST_MARKED]]


def _column(letters: bytes) -> int:
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
    data = sys.stdin.buffer.read()
    limits = {"most_rows": most_rows, "most_columns": most_columns, "most_cells": most_cells}
    sys.stdout.write(json.dumps(read_ledger(data, wanted=wanted, **limits), default=_plain))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
