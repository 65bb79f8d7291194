"""From bytes to bare records: JSON or JSON Lines, refused with a line and a remedy when they are not."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from esep.regulation.refusals import BadInput, Breach, Place
from esep.regulation.shapes import brief

LARGEST_FILE = 64_000_000
"""Bytes. A municipality's decade is about a tenth of it; anything larger is refused unread."""

MOST_BREACHES = 100
"""More breaches than this are not listed: a file is mended in rounds."""

Bare = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Located:
    """A bare record with the place it stands in: a JSON pointer, or a line of JSON Lines."""

    value: object
    place: Place

    def at(self, loc: Sequence[int | str]) -> Place:
        """The place of a field inside the record."""
        steps = "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in loc)
        return Place(file=self.place.file, line=self.place.line, pointer=f"{self.place.pointer or ''}{steps}")


@dataclass(frozen=True, slots=True)
class Document:
    """The envelope and the facts of a file, not yet shaped."""

    head: Located
    facts: tuple[Located, ...]


class _RepeatedKey(ValueError):
    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def listed(problems: Sequence[Breach]) -> list[Breach]:
    """The breaches to show: all of them, or the first ones and a word that there are more."""
    if len(problems) < MOST_BREACHES:
        return list(problems)
    return [*problems[:MOST_BREACHES], Breach("more_breaches", {"limit": MOST_BREACHES})]


def check_size(size: int, *, name: str) -> None:
    """Refuse a file by its size, before it is read."""
    if size > LARGEST_FILE:
        raise BadInput.because("too_large", place=Place(file=name), limit=LARGEST_FILE // 1_000_000)


def parse(data: bytes, *, name: str) -> Document:
    """The document in some bytes; raises :class:`BadInput`."""
    check_size(len(data), name=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(file=name, line=data[: error.start].count(b"\n") + 1)
        raise BadInput.because("not_utf8", place=place) from None
    if not text.strip():
        raise BadInput.because("empty_file", place=Place(file=name))
    return _lines(text, name=name) if _looks_like_lines(text) else _whole(text, name=name)


def _looks_like_lines(text: str) -> bool:
    """Whether the first line is a whole JSON value and something follows it."""
    first, _, rest = text.lstrip().partition("\n")
    if not rest.strip():
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True


def _whole(text: str, *, name: str) -> Document:
    bare = _loads(text, place=Place(file=name))
    if not isinstance(bare, dict):
        raise BadInput.because("no_envelope", place=Place(file=name, pointer=""))
    facts = bare.pop("facts", None)
    if not isinstance(facts, list):
        code = "missing_field" if facts is None else "not_list"
        raise BadInput.because(code, place=Place(file=name, pointer="/facts"), field="facts", given="")
    located = tuple(Located(fact, Place(file=name, pointer=f"/facts/{n}")) for n, fact in enumerate(facts))
    return Document(Located(bare, Place(file=name, pointer="")), located)


def _lines(text: str, *, name: str) -> Document:
    records: list[Located] = []
    problems: list[Breach] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            place = Place(file=name, line=number)
            try:
                records.append(Located(_loads(line, place=place), place))
            except BadInput as refusal:
                problems.extend(refusal.breaches)
            if len(problems) >= MOST_BREACHES:
                break
    if problems:
        raise BadInput(listed(problems))
    return Document(records[0], tuple(records[1:]))


def _loads(text: str, *, place: Place) -> object:
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except _RepeatedKey as error:
        raise BadInput.because("repeated_key", place=place, field=brief(error.key)) from None
    except json.JSONDecodeError as error:
        line = error.lineno if place.line is None else place.line
        found = Place(file=place.file, line=line)
        raise BadInput.because("not_json", place=found, column=error.colno) from None
    except RecursionError:
        raise BadInput.because("too_deep", place=place) from None
    except ValueError:
        raise BadInput.because("bad_number", place=place) from None


def _unique(pairs: list[tuple[str, object]]) -> Bare:
    bare = dict(pairs)
    if len(bare) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _RepeatedKey(key)
            seen.add(key)
    return bare


def _no_constant(name: str) -> object:
    raise ValueError(name)
