"""The invented municipality's letters from the people as typed values: what stands beside the facts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from esep.demonstration.directory import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Who wrote. Nobody of this name exists."""

    name: str
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was done with an appeal at an hour; ``position`` is the office that it was passed on to."""

    at: datetime
    kind: str
    text: str
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCopy:
    """What everybody may read of an appeal."""

    ky: str
    ru: str
    text: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """An appeal as it was written, to a ``deputy`` or to all, and what was answered; empty while nobody answered."""

    code: str
    topic: str
    channel: str
    text: str
    author: Writer
    language: str = "ky"
    deputy: str = ""
    steps: tuple[Step, ...] = ()
    result: str = ""
    answer: str = ""
    public: PublicCopy | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When a deputy receives citizens, in a ``venue`` or at a ``place``."""

    deputy: str
    weekday: int
    week: int
    starts_at: time
    ends_at: time
    since: date
    venue: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Off:
    """That there is no reception on a day of a deputy's hours."""

    deputy: str
    day: date
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Who came to a reception with what; ``appeal`` is the code of what was made of it."""

    issue: str
    village: str
    name: str = ""
    appeal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A reception that was held: where, and who came."""

    venue: str
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A contact: in which village, and the deputy's own note."""

    village: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What came in through the site at an hour, and waits."""

    at: datetime
    kind: str
    text: str
    topic: str = "other"
    deputy: str = ""
    village: str = ""
    page: str = ""
    author: Writer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A deputy's own words for one part of a report."""

    ky: str
    ru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A deputy's report for a period, to be heard at a ``meeting``: its own words by part; the rest stays as drafted.

    Without ``finished_at`` it is still a draft.
    """

    code: str
    deputy: str
    since: date
    until: date
    meeting: str
    begun_at: datetime
    drafted_at: datetime
    parts: Mapping[str, Wording]
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Everything that people asked: appeals and demands by code, steps, receptions and contacts by their fact; and
    the deputies' reports of it.
    """

    appeals: tuple[Letter, ...]
    voter_mandates: Mapping[str, Names]
    steps: Mapping[str, Names]
    demands: Mapping[str, Names]
    hours: tuple[Hours, ...]
    off: tuple[Off, ...]
    receptions: Mapping[str, Received]
    contacts: Mapping[str, Met]
    waiting: tuple[Waiting, ...] = field(default=())
    reports: tuple[Report, ...] = field(default=())

    def letter(self, code: str) -> Letter:
        """The appeal with a code."""
        return next(one for one in self.appeals if one.code == code)


@cache
def voice() -> Voice:
    """The letters, receptions and contacts of the demonstration."""
    data = tomllib.loads(files("esep.demonstration").joinpath("voice.toml").read_text(encoding="utf-8"))
    return TypeAdapter(Voice).validate_python(data)
