"""The feeds, calendars and tables of the public pages, described as the API describes itself. Each route is found."""

from collections.abc import Mapping
from typing import Any

from esep.access import Act
from esep.subscriptions.models import Topic
from tests.web.matrix.routes import Route, routes

MEDIA_TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".jsonld": "application/ld+json",
}
PAGE, PROBLEM = "text/html; charset=utf-8", "application/problem+json"
DEPUTY = {"enum": ["", "1", "15"]}
WISH = {"village": {"enum": ["", "V1", "V2"]}, "deputy": DEPUTY, "topic": {"enum": ["", *Topic.values]}}
DAY = {"anyOf": [{"type": "string", "format": "date"}, {"const": ""}]}
FILTERS: Mapping[str, Mapping[str, Any]] = {
    "place-news-feed": WISH,
    "place-events-calendar": WISH,
    "sessions-calendar": {"body": {"enum": ["", "council"]}},
    "place-receptions-calendar": {"deputy": DEPUTY},
    "place-indicators-table": {"as_of": DAY},
    "place-indicators-json": {"as_of": DAY},
    "journal-entries": {"from": {"type": "integer", "minimum": 0}},
}
"""What a feed is narrowed by; nothing is what an empty value says."""


def feeds() -> list[Route]:
    """Every public route that gives a feed, a calendar or a table, and asks for no more than a municipality."""
    return [
        route
        for route in routes()
        if route.act("GET") is Act.READ_PUBLIC
        and route.address.endswith(tuple(MEDIA_TYPES))
        and set(route.variables) <= {"slug"}
        and not route.name.startswith("api")
    ]


def feeds_described() -> dict[str, Any]:
    """All of them in OpenAPI."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Feeds", "version": "1"},
        "paths": {f"/{_path(route)}": _described(route) for route in feeds()},
    }


def _path(route: Route) -> str:
    return route.address.replace("<slug:slug>", "{slug}")


def _described(route: Route) -> dict[str, Any]:
    media_type = MEDIA_TYPES[f".{route.address.rpartition('.')[2]}"]
    words: dict[str, Any] = {"content": {PAGE: {"schema": {}}, PROBLEM: {"schema": {}}}}
    variables = [
        {"name": name, "in": "path", "required": True, "schema": {"enum": ["min-bulak"]}} for name in route.variables
    ]
    query = [{"name": name, "in": "query", "schema": schema} for name, schema in FILTERS.get(route.name, {}).items()]
    return {
        "get": {
            "operationId": route.name,
            "parameters": [*variables, *query],
            "responses": {
                "200": {"description": "Its content", "content": {media_type: {"schema": {}}}},
                "304": {"description": "It is known already"},
                "400": {"description": "A filter or its value is unknown", **words},
                "404": {"description": "There is no such municipality", **words},
            },
        }
    }
