"""The invented municipality's meetings as typed values: what stands beside their facts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from esep.demonstration.directory import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks after the deputies, and how many minutes: the holder of an ``office``, or somebody by ``name``."""

    role: str
    topic: str
    minutes: int
    office: str | None = None
    name: str = ""
    post: str = ""
    organization: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaiting:
    """Who stands on the list of a group and was not invited yet."""

    category: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting: its topic in Russian and English; when its lists were written, if they were.

    ``minutes`` are those of each deputy.
    """

    code: str
    topic: Names
    listed_at: datetime | None = None
    minutes: int | None = None
    speakers: tuple[Speaker, ...] = ()
    awaiting: tuple[Awaiting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """That an addressee was reminded: when, by which means, and what was said."""

    at: datetime
    means: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request for information: whom it asks, and what."""

    code: str
    organization: str
    questions: tuple[str, ...]
    reminders: tuple[Reminder, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Expert:
    """Who was brought in for a field of knowledge at a meeting."""

    meeting: str
    field: str
    name: str
    organization: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Everything of the meetings. The holder of the office ``organizer`` prepares them."""

    organizer: str
    posts: Mapping[str, str]
    meetings: tuple[Meeting, ...]
    requests: tuple[Request, ...]
    experts: tuple[Expert, ...]

    def meeting(self, code: str) -> Meeting:
        """The meeting with a code."""
        return next(meeting for meeting in self.meetings if meeting.code == code)

    def request(self, code: str) -> Request:
        """The request with a code."""
        return next(request for request in self.requests if request.code == code)

    def expert(self, meeting: str, *, field: str) -> Expert:
        """The expert in a field at a meeting."""
        return next(expert for expert in self.experts if (expert.meeting, expert.field) == (meeting, field))


@cache
def meetings() -> Meetings:
    """The meetings, read once."""
    text = (files("esep.demonstration") / "meetings.toml").read_text("utf-8")
    return TypeAdapter(Meetings).validate_python(tomllib.loads(text))
