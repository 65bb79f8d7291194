"""Bare data into typed values: the one place where the validation library is asked, and its complaints become breaches.

Pack tables and facts arrive as plain dictionaries and leave as frozen dataclasses. Unknown fields are errors, nothing
is converted silently (a number written as text stays an error), and every complaint is kept.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from esep.regulation.refusals import BadInput, Breach, Place

T = TypeVar("T")

Locate = Callable[[tuple[int | str, ...]], Place]

DATES = ("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact")
INSTANTS = ("datetime_type", "datetime_parsing", "datetime_from_date_parsing", "datetime_object_invalid")
TIMES = ("time_type", "time_parsing")
LISTED = ("enum", "literal_error")
TAGS = ("union_tag_invalid", "union_tag_not_found")
EXTRA = ("unexpected_keyword_argument", "extra_forbidden")
EMPTY = ("string_too_short", "too_short")
WRONG_TYPE = {
    "string_type": "text",
    "int_type": "number",
    "int_from_float": "number",
    "bool_type": "yes_no",
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "table",
    "dataclass_type": "table",
}
RANGE = ("greater_than_equal", "less_than_equal", "greater_than", "less_than", "string_too_long", "too_long")


def as_json(value: object) -> bytes:
    """Bare TOML or JSON data as JSON bytes; days and instants in ISO form."""
    return json.dumps(value, default=_iso, ensure_ascii=False).encode("utf-8", "surrogatepass")


def shaped(adapter: TypeAdapter[T], value: object, *, locate: Locate) -> T:
    """The typed value, or :class:`BadInput` with every complaint at the place that ``locate`` gives it."""
    try:
        return adapter.validate_json(as_json(value), strict=True)
    except ValidationError as error:
        raise BadInput(breaches(error, locate=locate)) from None
    except RecursionError:
        raise BadInput.because("too_deep", place=locate(())) from None
    except ValueError:
        raise BadInput.because("bad_number", place=locate(())) from None


def breaches(error: ValidationError, *, locate: Locate) -> tuple[Breach, ...]:
    """What the validation library complains of, in our codes."""
    return tuple(_breach(dict(item), locate=locate) for item in error.errors(include_url=False))


def _breach(item: Mapping[str, Any], *, locate: Locate) -> Breach:
    kind, loc, context = item["type"], item["loc"], item.get("ctx") or {}
    field = brief(str(loc[-1])) if loc else ""
    place = locate(loc)
    given = brief(item.get("input"))
    if kind == "json_invalid":
        return Breach("broken_text", {}, place)
    if kind in ("missing", "missing_argument"):
        return Breach("missing_field", {"field": field}, place)
    if kind in EXTRA:
        return Breach("unknown_field", {"field": field}, place)
    if kind in DATES:
        return Breach("bad_date", {"field": field, "given": given}, place)
    if kind in INSTANTS:
        return Breach("bad_instant", {"field": field, "given": given}, place)
    if kind == "day_out_of_years":
        return Breach("day_out_of_years", {"field": field, "given": given}, place)
    if kind == "timezone_aware":
        return Breach("no_offset", {"field": field, "given": given}, place)
    if kind in TIMES:
        return Breach("bad_time", {"field": field, "given": given}, place)
    if kind in LISTED:
        return Breach("not_in_list", {"field": field, "given": given, "allowed": str(context.get("expected"))}, place)
    if kind in TAGS:
        return Breach(
            "not_in_list", {"field": field, "given": given, "allowed": str(context.get("expected_tags"))}, place
        )
    if kind in EMPTY:
        return Breach("empty_value", {"field": field}, place)
    if kind in WRONG_TYPE:
        return Breach(f"not_{WRONG_TYPE[kind]}", {"field": field, "given": given}, place)
    if kind in RANGE:
        limit = next((value for value in context.values() if isinstance(value, int)), "")
        return Breach("out_of_range", {"field": field, "given": given, "limit": limit}, place)
    return Breach("bad_value", {"field": field, "given": given}, place)


def closest(given: str, known: object) -> str:
    """The known word most like the one given, or an empty text."""
    return next(iter(get_close_matches(given, list(known), n=1)), "")  # type: ignore[call-overload]


def brief(value: object) -> str:
    """A given value as a message can show it: short, and without signs that could steer a terminal."""
    try:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    except (RecursionError, ValueError):
        text = "…"
    text = "".join(c if c.isprintable() else "�" for c in text)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _iso(value: object) -> str:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    raise TypeError(type(value).__name__)
