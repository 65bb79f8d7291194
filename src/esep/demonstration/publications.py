"""What the invented catalogue says beside the facts, as typed values: titles, owners, an item of the office's own."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from esep.demonstration.money import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """An item beyond the regulation, published by a chapter of this site."""

    code: str
    title: Words
    refresh: int
    owner: str
    note: str
    content: str
    version: Words
    published: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Publications:
    """Owners by item, from a day on; titles of versions by the names of their facts; where the board hangs."""

    kept_since: date
    owners: Mapping[str, str]
    titles: Mapping[str, Words]
    board: str
    extras: tuple[Extra, ...]


@cache
def publications() -> Publications:
    """The catalogue of the demonstration."""
    text = files("esep.demonstration").joinpath("publications.toml").read_text(encoding="utf-8")
    return TypeAdapter(Publications).validate_python(tomllib.loads(text))
