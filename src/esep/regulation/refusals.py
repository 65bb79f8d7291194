"""Refusals: what was wrong with what we were given, where, and how to mend it.

A reader of facts, packs and printed texts collects every breach it can find and raises them together, so that a person
mends a file once and not line by line. A breach is a code with parameters; the wording (message and remedy, in three
languages) lives in ``words/`` and is joined at the edge by :mod:`esep.regulation.wording`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the input the breach is. ``line`` counts from 1; ``pointer`` is a JSON pointer (RFC 6901)."""

    file: str | None = None
    line: int | None = None
    pointer: str | None = None
    table: str | None = None
    field: str | None = None

    def __str__(self) -> str:
        parts = (
            self.file,
            None if self.line is None else f":{self.line}",
            None if self.pointer is None else f" {self.pointer or '/'}",
            None if self.table is None else f" {self.table}",
            None if self.field is None else f" {self.field}",
        )
        return "".join(part for part in parts if part).strip()


@dataclass(frozen=True, slots=True)
class Breach:
    """One thing that is wrong: ``code`` names its wording, ``params`` fill it, ``place`` says where."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None


class BadInput(Exception):
    """Input that cannot be taken. Carries every breach found, at least one."""

    def __init__(self, breaches: Iterable[Breach]) -> None:
        self.breaches = tuple(breaches)
        if not self.breaches:
            raise ValueError("a refusal names at least one breach")
        super().__init__("; ".join(f"{b.code} {b.place or ''}".strip() for b in self.breaches))

    @classmethod
    def because(cls, code: str, /, *, place: Place | None = None, **params: object) -> "BadInput":
        """A refusal for one reason."""
        return cls([Breach(code, params, place)])
