"""Which duties are of a period: those due in it; where no day is known, those whose case was opened in it."""

from datetime import date

from django.db.models import Q

from esep.regulation.duties.obligation import Obligation
from esep.regulation.periods import Period, calendar_year, half_year

HALVES = (2, 1)


def spans(first_year: int, today: date) -> tuple[Period, ...]:
    """The years from the first one to the present one with their halves that have begun, the newest first."""
    return tuple(
        period
        for year in range(today.year, first_year - 1, -1)
        for period in (calendar_year(year), *(half_year(year, half) for half in HALVES))
        if period.start <= today
    )


def rows_of(period: Period) -> Q:
    """What finds stored obligations of a period."""
    return Q(falls_on__range=(period.start, period.end))


def is_of(obligation: Obligation, period: Period) -> bool:
    """The same of an obligation."""
    return (obligation.due_on or obligation.opened_on) in period
