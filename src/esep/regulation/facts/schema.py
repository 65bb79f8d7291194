"""The JSON Schema of a facts file, made from the kinds themselves so that it cannot fall behind."""

from typing import Any

from esep.regulation.facts.kinds import KINDS, FactKind
from esep.regulation.facts.reading import ENVELOPE, FRAME, adapter_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
REF = "#/$defs/{model}"


def facts_schema() -> dict[str, Any]:
    """The schema of a whole file in its JSON form. In JSON Lines the head is the first line and each fact a line."""
    schema = ENVELOPE.json_schema(ref_template=REF)
    definitions = schema.pop("$defs", {})
    frame = FRAME.json_schema(ref_template=REF)
    definitions.update(frame.pop("$defs", {}))
    kinds = []
    for kind in KINDS.values():
        content = adapter_of(kind.name).json_schema(ref_template=REF)
        definitions.update(content.pop("$defs", {}))
        definitions[kind.name] = _fact(kind, frame, content)
        kinds.append({"$ref": f"#/$defs/{kind.name}"})
    return {
        "$schema": DIALECT,
        **schema,
        "title": "Esep facts file",
        "properties": {**schema["properties"], "facts": {"type": "array", "items": {"oneOf": kinds}}},
        "required": [*schema["required"], "facts"],
        "$defs": dict(sorted(definitions.items())),
    }


def _fact(kind: FactKind, frame: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
    """One kind of fact: the frame with the kind fixed, its cases limited, and its content."""
    day_fields = ("occurred_at",) if kind.needs_time else ("occurred_on", "occurred_at")
    ref = {"type": "string", "pattern": rf"^({'|'.join(sorted(kind.cases))}):[A-Za-z0-9][A-Za-z0-9._-]*$"}
    content.pop("title", None)
    return {
        **frame,
        "title": kind.name,
        "description": content.pop("description", ""),
        "properties": {
            **frame["properties"],
            "kind": {"const": kind.name},
            "cases": {"type": "array", "minItems": 1, "items": ref},
            "data": content,
        },
        "required": [*frame["required"], *(["data"] if content.get("required") else [])],
        "oneOf": [{"required": [field]} for field in day_fields],
    }
