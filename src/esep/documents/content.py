"""Content: a frozen dataclass of ready values, on its way into a template as data, never as markup."""

import json
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

from esep.documents.signs import drawn

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Text that goes to the typesetter as it is: a picture, an address that was checked. Never what a person wrote."""

    text: str


def as_json(content: "DataclassInstance") -> str:
    """The content for a template, field by field. A value of another type is a defect: TypeError."""
    return json.dumps(_plain(content), ensure_ascii=False)


def pictures(value: object) -> int:
    """Characters of a content that go through as they are: pictures and addresses cost the typesetter next to nothing.

    >>> pictures((Verbatim("<svg/>"), "words"))
    6
    """
    match value:
        case Verbatim(text):
            return len(text)
        case tuple():
            return sum(map(pictures, value))
        case _ if is_dataclass(value):
            return sum(pictures(getattr(value, field.name)) for field in fields(value))
        case _:
            return 0


def _plain(value: object) -> object:
    match value:
        case Verbatim(text):
            return text
        case str():
            return drawn(value)
        case bool() | int() | None:
            return value
        case tuple():
            return [_plain(item) for item in value]
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            raise TypeError(f"a paper cannot show a {type(value).__name__}")
