"""Workbooks: the program that opens a workbook and answers with the cells of its first filled sheet.

Reads the file from standard input, writes one JSON object to standard output: ``{"sheet": name, "others": [names],
"rows": [[line, cell, ...], ...], "merged": [[first line, last line, first column, last column], ...]}`` or
``{"refusal": code}``. Lines and cells count from the corner that a person sees, lines from 1, columns from 0. A day is
``{"day": "2026-09-14"}``, a moment is ``{"moment": "2026-09-14T10:00:00"}``; an empty cell is an empty text.
"""

import json
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MOST_MERGED = 5_000


def read_sheet(data: bytes, *, most_rows: int, most_columns: int, most_cells: int) -> dict[str, object]:
    """The cells of the first visible sheet that has any, and the names of further such sheets.

    Refusals: ``list_rows``, ``list_columns``, ``list_cells``, ``list_empty``.
    """
    workbook = CalamineWorkbook.from_filelike(BytesIO(data))
    answer: dict[str, object] = {"refusal": "list_empty"}
    others: list[str] = []
    for sheet in workbook.sheets_metadata:
        if sheet.visible != SheetVisibleEnum.Visible or sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        cells = workbook.get_sheet_by_name(sheet.name)
        if cells.start is None:
            continue
        if "sheet" in answer:
            others.append(sheet.name)
            continue
        found = _rows(cells, most_rows, most_columns, most_cells)
        if isinstance(found, str):
            return {"refusal": found}
        if found:
            answer = {"sheet": sheet.name, "others": others, "rows": found, "merged": _merged(cells)}
    return answer


def _rows(sheet: CalamineSheet, most_rows: int, most_columns: int, most_cells: int) -> list[list[object]] | str:
    """Filled rows, each led by its line; or the code of a refusal."""
    left = sheet.start[1] if sheet.start else 0
    if left + sheet.width > most_columns:
        return "list_columns"
    margin = [""] * left
    rows: list[list[object]] = []
    for line, cells in enumerate(sheet.iter_rows(), start=1):
        if any(cell != "" for cell in cells):
            rows.append([line, *margin, *cells])
        if len(rows) > most_rows:
            return "list_rows"
        if len(rows) * (left + sheet.width) > most_cells:
            return "list_cells"
    return rows


def _merged(sheet: CalamineSheet) -> list[list[int]]:
    """The cells that were made one. A sheet with more of them than any table has is read as if it had none."""
    spans = sheet.merged_cell_ranges or []
    if len(spans) > MOST_MERGED:
        return []
    return [[top + 1, bottom + 1, left, right] for (top, left), (bottom, right) in sorted(spans)]


def _plain(value: object) -> object:
    """What JSON has no word for."""
    match value:
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case time():
            return value.isoformat("minutes")
        case timedelta():
            return str(value)
    raise TypeError(f"a cell holds an unknown kind of value: {type(value).__name__}")


def main(most_rows: int, most_columns: int, most_cells: int) -> None:
    """Read one workbook from standard input."""
    data = sys.stdin.buffer.read()
    answer = read_sheet(data, most_rows=most_rows, most_columns=most_columns, most_cells=most_cells)
    sys.stdout.write(json.dumps(answer, default=_plain))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
