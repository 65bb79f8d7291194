"""The values that public pages of meetings are built from: an allow-list. Who recorded what, who was invited, who asked
for the meeting and how anybody is reached are not among them.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from esep.meetings.models.meeting import KIND_WORDS
from esep.regulation.facts.meeting import MeetingKind

RECORDED_IN = "ky"
"""The language of what people wrote into facts; they hold every text once."""


class State(StrEnum):
    """How far a meeting is; ``passed`` means that its day is over and nobody recorded that it was held."""

    AHEAD = "ahead"
    PASSED = "passed"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Part(StrEnum):
    """The parts of a plan that residents were told of."""

    WHEN = "when"
    PLACE = "place"
    TOPIC = "topic"
    AREAS = "areas"
    DEPUTIES = "deputies"


@dataclass(frozen=True, slots=True)
class Called:
    """A village, a part of one, or a deputy: the code that addresses use, and the name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPlan:
    """What about, when, where, for which areas, and who reports. Day and hour are local; an unknown place is empty.

    Topic and place are in the reader's language where somebody wrote them in it; ``topic_language`` and
    ``place_language`` say in which they are.
    """

    topic: str
    topic_language: str
    on: date
    start: time
    place: str
    place_language: str
    areas: tuple[Called, ...]
    deputies: tuple[Called, ...]

    def differs(self, other: "PublicPlan") -> tuple[Part, ...]:
        """The parts in which two plans differ."""
        mine, theirs = self._parts(), other._parts()
        return tuple(part for part in Part if mine[part] != theirs[part])

    def _parts(self) -> dict[Part, object]:
        return {
            Part.WHEN: (self.on, self.start),
            Part.PLACE: self.place,
            Part.TOPIC: self.topic,
            Part.AREAS: self.areas,
            Part.DEPUTIES: self.deputies,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVersion:
    """The plan as it was set (number 1) or changed: ``changed_on`` is the claimed day, ``recorded_at`` the receipt.

    ``changed`` names what is new in it; the first version has nothing new.
    """

    number: int
    changed_on: date
    recorded_at: datetime
    plan: PublicPlan
    changed: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMeeting:
    """A meeting as everybody may know it on a day. One that was entered after it was held may have no plan.

    ``reason`` says why it was put off or cancelled, ``replaced_by`` which meeting takes its place. ``came`` counts
    residents. ``revision`` counts what was recorded of its plan after the first time, and ``revised_at`` is the last.
    """

    code: str
    kind: MeetingKind
    versions: tuple[PublicVersion, ...]
    state: State
    on: date
    closed_on: date | None
    closed_at: datetime | None
    reason: str
    replaced_by: str
    held_at: datetime | None
    came: int | None
    revision: int
    revised_at: datetime

    @property
    def plan(self) -> PublicPlan | None:
        """The plan as it stands."""
        return self.versions[-1].plan if self.versions else None

    @property
    def kind_word(self) -> str:
        """What kind of meeting it is, in the reader's language."""
        return str(KIND_WORDS[self.kind])

    @property
    def start(self) -> time | None:
        """The hour for which it was planned."""
        return self.plan.start if self.plan is not None else None

    @property
    def topic(self) -> str:
        """What it is about; empty without a plan."""
        return self.plan.topic if self.plan is not None else ""

    @property
    def place(self) -> str:
        """Where; empty where nobody said."""
        return self.plan.place if self.plan is not None else ""

    @property
    def topic_language(self) -> str:
        """The language of the topic."""
        return self.plan.topic_language if self.plan is not None else RECORDED_IN

    @property
    def place_language(self) -> str:
        """The language of the place."""
        return self.plan.place_language if self.plan is not None else RECORDED_IN

    @property
    def reason_language(self) -> str:
        """The language of the reason."""
        return RECORDED_IN

    def is_whole_in(self, language: str) -> bool:
        """Whether everything that people wrote of it, earlier plans among it, can be read in a language."""
        plans = [version.plan for version in self.versions]
        used = {said for plan in plans for said in (plan.topic_language, plan.place_language)}
        return used | ({self.reason_language} if self.reason else set()) <= {language}

    @property
    def areas(self) -> tuple[Called, ...]:
        """Whose residents are called."""
        return self.plan.areas if self.plan is not None else ()

    @property
    def deputies(self) -> tuple[Called, ...]:
        """Who reports."""
        return self.plan.deputies if self.plan is not None else ()

    @property
    def is_ahead(self) -> bool:
        """Whether people can still come."""
        return self.state is State.AHEAD

    @property
    def is_closed(self) -> bool:
        """Whether it was put off or cancelled."""
        return self.state in (State.POSTPONED, State.CANCELLED)

    @property
    def is_judged(self) -> bool:
        """Whether sections 2 and 3 of the regulation judge it: the other kinds are left free (1.6)."""
        return self.kind is MeetingKind.REPORT_MEETING

    def version(self, number: int) -> PublicVersion | None:
        """A version of the plan by its number."""
        return self.versions[number - 1] if 0 < number <= len(self.versions) else None
