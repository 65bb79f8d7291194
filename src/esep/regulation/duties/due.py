"""Due days: from the anchor a rule names to the last permitted day."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from esep.regulation.cases import Case
from esep.regulation.dates import BISHKEK, Term, Unit, last_day_of_month, legal_day, months_after
from esep.regulation.duties.context import Context, Roll
from esep.regulation.duties.rule import Due, Unknown
from esep.regulation.periods import next_period

Anchor = Callable[[Case], date | datetime | None]

REMEMBERED = 4096
"""How many sums each duty remembers: about the days of a decade. Many cases ask for the same day."""


def planned_day(case: Case) -> date | None:
    """The day of the meeting, as planned or as held."""
    return None if case.plan is None else case.plan.date


def _plan_start(case: Case) -> datetime | None:
    plan = case.plan
    return None if plan is None else _moment(plan.date, plan.start_time)


@lru_cache(maxsize=REMEMBERED)
def _moment(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, BISHKEK)


def _period_end(case: Case) -> date | None:
    return None if case.period is None else case.period.end


def _next_period_end(case: Case) -> date | None:
    return None if case.period is None else next_period(case.period).end


PLANNED_START = "plan.start"

NAMED_ANCHORS: Mapping[str, Anchor] = {
    "plan.date": planned_day,
    PLANNED_START: _plan_start,
    "period.end": _period_end,
    "next_period.end": _next_period_end,
}


class DueDay(NamedTuple):
    """The last permitted day, the instant where minutes count, what is missing to know it, whether it is provisional,
    and whether it lies before records were kept.
    """

    on: date | None
    at: datetime | None = None
    missing: str | None = None
    provisional: bool = False
    before_records: bool = False


class Found(NamedTuple):
    """An anchor that was found: where it was looked up, and the day or instant it gave."""

    name: str
    value: date | datetime


NO_TERM = DueDay(None)


@lru_cache(maxsize=REMEMBERED)
def anchor(name: str) -> Anchor:
    """The lookup behind an anchor's name (see :class:`esep.regulation.duties.rule.Due`)."""
    if name in NAMED_ANCHORS:
        return NAMED_ANCHORS[name]
    subject, verb, *field = name.split(".")
    return _last_named_day(f"{subject}.{verb}", field=field[0]) if field else _day_of_first(name)


def find_anchor(names: tuple[str, ...], case: Case) -> Found | None:
    """The first anchor that is known in the case."""
    for name in names:
        value = anchor(name)(case)
        if value is not None:
            return Found(name, value)
    return None


def add_term(day: date, term: Term, *, before: bool, context: Context) -> date:
    """The day ``term`` after ``day``, or before it; not yet rolled."""
    if before:
        return day - timedelta(days=term.count)
    if term.unit is Unit.WORKING_DAYS:
        return context.calendar.after(day, working_days=term.count)
    return months_after(day, months=term.count) if term.unit is Unit.MONTHS else day + timedelta(days=term.count)


def rolled(day: date, term: Term, *, context: Context) -> date:
    """The end of a forward term, moved off a day off if the edition rolls. Backward terms never move later."""
    if context.roll is Roll.NONE or term.unit is Unit.WORKING_DAYS:
        return day
    return context.calendar.on_or_after(day)


def due_day(due: Due | None, context: Context) -> Callable[[Case], DueDay]:
    """A function that tells the due day of a case under this edition."""
    if due is None:
        return lambda case: NO_TERM
    reach = _reach_instant(due, context) if due.anchor[0] == PLANNED_START else _reach_day(due, context)
    first, *others = (anchor(name) for name in due.anchor)
    provisional = anchor(due.provisional) if due.provisional else None
    unknown = due.anchor[0] if due.unknown is Unknown.CANNOT_TELL else None
    not_known = DueDay(None, None, unknown)

    @lru_cache(maxsize=REMEMBERED)
    def reached(value: date | datetime) -> DueDay:
        due_day = reach(value)
        return due_day._replace(before_records=context.before_records(due_day.on))

    def of_case(case: Case) -> DueDay:
        value = first(case)
        if value is not None:
            return reached(value)
        for lookup in others:
            value = lookup(case)
            if value is not None:
                return reached(value)
        meanwhile = provisional(case) if provisional is not None else None
        if meanwhile is None:
            return not_known
        return reached(meanwhile)._replace(missing=unknown, provisional=True)

    return of_case


def _reach_instant(due: Due, context: Context) -> Callable[[Any], DueDay]:
    """From the start of a meeting to the last moment."""
    minutes = timedelta(minutes=_signed_count(due, context))

    def reach(start: datetime) -> DueDay:
        at = start + minutes
        return DueDay(legal_day(at), at)

    return reach


def _reach_day(due: Due, context: Context) -> Callable[[Any], DueDay]:
    """From an anchor's day to the last day."""
    term_id = due.plus or due.minus
    term = context.terms[term_id] if term_id is not None else Term(0, Unit.DAYS)
    before = due.minus is not None
    if before or (term.unit is Unit.DAYS and (context.roll is Roll.NONE or term_id is None) and not due.to_month_end):
        days = timedelta(days=_signed_count(due, context))
        return lambda day: DueDay(day + days)

    def reach(day: date) -> DueDay:
        reached = add_term(day, term, before=False, context=context)
        if due.to_month_end:
            reached = last_day_of_month(reached.year, reached.month)
        return DueDay(rolled(reached, term, context=context))

    return reach


def _signed_count(due: Due, context: Context) -> int:
    """How many days or minutes a term runs, negative before the anchor; none without a term."""
    if due.minus is not None:
        return -context.terms[due.minus].count
    return context.terms[due.plus].count if due.plus is not None else 0


def _day_of_first(kind: str) -> Anchor:
    def lookup(case: Case) -> date | None:
        of_kind = case.kinds.get(kind)
        return of_kind[0].occurred_on if of_kind else None

    return lookup


def _last_named_day(kind: str, *, field: str) -> Anchor:
    def lookup(case: Case) -> date | None:
        of_kind = case.kinds.get(kind)
        return getattr(of_kind[-1].data, field) if of_kind else None

    return lookup
