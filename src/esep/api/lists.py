"""`/api/v1/`: what there is, the municipalities, and the tables of one, page by page or row by row."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from esep.api import licence
from esep.api.asking import asking_at, table_named
from esep.api.choosing import chosen, on_day
from esep.api.parameters import CURSOR, LANG, LIMIT, PAGED, USUAL, cursor_at, of_list, of_row, read
from esep.api.problem import Problem
from esep.api.reading import rows_of, sliced
from esep.api.serving import answer, open_to_all
from esep.api.shape import identity, object_of
from esep.api.table import Asking, Table
from esep.api.tables import TABLES
from esep.kernel.changes import Gone
from esep.kernel.models import Municipality
from esep.kernel.places import municipalities

JSON = "application/json"
LICENCE = {"name": licence.NAME, "url": licence.ADDRESS}
FORMATS = ("json", "csv")


@open_to_all()
def index(request: HttpRequest) -> HttpResponse:
    """What can be read here, and where it is described."""
    read(request.GET, (LANG,))
    content = {
        "licence": LICENCE,
        "description": _whole(request, "api-description"),
        "municipalities": _whole(request, "api-municipalities"),
        "about": _whole(request, "open-data"),
        "tables": [_told(table) for table in TABLES],
    }
    return answer(drawn(content), media_type=JSON)


@open_to_all()
def places(request: HttpRequest) -> HttpResponse:
    """The municipalities of this installation, by address."""
    said = read(request.GET, PAGED)
    after, limit = said.get(CURSOR.name, ""), said.get(LIMIT.name, USUAL)
    left = [place for place in municipalities() if place.slug > after]
    found, more = left[:limit], len(left) > limit
    following = _next(request, found[-1].slug) if more else None
    content = {"licence": LICENCE, "next": following, "rows": [_place(request, place) for place in found]}
    return answer(drawn(content), media_type=JSON, headers=_linked(following))


@open_to_all()
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """A municipality with the addresses of everything that it offers."""
    read(request.GET, (LANG,))
    asking = asking_at(slug)
    offered = [
        {
            **_told(table),
            "url": _whole(request, "api-table", slug, table.name),
            **{form: _whole(request, f"api-bulk-{form}", slug, table.name) for form in FORMATS},
        }
        for table in TABLES
    ]
    content = {
        "licence": LICENCE,
        **_place(request, asking.place),
        "popolo": _whole(request, "api-popolo", slug),
        "events": _whole(request, "events", slug),
        "tables": offered,
    }
    return answer(drawn(content), media_type=JSON)


@open_to_all()
def listing(request: HttpRequest, slug: str, table: str) -> HttpResponse:
    """A page of a table."""
    found = table_named(table)
    said = read(request.GET, of_list(found))
    asking = on_day(asking_at(slug), said)
    part = sliced(chosen(found, asking, said), after=said.get(CURSOR.name, ""), limit=said.get(LIMIT.name, USUAL))
    origin = origin_of(request)
    following = _next(request, part.after) if part.after else None
    content = {
        **heading(found, asking),
        "next": following,
        "rows": [object_of(row, found, slug=slug, origin=origin) for row in part.rows],
        "gone": gone_of(part.gone, found, slug=slug),
    }
    return answer(drawn(content), media_type=JSON, headers=_linked(following))


@open_to_all()
def row(request: HttpRequest, slug: str, table: str, key: str) -> HttpResponse:
    """One row of a table. What is no more is 404: the list with ``changed_since`` says since when."""
    found = table_named(table)
    said = read(request.GET, of_row(found))
    asking = on_day(asking_at(slug), said)
    one = next((row for row in rows_of(found, asking) if row.key == key), None)
    if one is None:
        raise Problem("no_such_row")
    content = {**heading(found, asking), "row": object_of(one, found, slug=slug, origin=origin_of(request))}
    return answer(drawn(content), media_type=JSON)


@open_to_all()
def nothing(request: HttpRequest, rest: str) -> HttpResponse:
    """Any other address of the API."""
    raise Problem("no_such_address")


def heading(table: Table, asking: Asking) -> dict[str, Any]:
    """What stands before rows: which they are, of which day, in which language, under which licence."""
    return {
        "licence": LICENCE,
        "municipality": asking.slug,
        "table": table.name,
        "as_of": asking.day.isoformat(),
        "language": asking.language,
    }


def gone_of(gone: Iterable[Gone], table: Table, *, slug: str) -> list[dict[str, str]]:
    """Rows that are no more: what they were called, since when, and why where that is public."""
    return [{"id": identity(slug, table, one.key), "gone_on": one.on.isoformat(), "reason": one.reason} for one in gone]


def drawn(content: Mapping[str, Any]) -> bytes:
    """Content as JSON."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def origin_of(request: HttpRequest) -> str:
    """`https://esep.example.kg`."""
    return request.build_absolute_uri("/").rstrip("/")


def _told(table: Table) -> dict[str, str]:
    return {"name": table.name, "title": str(table.title), "about": str(table.about)}


def _place(request: HttpRequest, row: Municipality) -> dict[str, Any]:
    language = get_language() or "ky"
    return {
        "id": row.slug,
        "name": row.name_in(language),
        "rayon": row.rayon_in(language),
        "names": row.names,
        "is_invented": row.is_invented,
        "url": _whole(request, "place", row.slug),
        "api": _whole(request, "api-place", row.slug),
    }


def _whole(request: HttpRequest, route: str, *arguments: str) -> str:
    return request.build_absolute_uri(reverse(route, args=arguments))


def _next(request: HttpRequest, key: str) -> str:
    query = {name: value for name, value in request.GET.items() if name != CURSOR.name}
    return f"{request.build_absolute_uri(request.path)}?{urlencode({**query, CURSOR.name: cursor_at(key)})}"


def _linked(following: str | None) -> Mapping[str, str]:
    return {"Link": f'<{following}>; rel="next"'} if following is not None else {}
