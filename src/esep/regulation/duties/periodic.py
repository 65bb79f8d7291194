"""Periodic duties: so many times in each year of a mandate (1.8).

A deputy's yearly report is given when the meeting was held, this deputy's own report was heard there, and the minutes
are signed: done on the day of the meeting, known once signed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal, NamedTuple

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.obligation import Exemption, Obligation
from esep.regulation.duties.rule import Rule
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import MandateEnd
from esep.regulation.facts.meeting import MeetingChanged, MeetingHeld, MeetingPlanned, MinutesSigned, ReportHeard, Role
from esep.regulation.fields import FactKindName, ParameterId


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """The facts that must come together for one meeting: it was held, the report was heard, the minutes were signed."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    held: FactKindName
    heard: FactKindName
    signed: FactKindName


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodicRule(Rule):
    """``times`` in each year that the mandate covers for at least ``least_days``; void in the year in which it ended
    for a reason in ``void_when_ended_by``.
    """

    shape: Literal["periodic"]
    times: ParameterId
    least_days: ParameterId
    void_when_ended_by: tuple[MandateEnd, ...]
    without_public_counts: bool
    met_by: Together


BOTH = frozenset(Role)
"""The two whose signatures the minutes need."""


class Given(NamedTuple):
    """A report that was given: the day of the meeting, and the facts that show it."""

    on: date
    facts: tuple[str, str, str]


def reports_given(case: Case, rule: PeriodicRule, *, deputy: str) -> list[Given]:
    """The deputy's reports in the case's year that count, in the order of their days."""
    assert case.period is not None
    start, end = case.period.start, case.period.end
    given: list[Given] = []
    for fact in case.kinds.get(rule.met_by.held, NO_FACTS):
        data = fact.data
        if (
            start <= fact.occurred_on <= end
            and isinstance(data, MeetingHeld)
            and (data.public or rule.without_public_counts)
            and (heard := own_report(case, rule, meeting=data.meeting, deputy=deputy)) is not None
            and (signed := signed_minutes(case, rule, meeting=data.meeting)) is not None
        ):
            given.append(Given(fact.occurred_on, (fact.id, heard.id, signed.id)))
    return given


def own_report(case: Case, rule: PeriodicRule, *, meeting: str, deputy: str) -> Fact | None:
    """The fact that this deputy's own report was heard at a meeting (3.5)."""
    for fact in case.kinds.get(rule.met_by.heard, NO_FACTS):
        if isinstance(fact.data, ReportHeard) and fact.data.meeting == meeting and fact.data.deputy == deputy:
            return fact
    return None


def signed_minutes(case: Case, rule: PeriodicRule, *, meeting: str) -> Fact | None:
    """The fact by which the minutes of a meeting first carried both signatures (3.6)."""
    for fact in case.kinds.get(rule.met_by.signed, NO_FACTS):
        if isinstance(fact.data, MinutesSigned) and fact.data.meeting == meeting and BOTH.issubset(fact.data.signed_by):
            return fact
    return None


def deputy_of(case: Case) -> str:
    """The id of the deputy whose record the case belongs to.

    >>> from esep.regulation.cases import Case, CaseKind
    >>> deputy_of(Case("deputy:7/2026", [], CaseKind(kind="deputy"), as_of=date.max))
    '7'
    """
    return case.ref.partition(":")[2].partition("/")[0]


def planned_meetings(case: Case) -> Iterator[date]:
    """The days of meetings that are planned for the deputy and neither held nor called off."""
    over = {
        getattr(fact.data, "meeting", None)
        for kind in ("meeting.held", "meeting.postponed", "meeting.cancelled")
        for fact in case.kinds.get(kind, NO_FACTS)
    }
    plans = {
        fact.data.meeting: fact.data
        for fact in case.kinds.get("meeting.planned", NO_FACTS)
        if isinstance(fact.data, MeetingPlanned) and fact.data.meeting not in over
    }
    for fact in case.kinds.get("meeting.changed", NO_FACTS):
        if isinstance(fact.data, MeetingChanged) and fact.data.date and fact.data.meeting in plans:
            plans[fact.data.meeting] = replace(plans[fact.data.meeting], date=fact.data.date)
    for plan in plans.values():
        yield plan.date


def compile_periodic(rule: PeriodicRule, context: Context) -> Judge:
    """The rule made ready for one edition."""
    times, least_days = context.counts[rule.times], context.terms[rule.least_days].count

    def judge(case: Case, found: list[Obligation]) -> None:
        period = case.period
        assert period is not None
        start, end, deputy = period.start, period.end, deputy_of(case)
        # A mandate replaced on the day it began covers no day at all.
        held = [t for t in case.tenures if t.start <= end and start <= t.end and t.start <= t.end]
        due_on = min(end, held[-1].end)
        opened_on = max(start, held[0].start)
        given = reports_given(case, rule, deputy=deputy)
        if len(given) >= times:
            last = given[times - 1]
            found.append(Obligation(rule, case.ref, deputy, opened_on, due_on, last.on, last.facts))
            return
        exempt: Exemption | None = None
        if sum(tenure.days_in(period) for tenure in held) < least_days:
            exempt = Exemption.SHORT_MANDATE
        elif held[-1].end <= end and held[-1].reason in rule.void_when_ended_by:
            exempt = Exemption.MANDATE_VOID
        elif context.before_records(due_on):
            exempt = Exemption.BEFORE_RECORDS
        planned: date | None = None
        if case.as_of <= end:
            planned = min((day for day in planned_meetings(case) if case.as_of <= day <= end), default=None)
        found.append(
            Obligation(rule, case.ref, deputy, opened_on, due_on, None, (), exempt, None, False, None, None, planned)
        )

    return judge
