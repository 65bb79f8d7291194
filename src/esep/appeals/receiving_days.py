"""Receiving days: on which days the hours of a reception fall. Pure: rows and days in, days out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from esep.regulation.calendar import DayKind, WorkingCalendar
from esep.regulation.dates import last_day_of_month

WEEK = 7
LAST = 5
EVERY = 0


class Hours(Protocol):
    """A weekday (Monday is 0) in a week of the month, from one day to another."""

    @property
    def weekday(self) -> int: ...
    @property
    def week(self) -> int: ...
    @property
    def since(self) -> date: ...
    @property
    def until(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class Feast:
    """A public day off by its name; one that is not confirmed yet, as the moon decides, is only expected."""

    name: str
    is_confirmed: bool


def feast_on(day: date, *, calendar: WorkingCalendar, language: str) -> Feast | None:
    """The public day off that a day is, if it is one. Saturdays and Sundays are none by themselves."""
    entry = calendar.entry(day)
    if entry is None or entry.kind is not DayKind.OFF:
        return None
    return Feast(entry.name.get(language) or entry.name["ky"], entry.confirmed)


def falls_on(hours: Hours, day: date) -> bool:
    """Whether hours fall on a day; of the last week as of the first to fourth, 0 means every week."""
    if day.weekday() != hours.weekday or day < hours.since or (hours.until is not None and day > hours.until):
        return False
    if hours.week == EVERY:
        return True
    if hours.week == LAST:
        return day.day + WEEK > last_day_of_month(day.year, day.month).day
    return (day.day - 1) // WEEK + 1 == hours.week


def days_of(hours: Hours, *, first: date, last: date) -> Iterator[date]:
    """Yield the days from ``first`` through ``last`` on which hours fall."""
    day = first
    while day <= last:
        if falls_on(hours, day):
            yield day
        day += timedelta(days=1)
