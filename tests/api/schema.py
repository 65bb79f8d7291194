"""As much of JSON Schema as the API and the formats of others are described with. What it does not know it refuses."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
WORDS = frozenset({
    "$ref", "additionalProperties", "const", "default", "description", "enum", "format", "items", "maxLength",
    "maximum", "minItems", "minLength", "minimum", "pattern", "properties", "required", "type",
})  # fmt: skip

Schema = Mapping[str, Any]


def faults(value: Any, schema: Schema, *, root: Schema, at: str = "") -> Iterator[str]:
    """Yield what of a value its schema does not allow, each with its place. KeyError for a word that is not known."""
    if strange := set(schema) - WORDS:
        raise KeyError(f"{at}: {sorted(strange)}")
    if "$ref" in schema:
        yield from faults(value, resolved(schema["$ref"], root), root=root, at=at)
        return
    if not _is_of(value, schema.get("type")):
        yield f"{at}: {value!r} is no {schema['type']}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str):
        yield from _text(value, schema, at=at)
    elif isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{at}: too few"
        for place, item in enumerate(value):
            yield from faults(item, schema.get("items", {}), root=root, at=f"{at}/{place}")
    elif isinstance(value, dict):
        yield from _object(value, schema, root=root, at=at)


def resolved(ref: str, root: Schema) -> Schema:
    """What a reference names. KeyError where there is nothing."""
    found: Any = root
    for step in ref.removeprefix("#/").split("/"):
        found = found[step]
    assert isinstance(found, dict)
    return found


def _is_of(value: Any, types: str | list[str] | None) -> bool:
    if types is None:
        return True
    names = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, TYPES[name]) for name in names)


def _text(value: str, schema: Schema, *, at: str) -> Iterator[str]:
    if len(value) < schema.get("minLength", 0):
        yield f"{at}: too short"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} does not fit {schema['pattern']}"
    try:
        match schema.get("format"):
            case "date":
                date.fromisoformat(value)
            case "date-time":
                if datetime.fromisoformat(value).tzinfo is None:
                    yield f"{at}: {value!r} has no zone"
            case "uri":
                if not all(urlsplit(value)[:2]):
                    yield f"{at}: {value!r} is no whole address"
    except ValueError:
        yield f"{at}: {value!r} is no {schema['format']}"


def _object(value: dict[str, Any], schema: Schema, *, root: Schema, at: str) -> Iterator[str]:
    properties = schema.get("properties", {})
    yield from (f"{at}: {name} is missing" for name in schema.get("required", ()) if name not in value)
    others = schema.get("additionalProperties", True)
    for name, item in value.items():
        if name in properties:
            yield from faults(item, properties[name], root=root, at=f"{at}/{name}")
        elif others is False:
            yield f"{at}: {name} is not foreseen"
        elif isinstance(others, dict):
            yield from faults(item, others, root=root, at=f"{at}/{name}")
