"""`/api/v1/openapi.json`: the API described (OpenAPI 3.1), from the declarations by which it answers."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from esep import __version__
from esep.api import licence, popolo
from esep.api.lists import JSON, drawn
from esep.api.parameters import AS_OF, CURSOR, LANG, LIMIT, PAGED, SINCE, Parameter, of_list, of_row, of_whole, read
from esep.api.problem import TITLES, TYPE
from esep.api.serving import ALLOWED, answer, open_to_all
from esep.api.shape import schema_of_row
from esep.api.table import Table
from esep.api.tables import TABLES
from esep.api.whole import CSV, CSVW

Schema = dict[str, Any]

ROOT = "/api/v1"
SLUG = {
    "name": "slug",
    "in": "path",
    "required": True,
    "description": "Municipality, as it stands in addresses",
    "schema": {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"},
}
KEY = {
    "name": "key",
    "in": "path",
    "required": True,
    "description": "Key of a row: what its `id` ends with",
    "schema": {"type": "string", "minLength": 1},
}
SHARED = (LIMIT, CURSOR, LANG, AS_OF, SINCE)
HEADERS = {
    "ETag": "Follows from every byte: send it back as If-None-Match",
    "Link": "Licence; next page; description of a file",
    "Content-Language": "Language of the texts",
    "Access-Control-Allow-Origin": "Any site may ask",
}
ABOUT = (
    "Everything that a municipality must make public, as tables. No key is asked for. "
    "Each row has an `id` that never changes and is never given again. "
    "With `changed_since` a table answers what changed since a day, and `gone` names what is no more. "
    "Texts are in the language asked for, and in Kyrgyz where nobody wrote them in it."
)


@open_to_all()
def document(request: HttpRequest) -> HttpResponse:
    """The description."""
    read(request.GET, (LANG,))
    return answer(_drawn(), media_type=JSON)


@lru_cache(maxsize=1)
def _drawn() -> bytes:
    return drawn(described())


@override("en")
def described() -> Schema:
    """The description as an object. Programmers read it, in English whatever language they asked for."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Esep: open data of municipalities",
            "version": __version__,
            "description": ABOUT,
            "license": {"name": licence.NAME, "url": licence.ADDRESS},
        },
        "servers": [{"url": ROOT}],
        "paths": dict(_paths()),
        "components": {
            "schemas": {**_shared(), **{table.name: schema_of_row(table) for table in TABLES}},
            "parameters": {"slug": SLUG, "key": KEY, **{one.name: _described(one) for one in SHARED}},
            "headers": {name: {"description": means, "schema": {"type": "string"}} for name, means in HEADERS.items()},
            "responses": _responses(),
        },
    }


def _paths() -> Iterator[tuple[str, Schema]]:
    place = ("slug",)
    yield "/", _read("index", "What there is", (LANG,), _content(JSON, _ref("index")))
    yield "/openapi.json", _read("description", "This description", (LANG,), _content(JSON, {"type": "object"}))
    yield "/municipalities", _read("municipalities", "All municipalities", PAGED, _content(JSON, _ref("places")))
    yield "/{slug}", _read("municipality", "One municipality", (LANG,), _content(JSON, _ref("offer")), place)
    yield (
        "/{slug}/popolo.json",
        _read("popolo", "People in office (Popolo)", popolo.PARAMETERS, _content(JSON, _ref("popolo")), place),
    )
    for table in TABLES:
        about = f"{table.name}: {_first(table)}"
        yield (
            f"/{{slug}}/{table.name}",
            _read(f"{table.name}.list", f"Pages of {about}", of_list(table), _content(JSON, _page(table)), place),
        )
        yield (
            f"/{{slug}}/{table.name}/{{key}}",
            _read(
                f"{table.name}.row", f"One row of {about}", of_row(table), _content(JSON, _one(table)), (*place, "key")
            ),
        )
        yield (
            f"/{{slug}}/bulk/{table.name}.json",
            _read(f"{table.name}.json", f"All of {about}", of_whole(table), _content(JSON, _whole(table)), place),
        )
        yield (
            f"/{{slug}}/bulk/{table.name}.csv",
            _read(f"{table.name}.csv", f"All of {about}", of_whole(table), _content(CSV, {"type": "string"}), place),
        )
        yield (
            f"/{{slug}}/bulk/{table.name}.csv-metadata.json",
            _read(
                f"{table.name}.columns",
                f"Columns of the CSV of {table.name} (CSV on the Web)",
                (LANG,),
                _content(CSVW, {"type": "object"}),
                place,
            ),
        )


def _read(name: str, means: str, parameters: Iterable[Parameter], content: Schema, path: Iterable[str] = ()) -> Schema:
    """The methods of a path: it can be read, its headers alone, and asked whether another site may."""
    named = [f"#/components/parameters/{one}" for one in path]
    found = {"404": {"$ref": "#/components/responses/missing"}} if named else {}
    shared = {
        "304": {"$ref": "#/components/responses/unchanged"},
        "400": {"$ref": "#/components/responses/problem"},
        **found,
        "503": {"$ref": "#/components/responses/unavailable"},
    }
    answered = {"description": means, "headers": _headers(), "content": content}
    return {
        "parameters": [*({"$ref": ref} for ref in named), *(_parameter(one) for one in parameters)],
        "get": {"operationId": name, "summary": means, "responses": {"200": answered, **shared}},
        "head": {
            "operationId": f"{name}.head",
            "responses": {"200": {"$ref": "#/components/responses/headed"}, **shared},
        },
        "options": {
            "operationId": f"{name}.options",
            "responses": {"204": {"$ref": "#/components/responses/open"}},
        },
    }


def _headers() -> Schema:
    return {one: {"$ref": f"#/components/headers/{one}"} for one in HEADERS}


def _parameter(one: Parameter) -> Schema:
    """A parameter; those of many paths are described once."""
    return {"$ref": f"#/components/parameters/{one.name}"} if one in SHARED else _described(one)


def _described(one: Parameter) -> Schema:
    return {"name": one.name, "in": "query", "required": False, "description": one.means, "schema": dict(one.schema)}


def _responses() -> Schema:
    def problem(means: str) -> Schema:
        return {"description": means, "content": _content(TYPE, _ref("problem"))}

    return {
        "headed": {"description": "The headers of the answer, without its content", "headers": _headers()},
        "unchanged": {"description": "It is what the If-None-Match of the request names; there is no content"},
        "problem": problem("The request cannot be read; `allowed` says what can be"),
        "missing": problem("There is no such municipality, table or row"),
        "refused": {
            **problem(f"Any other method than {ALLOWED}"),
            "headers": {"Allow": {"description": "Methods that there are", "schema": {"const": ALLOWED}}},
        },
        "open": {"description": f"Any site may ask, by {ALLOWED}"},
        "unavailable": {
            "description": "The database cannot be asked just now; Retry-After says when again",
            "content": _content("text/html; charset=utf-8", {"type": "string"}),
        },
    }


def _shared() -> Schema:
    text: Schema = {"type": "string"}
    link: Schema = {"type": "string", "format": "uri"}
    told = {"name": text, "title": text, "about": text}
    place: Schema = {
        "id": text,
        "name": text,
        "rayon": text,
        "names": {"type": "object", "additionalProperties": text},
        "is_invented": {"type": "boolean", "description": "Whether nothing of it is true: a demonstration"},
        "url": link,
        "api": link,
    }
    offered = _object({**told, "url": link, "json": link, "csv": link})
    listed = {"type": "array", "items": {"type": "object"}}
    return {
        "licence": _object({"name": {"const": licence.NAME}, "url": {"const": licence.ADDRESS}}),
        "problem": _object(
            {
                "type": text,
                "title": text,
                "status": {"type": "integer"},
                "detail": {**text, "description": "What is wrong, in the reader's language"},
                "code": {"enum": sorted(TITLES)},
                "parameter": text,
                "value": text,
                "allowed": {"type": "array", "items": text},
            },
            optional=("parameter", "value", "allowed"),
        ),
        "gone": _object({"id": text, "gone_on": {"type": "string", "format": "date"}, "reason": text}),
        "place": _object(place),
        "places": _object(
            {"licence": _ref("licence"), "next": _nullable_link(), "rows": {"type": "array", "items": _ref("place")}}
        ),
        "offer": _object(
            {
                "licence": _ref("licence"),
                **place,
                "popolo": link,
                "events": link,
                "tables": {"type": "array", "items": offered},
            }
        ),
        "index": _object(
            {
                "licence": _ref("licence"),
                "description": link,
                "municipalities": link,
                "about": link,
                "tables": {"type": "array", "items": _object(told)},
            }
        ),
        "popolo": _object(
            {
                "licence": _ref("licence"),
                "as_of": {"type": "string", "format": "date"},
                "language": text,
                "persons": listed,
                "organizations": listed,
                "posts": listed,
                "memberships": listed,
                "areas": listed,
            }
        ),
    }


def _heading() -> Schema:
    return {
        "licence": _ref("licence"),
        "municipality": {"type": "string"},
        "table": {"type": "string"},
        "as_of": {"type": "string", "format": "date"},
        "language": {"enum": list(LANG.schema["enum"])},
    }


def _page(table: Table) -> Schema:
    return _object({**_heading(), "next": _nullable_link(), **_rows(table)})


def _whole(table: Table) -> Schema:
    return _object({**_heading(), **_rows(table)})


def _one(table: Table) -> Schema:
    return _object({**_heading(), "row": _ref(table.name)})


def _rows(table: Table) -> Schema:
    return {
        "rows": {"type": "array", "items": _ref(table.name)},
        "gone": {"type": "array", "items": _ref("gone")},
    }


def _object(properties: Mapping[str, Any], *, optional: Iterable[str] = ()) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [name for name in properties if name not in set(optional)],
        "additionalProperties": False,
    }


def _nullable_link() -> Schema:
    return {"type": ["string", "null"], "format": "uri", "description": "Address of the next page"}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _content(media_type: str, schema: Schema) -> Schema:
    return {media_type: {"schema": schema}}


def _first(table: Table) -> str:
    means = str(table.columns[0].means)
    return means[:1].lower() + means[1:]
