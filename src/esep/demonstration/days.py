"""The days of the invented municipality's meetings as typed values: what was said there, beside the facts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from esep.demonstration.directory import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """A speech: of a ``speaker`` on the list, by name or by the code of an office, or of a ``resident``."""

    begun_at: datetime
    ended_at: datetime
    gist: str
    speaker: str = ""
    resident: str = ""
    village: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a resident, who may have no name, and the answer of the holder of an ``office``."""

    at: datetime
    text: str
    office: str
    answer: str
    village: str
    resident: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A meeting's day: when heads were counted and how many of the residents were women, and young.

    A day kept on paper has the ``hours`` at which its facts happened, and when typing it in began.
    """

    meeting: str
    counted_at: datetime
    women: int
    young: int
    typed_in_from: datetime | None = None
    hours: Mapping[str, datetime] = field(default_factory=dict)
    speeches: tuple[Speech, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Where a meeting was recorded, and when the recording began."""

    meeting: str
    link: str
    started_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Everything of the days: outcomes in Russian by their code, and what was said of each step by its fact.

    ``owners`` are offices by what the minutes call them, where the directory says it otherwise.
    """

    days: tuple[Day, ...]
    owners: Mapping[str, str]
    outcomes: Mapping[str, str]
    steps: Mapping[str, Names]
    recordings: tuple[Recording, ...]

    def day(self, meeting: str) -> Day:
        """The day of the meeting with a code."""
        return next(day for day in self.days if day.meeting == meeting)


@cache
def days() -> Days:
    """The days, read once."""
    text = (files("esep.demonstration") / "days.toml").read_text("utf-8")
    return TypeAdapter(Days).validate_python(tomllib.loads(text))
