"""The invented council's sessions as typed values: what stands beside the facts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import TypeAdapter

from esep.demonstration.money import Words


class Votes(NamedTuple):
    """For, against, abstained."""

    in_favour: int
    against: int
    abstained: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a session decided; ``amends`` is the number of an earlier decision."""

    number: str
    kind: str
    title: Words
    text: Words
    until: date | None = None
    amends: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of the agenda: voted on, or carried over with the reason, or not yet dealt with.

    Where names were taken down, ``otherwise`` are those who did not vote for it.
    """

    title: Words
    rapporteur: str
    text: Words = field(default=Words(ky=""))
    period: str = ""
    votes: Votes | None = None
    otherwise: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    carried_over: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """A member who was not there, and the sort of reason."""

    deputy: str
    reason: str


class Place(NamedTuple):
    """An item of a session, by its place from 1."""

    session: str
    item: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session, or the sitting of a ``commission``; one without an ``end`` is still to come."""

    code: str
    date: date
    start: time
    planned: datetime
    topic: Words
    items: tuple[Item, ...]
    commission: str = ""
    end: time | None = None
    chair: str = ""
    absent: tuple[Absent, ...] = ()
    takes_over: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """That a medium was asked to broadcast a session."""

    session: str
    at: datetime
    channel: str
    medium: str


class Mark(NamedTuple):
    """At which second of a recording which item begins."""

    second: int
    item: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Where a session can be watched."""

    session: str
    at: datetime
    link: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Power(Words):
    """A power of the state that is entrusted to the executive."""

    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """All that the council did, and the place where it sits."""

    place: Words
    sessions: tuple[Session, ...]
    sittings: tuple[Session, ...]
    letters: tuple[Letter, ...]
    recordings: tuple[Recording, ...]
    powers: tuple[Power, ...]

    def session(self, code: str) -> Session | None:
        """The session with a code, if the demonstration tells of it."""
        return next((one for one in self.sessions if one.code == code), None)


@cache
def council() -> Council:
    """The sessions of the demonstration."""
    text = files("esep.demonstration").joinpath("council.toml").read_text(encoding="utf-8")
    return TypeAdapter(Council).validate_python(tomllib.loads(text))
