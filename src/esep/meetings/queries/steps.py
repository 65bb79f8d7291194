"""The task list of a meeting: each step with its state, its last day, and what it waits for (2.5, 3.1-3.9).

What the regulation judges is taken from its rows; the other steps are read from the directory and the lists.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from esep.regulation.facts.meeting import OptionalStep
from esep.regulation.judgement import URGENCY, Row
from esep.regulation.status import Status


class StepKind(StrEnum):
    """The steps, in the order in which they are best done."""

    ORGANIZER = "organizer"
    INITIATORS = "initiators"
    VENUE = "venue"
    VENUE_CHECK = "venue_check"
    REQUESTS = "requests"
    EXPERTS = "experts"
    NOTICE = "notice"
    LISTS = "lists"
    SPEAKERS = "speakers"
    INVITATIONS = "invitations"
    MEDIA = "media"
    PROMISES = "promises"
    PAPERS = "papers"
    DESK = "desk"
    VOTES = "votes"
    OPENING = "opening"
    REPORTS = "reports"
    DAY = "day"
    MINUTES = "minutes"
    SIGNING = "signing"
    KEEPING = "keeping"
    HANDOVER = "handover"
    MEASURES = "measures"


class StepState(StrEnum):
    """How far a step is. What waits cannot be done yet; what lapsed is no longer asked."""

    DONE = "done"
    READY = "ready"
    WAITS = "waits"
    NOT_NEEDED = "not_needed"
    LAPSED = "lapsed"


class Wait(StrEnum):
    """What a step waits for."""

    PLACE = "place"
    PEOPLE = "people"
    SPEAKER = "speaker"
    DEPUTIES = "deputies"
    ANSWERS = "answers"
    DAY = "day"
    HELD = "held"
    MINUTES = "minutes"
    SIGNATURES = "signatures"
    RECEIPT = "receipt"


MET = frozenset({Status.DONE_ON_TIME, Status.DONE_LATE})
SETTLED = MET | {Status.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True)
class Skipped:
    """That a step was said to be not needed: on which day, and why."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingStep:
    """One step. ``rows`` are the duties it meets, most urgent first; none where the regulation sets no day.

    ``done`` of ``total`` says how much of it is done, where it can be counted. ``optional`` is the name by which it can
    be said to be not needed. ``checked_on`` is the last check of the room.
    """

    kind: StepKind
    state: StepState
    rows: tuple[Row, ...] = ()
    waits_for: tuple[Wait, ...] = ()
    done: int | None = None
    total: int | None = None
    optional: OptionalStep | None = None
    skipped: Skipped | None = None
    checked_on: date | None = None

    @property
    def row(self) -> Row | None:
        """The duty that presses most; a met one where nothing is left."""
        return self.rows[0] if self.rows else None

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to be done for it."""
        return self.state in (StepState.DONE, StepState.NOT_NEEDED, StepState.LAPSED)


def step(
    kind: StepKind,
    *,
    rows: Sequence[Row] = (),
    is_done: bool,
    waits_for: Sequence[Wait] = (),
    counted: tuple[int, int] | None = None,
    optional: OptionalStep | None = None,
    skipped: Skipped | None = None,
    checked_on: date | None = None,
) -> MeetingStep:
    """A step with its state: done before not needed, not needed before waiting."""
    if is_done:
        state = StepState.DONE
    elif skipped is not None:
        state = StepState.NOT_NEEDED
    elif rows and all(row.status is Status.NOT_APPLICABLE for row in rows):
        state = StepState.LAPSED
    else:
        state = StepState.WAITS if waits_for else StepState.READY
    return MeetingStep(
        kind=kind,
        state=state,
        rows=tuple(
            sorted(rows, key=lambda row: (URGENCY.index(row.status), row.due_on or date.max, row.subject or ""))
        ),
        waits_for=tuple(waits_for) if state is StepState.WAITS else (),
        done=counted[0] if counted else None,
        total=counted[1] if counted else None,
        optional=optional,
        skipped=skipped,
        checked_on=checked_on,
    )


def all_met(rows: Sequence[Row]) -> bool:
    """Whether the duties are met, each of them and at least one."""
    return any(row.status in MET for row in rows) and all(row.status in SETTLED for row in rows)
