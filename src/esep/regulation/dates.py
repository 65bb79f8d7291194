"""Legal days: how the regulation counts.

A legal day is a whole day in Bishkek. The day of an event is day 0: a term of ``n`` days after it ends on day ``n``,
and the whole of that day counts; a term of ``n`` days before a meeting leaves day ``-n`` as the last day to act.
Days, working days, months and minutes are different kinds of duration and never mix in one value.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

BISHKEK = ZoneInfo("Asia/Bishkek")

DAY = timedelta(days=1)


class Unit(StrEnum):
    """What a number in the pack counts."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time with its one unit; never negative, the rule says whether it runs before or after."""

    count: int
    unit: Unit


def legal_day(instant: datetime) -> date:
    """The day in Bishkek on which an instant falls.

    >>> from datetime import UTC
    >>> legal_day(datetime(2026, 9, 13, 18, 30, tzinfo=UTC))
    datetime.date(2026, 9, 14)
    """
    return instant.astimezone(BISHKEK).date()


def days_after(day: date, *, days: int) -> date:
    """The last day of a term of calendar days that starts after ``day`` (3.9, 2.5); negative counts run before it.

    >>> days_after(date(2026, 9, 8), days=5)
    datetime.date(2026, 9, 13)
    >>> days_after(date(2026, 10, 9), days=-5)
    datetime.date(2026, 10, 4)
    """
    return day + timedelta(days=days)


def months_after(day: date, *, months: int) -> date:
    """The same day number ``months`` later, or the last day of a shorter month (setting ``month_end = floor``).

    Always counted from the anchor in one step, so that 31 January + 2 months is 31 March.

    >>> months_after(date(2026, 1, 31), months=1)
    datetime.date(2026, 2, 28)
    >>> months_after(date(2025, 12, 30), months=1)
    datetime.date(2026, 1, 30)
    """
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, last_day_of_month(year, month0 + 1).day))


def last_day_of_month(year: int, month: int) -> date:
    """The last day of a calendar month.

    >>> last_day_of_month(2028, 2)
    datetime.date(2028, 2, 29)
    """
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return following - DAY if following else date.max
