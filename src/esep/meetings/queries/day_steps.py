"""The steps of the day and after: desk, votes, opening, reports; then minutes, hand-over, measures (3.1-3.9)."""

from collections.abc import Sequence
from datetime import date

from esep.meetings.queries.judging import Judged
from esep.meetings.queries.steps import MeetingStep, StepKind, Wait, all_met, step
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import ReportHeard


def day_steps(law: Judged, facts: Sequence[Fact], *, held_on: date, deputies: int) -> tuple[MeetingStep, ...]:
    """What happens in the hall. ``held_on`` is the day of the plan, ``deputies`` how many report."""
    there = _kinds(facts)
    not_yet = (Wait.DAY,) if law.day < held_on else ()
    heard = len({fact.data.deputy for fact in facts if isinstance(fact.data, ReportHeard)})
    reports = law.of("deputy-report-contents")
    found = [
        step(StepKind.DESK, rows=law.of("registration"), is_done="desk.opened" in there, waits_for=not_yet),
        step(
            StepKind.VOTES,
            rows=law.of("chair-secretary", "agenda"),
            is_done={"officers.elected", "agenda.approved"} <= there,
            waits_for=not_yet,
        ),
        step(StepKind.OPENING, rows=law.of("opening"), is_done="meeting.opened" in there, waits_for=not_yet),
    ]
    if deputies:
        found.append(
            step(
                StepKind.REPORTS,
                rows=reports,
                is_done=heard >= deputies,
                waits_for=not_yet,
                counted=(heard, deputies),
            )
        )
    return (*found, step(StepKind.DAY, is_done="meeting.held" in there, waits_for=not_yet))


def after_steps(law: Judged, facts: Sequence[Fact]) -> tuple[MeetingStep, ...]:
    """What follows the meeting, each step after the one that it waits for."""
    there = _kinds(facts)
    unheld = () if "meeting.held" in there else (Wait.HELD,)
    unwritten = unheld or (() if "minutes.written" in there else (Wait.MINUTES,))
    unsigned = unheld or (() if "minutes.signed" in there else (Wait.SIGNATURES,))
    unreceived = unheld or (() if "handover.received" in there else (Wait.RECEIPT,))
    return (
        step(
            StepKind.MINUTES,
            rows=law.of("minutes", "minutes-docs"),
            is_done="minutes.written" in there,
            waits_for=unheld,
        ),
        step(
            StepKind.SIGNING,
            rows=law.of("minutes-signed"),
            is_done="minutes.signed" in there,
            waits_for=unwritten,
        ),
        step(StepKind.KEEPING, rows=law.of("keeping"), is_done=all_met(law.of("keeping")), waits_for=unsigned),
        step(
            StepKind.HANDOVER,
            rows=law.of("handover"),
            is_done="handover.received" in there,
            waits_for=unsigned,
        ),
        step(
            StepKind.MEASURES,
            rows=law.of("measures-info"),
            is_done=all_met(law.of("measures-info")),
            waits_for=unreceived,
        ),
    )


def _kinds(facts: Sequence[Fact]) -> frozenset[str]:
    return frozenset(fact.kind for fact in facts)
