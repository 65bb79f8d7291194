"""Wording: codes into sentences, in Kyrgyz, Russian and English.

Sentences live in ``words/*.toml``; a variable stands after a colon or in brackets, because its case ending would
change with the word. Nothing in the law core decides by words: it yields codes and parameters, and the edges render
them here.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from string import Formatter
from typing import Any, NamedTuple

from esep.regulation.dates import BISHKEK
from esep.regulation.refusals import Breach

DAYS = 4096
"""Days that are kept written."""


class Language(StrEnum):
    """The languages of Esep; Kyrgyz is first everywhere."""

    KY = "ky"
    RU = "ru"
    EN = "en"


class Word(NamedTuple):
    """A name to be said in the reader's language: ``Word("kind", "notice.published")``."""

    section: str
    key: str


@cache
def words(package: str = "esep.regulation") -> Mapping[str, Mapping[str, Any]]:
    """Every sentence of a package by section and key, from all files of its ``words/``."""
    found: dict[str, dict[str, Any]] = {}
    for file in sorted((files(package) / "words").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml"):
            for section, entries in tomllib.loads(file.read_text("utf-8")).items():
                found.setdefault(section, {}).update(entries)
    return found


def say(section: str, key: str, /, language: str, **params: object) -> str:
    """The sentence ``key`` of ``section``, with its variables put in. A missing one is a defect: KeyError."""
    return filled(words()[section][key][language], params, language=language)


def filled(template: str, params: Mapping[str, object], *, language: str) -> str:
    """A sentence with its variables put in, each as people read it. What it does not say is not looked at."""
    said = list(_pieces(template))
    said[1::2] = [shown(params[name], language=language) for name in said[1::2]]
    return "".join(said)


@cache
def _pieces(template: str) -> tuple[str, ...]:
    """A sentence of ours as texts and variables in turns, beginning with a text."""
    found = [""]
    for text, name, _form, _how in Formatter().parse(template):
        found[-1] += text
        if name is not None:
            found += [name, ""]
    return tuple(found)


def name_of(section: str, key: str, *, language: str) -> str:
    """A name in the reader's language, or the key itself where the pack brought a word of its own."""
    entry = words().get(section, {}).get(key)
    return entry[language] if entry is not None else key


def message(breach: Breach, *, language: str) -> str:
    """What is wrong, in one sentence."""
    return _of_error(breach, "message", language=language)


def remedy(breach: Breach, *, language: str) -> str:
    """How to mend it, in one sentence."""
    return _of_error(breach, "remedy", language=language)


def _of_error(breach: Breach, side: str, *, language: str) -> str:
    return filled(words()["error"][breach.code][side][language], breach.params, language=language)


def shown(value: object, *, language: str) -> str:
    """A value as people read it: days as 14.09.2026, instants as 14:49 in Bishkek, lists with commas."""
    # Most values of an explanation are plain texts, names, days and numbers: they go the short way.
    kind = type(value)
    if kind is str and value:
        return value  # type: ignore[return-value]
    if kind is Word:
        return name_of(*value, language=language)  # type: ignore[misc]
    if kind is date:
        return _day(value)
    if kind is int:
        return str(value)
    match value:
        case Word(section, key):
            return name_of(section, key, language=language)
        case datetime():
            return f"{value.astimezone(BISHKEK):%H:%M}"
        case date():
            return _day(value)
        case tuple() | list():
            return ", ".join([shown(item, language=language) for item in value])
        case bool():
            return name_of("word", "yes" if value else "no", language=language)
        case None | "":
            return "—"
        case _:
            return value.isoformat(timespec="minutes") if hasattr(value, "isoformat") else str(value)


@lru_cache(maxsize=DAYS)
def _day(day: date) -> str:
    """`14.09.2026`: the same few days are told again and again."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"
