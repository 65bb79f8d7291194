"""Tables of money for machines: CSV for spreadsheets, JSON for programs."""

import json
from datetime import date

from django.http import Http404, HttpResponse

from esep.documents.sheet import Cell, Sheet, sheet_csv

CSV, JSON = "csv", "json"


def file_of(sheet: Sheet | None, *, form: str, name: str) -> HttpResponse:
    """A table as a file ("csv" or "json") with a name. Raises Http404 where there is none."""
    if sheet is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    if form == JSON:
        return HttpResponse(sheet_json(sheet), content_type="application/json", headers=headers)
    return HttpResponse(sheet_csv(sheet), content_type="text/csv; charset=utf-8", headers=headers)


def sheet_json(sheet: Sheet) -> str:
    """The table as JSON: its title, its headings, its rows. Sums are texts with a point, days are 2026-09-14."""
    said = {
        "title": sheet.title,
        "columns": [column.title for column in sheet.columns],
        "rows": [[_plain(cell) for cell in row] for row in sheet.rows],
    }
    return json.dumps(said, ensure_ascii=False, indent=1)


def _plain(cell: Cell) -> str | int | None:
    match cell:
        case None | str() | int():
            return cell
        case date():
            return cell.isoformat()
        case _:
            return f"{cell:f}"
