"""Events of the hall: the closed list of what a device may send, each with its content.

An event says what happened, never what the result is: how many are present follows from who came and who left.
``person``, ``speech``, ``question`` and ``outcome`` are UUIDs that the device makes. ``name`` is the name of a
resident: it is kept apart from the event, and may be erased (:class:`esep.meetings.models.HallPerson`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, TypeVar
from uuid import UUID

from esep.regulation.facts.common import PartAnswer
from esep.regulation.facts.kinds import FORBID_EXTRA
from esep.regulation.facts.meeting import Category, OutcomeKind
from esep.regulation.fields import Count, Day, Id, Name, Text


class EventKind(StrEnum):
    """What can happen in the hall."""

    DESK_OPENED = "desk.opened"
    ARRIVED = "person.arrived"
    LEFT = "person.left"
    RETURNED = "person.returned"
    COUNTED = "people.counted"
    ENTRY_REFUSED = "entry.refused"
    OFFICERS_ELECTED = "officers.elected"
    AGENDA_VOTED = "agenda.voted"
    OPENED = "meeting.opened"
    ITEM_STARTED = "item.started"
    SPEECH_ASKED_FOR = "speech.asked_for"
    SPEECH_STARTED = "speech.started"
    SPEECH_ENDED = "speech.ended"
    REPORT_HEARD = "report.heard"
    QUESTION_ASKED = "question.asked"
    QUESTION_ANSWERED = "question.answered"
    OUTCOME_VOTED = "outcome.voted"
    CLOSED = "meeting.closed"
    UNDONE = "event.undone"


class Payload:
    """What an event says beyond its kind and time. Subclasses are frozen dataclasses."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA


P = TypeVar("P", bound=Payload)

PAYLOADS: dict[EventKind, type[Payload]] = {}


def _event(kind: EventKind) -> Callable[[type[P]], type[P]]:
    def register(payload: type[P]) -> type[P]:
        PAYLOADS[kind] = payload
        return payload

    return register


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """Votes of those present at that moment (3.2): the number is frozen into the event."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    present: Count
    in_favour: Count
    against: Count = 0
    abstained: Count = 0

    @property
    def cast(self) -> int:
        """How many hands were counted."""
        return self.in_favour + self.against + self.abstained

    @property
    def is_majority(self) -> bool:
        """Whether more than half of those present were in favour (3.2)."""
        return 2 * self.in_favour > self.present


@_event(EventKind.DESK_OPENED)
@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpened(Payload):
    """A desk began to register (3.1). ``name`` tells it from the other desks."""

    desk: Name


@_event(EventKind.ARRIVED)
@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived(Payload):
    """Somebody came in (3.1). Nothing but the group is asked; ``sheet`` and ``line`` lead to the signed paper sheet.

    ``invitation`` is the number of an entry of the participants list. ``young`` means younger than 29.
    """

    person: UUID
    category: Category = Category.VOTERS
    name: Name | None = None
    village: Id | None = None
    invitation: int | None = None
    woman: bool | None = None
    young: bool | None = None
    sheet: Count | None = None
    line: Count | None = None


@_event(EventKind.LEFT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Left(Payload):
    """Somebody went out."""

    person: UUID


@_event(EventKind.RETURNED)
@dataclass(frozen=True, slots=True, kw_only=True)
class Returned(Payload):
    """Somebody came back."""

    person: UUID


@_event(EventKind.COUNTED)
@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Payload):
    """Heads were counted: everybody in the hall at that moment, registered or not."""

    citizens: Count
    invited: Count = 0
    women: Count | None = None
    young: Count | None = None


@_event(EventKind.ENTRY_REFUSED)
@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRefused(Payload):
    """Somebody was not let in, against free access (2.5, second item)."""

    reason: Text


@_event(EventKind.OFFICERS_ELECTED)
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficersElected(Payload):
    """The vote on the chair and the secretary of the meeting (3.2)."""

    chair: Name
    secretary: Name
    vote: Vote


@_event(EventKind.AGENDA_VOTED)
@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaVoted(Payload):
    """The vote on the agenda (3.2). Without a majority the meeting goes on, and that is said."""

    vote: Vote


@_event(EventKind.OPENED)
@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(Payload):
    """Chair or moderator introduced the officers and explained topic and procedure (3.4)."""

    by: Name | None = None


@_event(EventKind.ITEM_STARTED)
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStarted(Payload):
    """The meeting came to an item of the agenda (3.3), by the number of its row."""

    item: int


@_event(EventKind.SPEECH_ASKED_FOR)
@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechAskedFor(Payload):
    """Somebody in the hall wants to speak and stands in the queue (3.3)."""

    speech: UUID
    person: UUID
    name: Name | None = None
    village: Id | None = None
    topic: Name | None = None


@_event(EventKind.SPEECH_STARTED)
@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechStarted(Payload):
    """A speech began: of the speakers list (``speaker`` is the number of the entry), or one that was asked for."""

    speech: UUID
    speaker: int | None = None


@_event(EventKind.SPEECH_ENDED)
@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechEnded(Payload):
    """A speech ended. ``gist`` is what was said, in a few words, for the minutes (3.6)."""

    speech: UUID
    gist: Text | None = None


@_event(EventKind.REPORT_HEARD)
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHeard(Payload):
    """A deputy's own report was heard (3.5): the deputy's code, and how each of the five parts was answered."""

    deputy: Id
    parts: dict[Id, PartAnswer] = field(default_factory=dict)


@_event(EventKind.QUESTION_ASKED)
@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAsked(Payload):
    """A question from the hall (3.6). Who asked is a person, whose name stands apart."""

    question: UUID
    text: Text
    person: UUID
    name: Name | None = None
    village: Id | None = None


@_event(EventKind.QUESTION_ANSWERED)
@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(Payload):
    """The answer to a question, and who gave it: an office holder or another speaker by name."""

    question: UUID
    text: Text
    by: Name | None = None


@_event(EventKind.OUTCOME_VOTED)
@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeVoted(Payload):
    """A decision, recommendation or proposal was adopted (3.6); the number of votes where they were counted.

    The owner is a ``position``, ``deputy`` or ``commission`` by its code, or ``responsible`` as it was said. ``code``
    is given where minutes on paper numbered it already.
    """

    outcome: UUID
    code: Id | None = None
    kind: OutcomeKind
    text: Text
    text_ru: Text | None = None
    position: Id | None = None
    deputy: Id | None = None
    commission: Id | None = None
    responsible: Name | None = None
    due_on: Day | None = None
    vote: Vote | None = None


@_event(EventKind.CLOSED)
@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Payload):
    """The chair closed the meeting."""


@_event(EventKind.UNDONE)
@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Payload):
    """An earlier event was a mistake and counts no more; it stays to be seen."""

    event: UUID
    reason: Text


PERSONAL = frozenset({"name"})
"""Fields of a payload that name a resident, and are kept apart."""


def without_names(payload: Mapping[str, object]) -> dict[str, object]:
    """A payload as it is kept: without the names of residents."""
    return {key: value for key, value in payload.items() if key not in PERSONAL}
