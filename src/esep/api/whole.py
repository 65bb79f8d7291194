"""`/api/v1/<slug>/bulk/<table>.csv`, `.json`: a whole table at once, and the description of its columns (CSVW)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.api import licence
from esep.api.asking import asking_at, table_named
from esep.api.choosing import Entries, changed, on_day
from esep.api.lists import JSON, drawn, gone_of, heading, origin_of
from esep.api.parameters import LANG, SINCE, of_whole, read
from esep.api.reading import rows_of
from esep.api.serving import answer, open_to_all
from esep.api.shape import cells_of, identity, object_of
from esep.api.table import Asking, Kind, Row, Table
from esep.documents.open_csv import Cell, open_csv
from esep.kernel.changes import Gone

CSV = "text/csv; charset=utf-8"
CSVW = "application/csvm+json"
FIRST = ("id", "url")
LAST = ("gone_on", "gone_reason")

DATATYPES: dict[Kind, Any] = {
    Kind.TEXT: "string",
    Kind.CODE: "string",
    Kind.CODES: "string",
    Kind.DAY: "date",
    Kind.TIME: {"base": "string", "format": r"\d\d:\d\d"},
    Kind.MOMENT: "datetime",
    Kind.WHOLE: "integer",
    Kind.DECIMAL: "decimal",
    Kind.MONEY: "decimal",
    Kind.FLAG: "boolean",
    Kind.LINK: "anyURI",
}
UNITS = {
    Kind.CODES: _("Codes are separated by spaces"),
    Kind.MONEY: format_lazy(_("In soms ({currency})"), currency=licence.CURRENCY),
    Kind.TEXT: _("A text that a spreadsheet could take for a formula has an apostrophe before it"),
}


@open_to_all()
def csv_file(request: HttpRequest, slug: str, table: str) -> HttpResponse:
    """A whole table as CSV. A row that is no more has its name and the day alone."""
    found = table_named(table)
    asking, entries = _asked(request, slug, found)
    content = open_csv(_names(found), (_line(one, found, slug=slug, origin=origin_of(request)) for one in entries))
    described = request.build_absolute_uri(reverse("api-bulk-columns", args=[slug, found.name]))
    headers = {
        "Content-Disposition": f'attachment; filename="{asking.slug}-{found.name}.csv"',
        "Link": f'<{described}>; rel="describedby"; type="{CSVW}"',
    }
    return answer(content, media_type=CSV, headers=headers)


@open_to_all()
def json_file(request: HttpRequest, slug: str, table: str) -> HttpResponse:
    """A whole table as JSON."""
    found = table_named(table)
    asking, entries = _asked(request, slug, found)
    origin = origin_of(request)
    content = {
        **heading(found, asking),
        "rows": [object_of(one, found, slug=slug, origin=origin) for one in entries if isinstance(one, Row)],
        "gone": gone_of((one for one in entries if isinstance(one, Gone)), found, slug=slug),
    }
    headers = {"Content-Disposition": f'attachment; filename="{asking.slug}-{found.name}.json"'}
    return answer(drawn(content), media_type=JSON, headers=headers)


@open_to_all()
def columns(request: HttpRequest, slug: str, table: str) -> HttpResponse:
    """What stands in the columns of the CSV, as CSV on the Web says it."""
    found = table_named(table)
    read(request.GET, (LANG,))
    asking = asking_at(slug)
    described = [
        _described("id", "string", _("Stays as it is for ever")),
        _described("url", "anyURI", _("Page on which people read it")),
        *(
            _described(column.name, DATATYPES[column.kind], column.means, UNITS.get(column.kind))
            | ({"separator": " "} if column.kind is Kind.CODES else {})
            for column in found.columns
        ),
        _described("gone_on", "date", _("Since when it is no more")),
        _described("gone_reason", "string", _("Why, if public")),
    ]
    content = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": asking.language}],
        "url": request.build_absolute_uri(reverse("api-bulk-csv", args=[slug, found.name])),
        "dc:title": str(found.title),
        "dc:description": str(found.about),
        "dc:license": {"@id": licence.ADDRESS},
        "dc:publisher": asking.place.name_in(asking.language),
        "tableSchema": {"columns": described, "primaryKey": "id"},
    }
    return answer(drawn(content), media_type=CSVW)


def _described(name: str, datatype: object, *means: Promise | None) -> dict[str, Any]:
    told = ". ".join(str(one) for one in means if one)
    return {"name": name, "titles": name, "datatype": datatype, "dc:description": told}


def _asked(request: HttpRequest, slug: str, table: Table) -> tuple[Asking, Entries]:
    said = read(request.GET, of_whole(table))
    asking = on_day(asking_at(slug), said)
    return asking, changed(table, asking, rows_of(table, asking), since=said.get(SINCE.name))


def _names(table: Table) -> tuple[str, ...]:
    return (*FIRST, *(column.name for column in table.columns), *LAST)


def _line(one: Row | Gone, table: Table, *, slug: str, origin: str) -> tuple[Cell, ...]:
    name = identity(slug, table, one.key)
    if isinstance(one, Gone):
        return (name, "", *("" for _column in table.columns), one.on, one.reason)
    return (name, origin + one.page, *cells_of(one, table), None, "")
