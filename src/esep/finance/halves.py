"""Halves and months of a budget year: their first and last days (4.4: the head reports by half-years)."""

from calendar import monthrange
from datetime import date, timedelta

HALVES = (1, 2)
MONTHS_OF_A_HALF = 6


def first_day(year: int, half: int) -> date:
    """The day on which a half-year begins.

    >>> first_day(2026, 2)
    datetime.date(2026, 7, 1)
    """
    return date(year, (half - 1) * MONTHS_OF_A_HALF + 1, 1)


def last_day(year: int, half: int) -> date:
    """The day on which a half-year ends.

    >>> last_day(2026, 1)
    datetime.date(2026, 6, 30)
    """
    return month_end(year, half * MONTHS_OF_A_HALF)


def eve_of(year: int, half: int) -> date:
    """The day before a half-year: what was left in its evening is what the half-year opens with."""
    return first_day(year, half) - timedelta(days=1)


def half_before(year: int, half: int) -> tuple[int, int]:
    """The half-year before.

    >>> half_before(2026, 1)
    (2025, 2)
    """
    return (year, 1) if half == HALVES[-1] else (year - 1, HALVES[-1])


def half_of(day: date) -> tuple[int, int]:
    """The year and the half-year of a day.

    >>> half_of(date(2026, 9, 14))
    (2026, 2)
    """
    return day.year, 1 if day.month <= MONTHS_OF_A_HALF else HALVES[-1]


def months_of(half: int) -> range:
    """The numbers of the months of a half-year."""
    return range((half - 1) * MONTHS_OF_A_HALF + 1, half * MONTHS_OF_A_HALF + 1)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])
