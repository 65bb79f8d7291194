"""Two duties read a second time, slowly and by other means: the yearly report (1.8) and the measures (3.9)."""

import datetime as dt
from calendar import monthrange

import pytest
from hypothesis import given

from esep.regulation.evaluation import evaluate, known
from esep.regulation.facts import Fact
from esep.regulation.status import Status, verdicts
from tests.regulation.judging import adopted
from tests.regulation.strategies import AS_OF, histories

DAY = dt.timedelta(days=1)
HORIZON = dt.date(2028, 1, 31)
PACK = adopted()

Read = dict[str, tuple[str, dt.date | None]]
"""What a slow reading finds by case: the status, and the day on which the duty was done."""


def of_record(facts: list[Fact], ref: str, kind: str) -> list[Fact]:
    """The facts of a kind in a record, oldest first; two of one day by the moment of the event or of the record."""
    found = [one for one in facts if one.kind == kind and ref in one.cases]
    return sorted(found, key=lambda one: (one.occurred_on, one.occurred_at or one.recorded_at, one.recorded_at, one.id))


def held_days(facts: list[Fact], ref: str) -> dict[dt.date, str | None]:
    """Every day on which the mandate was held, walked one by one, with the reason if it ended on that day."""
    began = of_record(facts, ref, "mandate.began")
    ended = of_record(facts, ref, "mandate.ended")
    held: dict[dt.date, str | None] = {}
    until = dt.date.min
    day = min((one.occurred_on for one in began), default=HORIZON)
    while day <= HORIZON:
        begins = [one for one in began if one.occurred_on == day]
        ends = [one for one in ended if one.occurred_on == day]
        for begin in begins:
            if until >= day and ends:
                held[day - DAY] = ends.pop(0).data.reason.value  # type: ignore[attr-defined]
            until = begin.data.until or dt.date.max  # type: ignore[attr-defined]
        if until >= day:
            held[day] = "term" if until == day else None
            if ends:
                held[day] = ends[0].data.reason.value  # type: ignore[attr-defined]
                until = day
        day += DAY
    return held


def slow_reports(facts: list[Fact], deputy: str, *, as_of: dt.date) -> Read:
    """1.8, read slowly: for each calendar year in which a mandate was held, one report among its meetings."""
    ref = f"deputy:{deputy}"
    held = held_days(facts, ref)
    found: Read = {}
    for year in range(2025, as_of.year + 1):
        days = [day for day in held if day.year == year]
        if not days:
            continue
        reports = []
        for meeting in of_record(facts, ref, "meeting.held"):
            name = meeting.data.meeting  # type: ignore[attr-defined]
            heard = any(
                one.data.meeting == name and one.data.deputy == deputy  # type: ignore[attr-defined]
                for one in of_record(facts, ref, "report.heard")
            )
            signed = any(
                one.data.meeting == name and {"chair", "secretary"} <= set(one.data.signed_by)  # type: ignore[attr-defined]
                for one in of_record(facts, ref, "minutes.signed")
            )
            if meeting.occurred_on.year == year and meeting.data.public and heard and signed:  # type: ignore[attr-defined]
                reports.append(meeting.occurred_on)
        last = max(days)
        while last + DAY in held:
            last += DAY
        due = min(last, dt.date(year, 12, 31))
        found[f"{ref}/{year}"] = (_told(due, days, held, reports, as_of=as_of), min(reports, default=None))
    return found


def _told(
    due: dt.date,
    days: list[dt.date],
    held: dict[dt.date, str | None],
    reports: list[dt.date],
    *,
    as_of: dt.date,
) -> str:
    if reports:
        return Status.DONE_LATE if min(reports) > due else Status.DONE_ON_TIME
    if len(days) < 183 or held[max(days)] == "death":
        return Status.NOT_APPLICABLE
    if as_of > due:
        return Status.OVERDUE
    if as_of == due:
        return Status.DUE_TODAY
    return Status.DUE_SOON if (due - as_of).days <= 60 else Status.PLANNED


def slow_measures(facts: list[Fact], ref: str, *, as_of: dt.date) -> Read:
    """3.9, read slowly: a month from receipt, or from the meeting and then only provisionally."""
    held = of_record(facts, ref, "meeting.held")
    plans = of_record(facts, ref, "meeting.planned")
    if not held or (plans and kind_of(plans[-1], of_record(facts, ref, "meeting.changed")) != "report_meeting"):
        return {}
    outcomes = {one.data.outcome for one in of_record(facts, ref, "outcome.adopted")}  # type: ignore[attr-defined]
    if not outcomes:
        return {ref: (Status.NOT_APPLICABLE, None)}
    received = of_record(facts, ref, "handover.received")
    start = (received or held)[0].occurred_on
    year, month = (start.year + 1, 1) if start.month == 12 else (start.year, start.month + 1)
    due = dt.date(year, month, min(start.day, monthrange(year, month)[1]))
    done: dt.date | None = None
    for one in of_record(facts, ref, "measures.published"):
        if one.data.evidence and one.data.channels:  # type: ignore[attr-defined]
            outcomes -= set(one.data.answers)  # type: ignore[attr-defined]
            if not outcomes:
                done = one.occurred_on
                break
    closed = any(of_record(facts, ref, kind) for kind in ("meeting.cancelled", "meeting.postponed"))
    if done is None and closed:
        return {ref: (Status.NOT_APPLICABLE, None)}
    if done is not None and done <= due:
        return {ref: (Status.DONE_ON_TIME, done)}
    if not received and as_of > due:
        return {ref: (Status.CANNOT_TELL, done)}
    if done is not None:
        return {ref: (Status.DONE_LATE, done)}
    if as_of > due:
        return {ref: (Status.OVERDUE, None)}
    if as_of == due:
        return {ref: (Status.DUE_TODAY, None)}
    return {ref: (Status.DUE_SOON if (due - as_of).days <= 7 else Status.PLANNED, None)}


def kind_of(plan: Fact, changes: list[Fact]) -> str:
    """What sort of meeting it is; no change can alter that."""
    return str(plan.data.kind)  # type: ignore[attr-defined]


def judged(facts: list[Fact], rule: str, *, as_of: dt.date) -> Read:
    return {
        one.obligation.case: (one.status, one.done_on)
        for one in verdicts(evaluate(PACK, facts, as_of), as_of=as_of)
        if one.obligation.rule.id == rule
    }


@pytest.mark.clause("1.8-annual-report")
@given(facts=histories(of=("deputy",)), as_of=AS_OF)
def test_yearly_reports_are_judged_as_a_slow_reading_judges_them(facts: list[Fact], as_of: dt.date) -> None:
    counting = known(facts, as_of=as_of)
    slow = slow_reports(counting, "1", as_of=as_of) | slow_reports(counting, "2", as_of=as_of)

    assert judged(facts, "annual-report", as_of=as_of) == slow


@pytest.mark.clause("3.9-measures-info")
@given(facts=histories(of=("meeting",)), as_of=AS_OF)
def test_measures_are_judged_as_a_slow_reading_judges_them(facts: list[Fact], as_of: dt.date) -> None:
    counting = known(facts, as_of=as_of)
    slow = slow_measures(counting, "meeting:M1", as_of=as_of) | slow_measures(counting, "meeting:M2", as_of=as_of)

    assert judged(facts, "measures-info", as_of=as_of) == slow
