"""Periods: the years and half-years for which something is owed (1.8, 4.4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from esep.regulation.dates import DAY


class Unfolding(StrEnum):
    """How a record that lasts is cut into cases."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    TENURE = "tenure"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days for which something is owed, both ends in it. ``unfolding`` is how it was cut."""

    key: str
    start: date
    end: date
    unfolding: Unfolding

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


@cache
def calendar_year(year: int) -> Period:
    """A calendar year (1.8).

    >>> calendar_year(2026).end
    datetime.date(2026, 12, 31)
    """
    return Period(str(year), date(year, 1, 1), date(year, 12, 31), Unfolding.YEAR)


@cache
def half_year(year: int, half: int) -> Period:
    """The first or second half of a year (4.4).

    >>> half_year(2026, 1).key, half_year(2026, 1).end
    ('2026-H1', datetime.date(2026, 6, 30))
    """
    if half == 1:
        return Period(f"{year}-H1", date(year, 1, 1), date(year, 6, 30), Unfolding.HALF_YEAR)
    return Period(f"{year}-H2", date(year, 7, 1), date(year, 12, 31), Unfolding.HALF_YEAR)


def period_of(day: date, *, unfolding: Unfolding) -> Period:
    """The year or half-year in which ``day`` lies."""
    if unfolding is Unfolding.YEAR:
        return calendar_year(day.year)
    return half_year(day.year, 1 if day.month <= 6 else 2)


def next_period(period: Period) -> Period:
    """The period that follows."""
    return period_of(period.end + DAY, unfolding=period.unfolding)


def named_period(name: str, *, unfolding: Unfolding) -> Period:
    """The period in which a half-year that is named (``2026-H1``) begins.

    >>> named_period("2026-H2", unfolding=Unfolding.YEAR).key
    '2026'
    """
    return period_of(half_year(int(name[:4]), int(name[-1])).start, unfolding=unfolding)


def periods_between(first: date, last: date, *, unfolding: Unfolding) -> Iterator[Period]:
    """Every period that starts on or after ``first`` and not after ``last``, in order."""
    period = period_of(first, unfolding=unfolding)
    if period.start < first:
        period = next_period(period)
    while period.start <= last:
        yield period
        period = next_period(period)
