"""Statuses: an obligation compared with a day. Nothing is stored, so a new day writes nothing."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from esep.regulation.duties.obligation import Exemption, Obligation, PartState
from esep.regulation.duties.rule import Force
from esep.regulation.duties.standing import StandingRule, freshness_window
from esep.regulation.facts import Answer


class Status(StrEnum):
    """How a duty stands on a day. Advice is missed at most, never overdue."""

    PLANNED = "planned"
    DUE_SOON = "due_soon"
    DUE_TODAY = "due_today"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"
    CANNOT_TELL = "cannot_tell"
    NOT_APPLICABLE = "not_applicable"
    ADVICE_MISSED = "advice_missed"


class Verdict(NamedTuple):
    """One judged row: a clause in a case, for a subject where there is one, as of a day.

    ``days_late`` counts whole days past the due day, done or not; a desk opened late on the right day is late by 0
    days. ``part`` is set for a required part of a report or of the minutes.
    """

    obligation: Obligation
    clause: str
    subject: str | None
    status: Status
    days_late: int
    done_on: date | None
    exempt: Exemption | None
    facts: tuple[str, ...]
    part: PartState | None = None


def verdicts(obligations: Iterable[Obligation], *, as_of: date) -> Iterator[Verdict]:
    """Every obligation as judged rows: one row, or one for each part that a report must have."""
    for obligation in obligations:
        if obligation.parts:
            for part in obligation.parts:
                yield _part_verdict(obligation, part, as_of=as_of)
        else:
            yield _verdict(obligation, as_of=as_of)


def status_of(obligation: Obligation, *, as_of: date) -> Status:
    """The status of an obligation without parts on a day."""
    if obligation.exempt is not None:
        return Status.NOT_APPLICABLE
    if obligation.breached:
        return Status.ADVICE_MISSED if obligation.rule.force is Force.ADVICE else Status.OVERDUE
    rule = obligation.rule
    due_on, done_on = obligation.due_on, obligation.done_on
    advice = rule.force is Force.ADVICE
    if isinstance(rule, StandingRule):
        return _freshness(obligation, as_of=as_of)
    if obligation.missing is not None and (due_on is None or as_of > due_on) and not _surely_in_time(obligation):
        return Status.CANNOT_TELL
    if done_on is not None:
        if not _late(obligation):
            return Status.DONE_ON_TIME
        return Status.ADVICE_MISSED if advice else Status.DONE_LATE
    if due_on is None:
        return Status.PLANNED
    if as_of > due_on:
        return Status.ADVICE_MISSED if advice else Status.OVERDUE
    return _approaching(due_on, window=rule.window, as_of=as_of)


def _verdict(obligation: Obligation, *, as_of: date) -> Verdict:
    status = status_of(obligation, as_of=as_of)
    until = obligation.done_on or as_of
    if isinstance(obligation.rule, StandingRule):
        until = as_of
    return Verdict(
        obligation,
        obligation.rule.clause,
        obligation.subject,
        status,
        _days_late(status, obligation.due_on, until),
        obligation.done_on,
        obligation.exempt,
        obligation.facts,
    )


def _part_verdict(obligation: Obligation, part: PartState, *, as_of: date) -> Verdict:
    """A part is judged like a duty of its own with the report's due day."""
    alone = obligation._replace(
        done_on=part.done_on,
        exempt=part.exempt or (obligation.exempt if part.done_on is None else None),
        facts=(part.fact,) if part.fact else (),
        parts=(),
    )
    status = status_of(alone, as_of=as_of)
    days = _days_late(status, alone.due_on, alone.done_on or as_of)
    subject = obligation.subject if obligation.subject is not None else part.part
    return Verdict(alone, part.clause, subject, status, days, part.done_on, alone.exempt, alone.facts, part)


def _freshness(obligation: Obligation, *, as_of: date) -> Status:
    """A standing duty is done while fresh; ``due_on`` is the day of the next check."""
    due_on, done_on = obligation.due_on, obligation.done_on
    assert due_on is not None
    advice = obligation.rule.force is Force.ADVICE
    if as_of > due_on:
        return Status.ADVICE_MISSED if advice else Status.OVERDUE
    if as_of == due_on:
        return Status.DUE_TODAY
    if done_on is None:
        return Status.PLANNED
    if as_of + timedelta(days=freshness_window((due_on - done_on).days)) >= due_on:
        return Status.DUE_SOON
    return Status.DONE_ON_TIME


def _approaching(due_on: date, *, window: int, as_of: date) -> Status:
    if as_of == due_on:
        return Status.DUE_TODAY
    return Status.DUE_SOON if (due_on - as_of).days <= window else Status.PLANNED


def _late(obligation: Obligation) -> bool:
    if obligation.due_at is not None and obligation.done_at is not None:
        return obligation.done_at > obligation.due_at
    return obligation.due_on is not None and obligation.done_on is not None and obligation.done_on > obligation.due_on


def _surely_in_time(obligation: Obligation) -> bool:
    """Done before even the provisional day: whatever the missing date turns out to be, it was in time."""
    return obligation.provisional and obligation.done_on is not None and not _late(obligation)


def _days_late(status: Status, due_on: date | None, until: date) -> int:
    if due_on is None or status not in (Status.DONE_LATE, Status.OVERDUE, Status.ADVICE_MISSED):
        return 0
    return max(0, (until - due_on).days)


ANSWERED = frozenset({Answer.FILLED, Answer.NONE, Answer.NOT_YET_DRAFTED})
