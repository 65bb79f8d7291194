"""Tables of money for machines: CSV for spreadsheets, JSON for programs."""

from django.http import Http404, HttpResponse

from esep.documents.sheet import Sheet, sheet_csv, sheet_json

CSV, JSON = "csv", "json"


def file_of(sheet: Sheet | None, *, form: str, name: str) -> HttpResponse:
    """A table as a file ("csv" or "json") with a name. Raises Http404 where there is none."""
    if sheet is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    if form == JSON:
        return HttpResponse(sheet_json(sheet), content_type="application/json", headers=headers)
    return HttpResponse(sheet_csv(sheet), content_type="text/csv; charset=utf-8", headers=headers)
