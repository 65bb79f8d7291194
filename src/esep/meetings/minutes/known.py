"""Known: everything that minutes are composed from, as plain values, read beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from esep.documents.meeting_paper import MeetingSaid
from esep.meetings.hall.state import HallState
from esep.meetings.minutes.text import Adopted


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Somebody of the speakers list; ``presents`` says that minutes tell of the person as a presenter (3.6)."""

    name: str
    post: str = ""
    topic: str = ""
    presents: bool = False
    deputy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person of the hall: the name and the village, each empty where it is not known."""

    name: str = ""
    village: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A deputy's report in writing: its number in the register, and the day on which it was finished (3.5, 3.7)."""

    number: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A meeting with what was captured of it, in the language of the minutes.

    ``with_hours`` is false where the day is known from facts alone, which have no hours. ``agenda`` and ``speakers``
    are by the numbers of their rows, ``deputies`` are names by code, ``written`` their reports in writing by the same,
    ``outcomes`` what was adopted.
    """

    meeting: MeetingSaid
    state: HallState
    areas: tuple[str, ...] = ()
    agenda: Mapping[int, str] = field(default_factory=dict)
    speakers: Mapping[int, Listed] = field(default_factory=dict)
    people: Mapping[UUID, Someone] = field(default_factory=dict)
    deputies: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, Written] = field(default_factory=dict)
    outcomes: tuple[Adopted, ...] = ()
    invited: int | None = None
    with_hours: bool = True
