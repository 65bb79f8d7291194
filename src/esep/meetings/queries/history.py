"""The history of a plan: each time it was set, changed or closed, and what it said otherwise from then on."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime

from esep.kernel.models import FactCase, RecordedFact
from esep.meetings.commands.closing import CANCELLED, POSTPONED
from esep.meetings.commands.planning import CHANGED, PLANNED
from esep.meetings.models import ReportMeeting
from esep.regulation.dates import legal_day
from esep.regulation.facts.meeting import MeetingCancelled, MeetingChanged, MeetingPlanned, MeetingPostponed

KINDS = (PLANNED, CHANGED, POSTPONED, CANCELLED)
SILENT = frozenset({"meeting", "venue"})
"""What a change repeats in other words: the code stays, and the room is told by its place."""


@dataclass(frozen=True, slots=True)
class Change:
    """A part of the plan by the name of its field, before and after: days, hours, texts, or codes in a tuple."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn of a plan. ``on`` is the claimed day; ``by`` who recorded it, empty for nobody by name."""

    kind: str
    on: date
    recorded_at: datetime
    by: str
    reason: str
    changes: tuple[Change, ...]


def turns_of(meeting: ReportMeeting) -> tuple[Turn, ...]:
    """The turns of the plan of a meeting in scope, the first one first. Two queries."""
    cases = (
        FactCase.objects.filter(record=meeting.record, fact__kind__in=KINDS, fact__superseded_by__isnull=True)
        .select_related("fact__recorded_by")
        .order_by("fact__recorded_at", "fact__pk")
    )
    return tuple(_turns([case.fact for case in cases]))


def _turns(facts: list[RecordedFact]) -> Iterator[Turn]:
    plan: dict[str, object] = {}
    for fact in facts:
        said = fact.to_law().data
        changes: tuple[Change, ...] = ()
        if isinstance(said, MeetingPlanned):
            plan = {field.name: getattr(said, field.name) for field in fields(said)}
        elif isinstance(said, MeetingChanged):
            new = {field.name: getattr(said, field.name) for field in fields(said) if field.name not in SILENT}
            changes = tuple(Change(name, plan.get(name), value) for name, value in new.items() if value is not None)
            plan.update({change.field: change.after for change in changes})
        yield Turn(
            kind=fact.kind,
            on=fact.occurred_on or legal_day(fact.recorded_at),
            recorded_at=fact.recorded_at,
            by=str(fact.recorded_by or ""),
            reason=said.reason if isinstance(said, MeetingPostponed | MeetingCancelled) else "",
            changes=changes,
        )
