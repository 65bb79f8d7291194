"""Counting stored obligations of many municipalities in a few queries, as the law core would judge them today.

A status is a comparison of stored days with today. Most rows are one duty with days of its own: those the database
compares by itself. Reports, whose parts are judged one by one, and what must be kept fresh are compared here.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Case, CharField, Count, F, Q, Value, When

from esep.compliance.models import StoredObligation
from esep.compliance.overseeing.span import rows_of
from esep.compliance.overseeing.stand import Stand, stand_as
from esep.regulation.duties.rule import Force
from esep.regulation.duties.standing import freshness_window
from esep.regulation.periods import Period
from esep.regulation.status import Status

if TYPE_CHECKING:
    from django.db.models import QuerySet

Tally = Counter[Stand]

LATE = Q(due_at__isnull=False, done_at__gt=F("due_at")) | (
    (Q(due_at__isnull=True) | Q(done_at__isnull=True)) & Q(done_on__gt=F("due_on"))
)
"""Done after its instant, where both instants are known; else after its day."""


class _Days(NamedTuple):
    """What the status of one row is compared from."""

    due_on: date | None
    due_at: datetime | None
    done_on: date | None
    done_at: datetime | None
    missing: str
    provisional: bool
    breached: bool


def tallies(municipalities: Collection[int], *, period: Period, today: date, section: str = "") -> Mapping[int, Tally]:
    """How many duties of a period stand how today, by municipality. Two queries, in the scope of what is public.

    ``section`` keeps the clauses of one section of the regulation («2»).
    """
    found: defaultdict[int, Tally] = defaultdict(Counter)
    rows = StoredObligation.objects.filter(rows_of(period), municipality_id__in=municipalities).order_by()
    plain = rows.filter(is_plain=True, exempt="")
    if section:
        plain = plain.filter(clause__startswith=f"{section}.")
    counted = plain.annotate(status=_compared(today)).values_list("municipality_id", "force", "status")
    for place, force, status, count in counted.annotate(count=Count("pk")):
        _add(found[place], force, Status(status), count)
    for place, force, clause, status in _unfolded(rows.filter(is_plain=False), today=today):
        if not section or clause.startswith(f"{section}."):
            _add(found[place], force, status, 1)
    return found


def _add(tally: Tally, force: str, status: Status, count: int) -> None:
    stand = stand_as(status, advice=force == Force.ADVICE)
    if stand is not None:
        tally[stand] += count


def _compared(today: date) -> Case:
    """The status of a plain row, as :func:`esep.regulation.status.status_of` finds it.

    What is still to come is ``planned``, however near: an overview does not tell these apart.
    """
    past = Q(due_on__lt=today)
    unknown = ~Q(missing="") & (Q(due_on__isnull=True) | past)
    is_done = Q(done_on__isnull=False)
    advice = Q(force=Force.ADVICE.value)
    missed, overdue = Value(Status.ADVICE_MISSED.value), Value(Status.OVERDUE.value)
    cannot_tell = Value(Status.CANNOT_TELL.value)
    return Case(
        When(Q(breached=True) & advice, then=missed),
        When(breached=True, then=overdue),
        # Done before even the provisional day it was in time, whatever the missing date turns out to be.
        When(unknown & (Q(provisional=False) | Q(done_on__isnull=True)), then=cannot_tell),
        When(unknown & LATE, then=cannot_tell),
        When(is_done & LATE & advice, then=missed),
        When(is_done & LATE, then=Value(Status.DONE_LATE.value)),
        When(is_done, then=Value(Status.DONE_ON_TIME.value)),
        When(past & advice, then=missed),
        When(past, then=overdue),
        default=Value(Status.PLANNED.value),
        output_field=CharField(),
    )


def _unfolded(rows: "QuerySet[StoredObligation]", *, today: date) -> Iterator[tuple[int, str, str, Status]]:
    """The municipality, force, clause and status of each part of a report, and of each thing that must be fresh."""
    columns = rows.values_list("municipality_id", "force", "clause", "exempt", "parts", *_Days._fields)
    for place, force, clause, exempt, parts, *values in columns.iterator():
        days = _Days(*values)
        advice = force == Force.ADVICE
        if not parts and not exempt:
            yield place, force, clause, _fresh(days, advice=advice, today=today)
        for _part, clause_of_part, _answer, done_on, _fact, exempt_part in parts:
            if exempt_part or (exempt and done_on is None):
                continue
            done = date.fromisoformat(done_on) if done_on is not None else None
            yield place, force, clause_of_part, _stands(days._replace(done_on=done), advice=advice, today=today)


def _stands(days: _Days, *, advice: bool, today: date) -> Status:
    """The same comparison as :func:`_compared` makes, for one part."""
    if days.breached:
        return Status.ADVICE_MISSED if advice else Status.OVERDUE
    is_past = days.due_on is not None and today > days.due_on
    is_late = _is_late(days)
    is_surely_in_time = days.provisional and days.done_on is not None and not is_late
    if days.missing and (days.due_on is None or is_past) and not is_surely_in_time:
        return Status.CANNOT_TELL
    if days.done_on is not None:
        if not is_late:
            return Status.DONE_ON_TIME
        return Status.ADVICE_MISSED if advice else Status.DONE_LATE
    if is_past:
        return Status.ADVICE_MISSED if advice else Status.OVERDUE
    return Status.PLANNED


def _is_late(days: _Days) -> bool:
    if days.due_at is not None and days.done_at is not None:
        return days.done_at > days.due_at
    return days.due_on is not None and days.done_on is not None and days.done_on > days.due_on


def _fresh(days: _Days, *, advice: bool, today: date) -> Status:
    """What must be kept fresh is done while the day of its next check is not near."""
    assert days.due_on is not None
    if days.breached or today > days.due_on:
        return Status.ADVICE_MISSED if advice else Status.OVERDUE
    if today == days.due_on or days.done_on is None:
        return Status.PLANNED
    window = timedelta(days=freshness_window((days.due_on - days.done_on).days))
    return Status.PLANNED if today + window >= days.due_on else Status.DONE_ON_TIME
