"""The working calendar: which days count as working days, and who said so.

Only appeals, and advice dates that say so, count working days (Monday to Friday, less days off, plus working days
moved to a weekend). Everything else in the regulation counts calendar days. A day off whose date hangs on the moon
and is not yet confirmed never decides a status: :meth:`WorkingCalendar.term` then answers with both dates.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from esep.regulation.fields import Day

SATURDAY = 5


class DayKind(StrEnum):
    """What a calendar entry makes of a day."""

    OFF = "off"
    WORKING = "working"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """One dated entry of the calendar: a day off, or a working day moved to a weekend, with the act that made it so."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    day: Day
    kind: DayKind
    name: dict[str, str]
    source: str
    confirmed: bool = True


@dataclass(frozen=True)
class WorkingCalendar:
    """Dated overrides of the plain week, in both directions. A later entry for the same day replaces an earlier one.

    >>> week = WorkingCalendar()
    >>> week.is_working(date(2026, 9, 14)), week.is_working(date(2026, 9, 13))
    (True, False)
    """

    days: tuple[CalendarDay, ...] = ()
    _entries: dict[date, CalendarDay] = field(init=False, repr=False, compare=False)
    _terms: dict[tuple[date, int, bool], date] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_entries", {entry.day: entry for entry in self.days})

    def with_days(self, days: Iterable[CalendarDay]) -> "WorkingCalendar":
        """The same calendar with a municipality's or a year's own entries on top."""
        return WorkingCalendar((*self.days, *days))

    def entry(self, day: date) -> CalendarDay | None:
        """The entry that makes ``day`` special, if any."""
        return self._entries.get(day)

    def is_working(self, day: date, *, trust_unconfirmed: bool = False) -> bool:
        """Whether people work on ``day``. Unconfirmed days off count as working unless ``trust_unconfirmed``."""
        entry = self._entries.get(day)
        if entry is not None and (entry.confirmed or trust_unconfirmed):
            return entry.kind is DayKind.WORKING
        return day.weekday() < SATURDAY

    def after(self, day: date, *, working_days: int) -> date:
        """The last day of a term of working days that starts after ``day``, trusting confirmed entries only.

        >>> WorkingCalendar().after(date(2026, 9, 11), working_days=1)
        datetime.date(2026, 9, 14)
        """
        return self._after(day, working_days=working_days, trust_unconfirmed=False)

    def after_if_unconfirmed_hold(self, day: date, *, working_days: int) -> date:
        """The same term if every unconfirmed day off turns out as announced.

        Shown beside :meth:`after`, never judged.
        """
        return self._after(day, working_days=working_days, trust_unconfirmed=True)

    def _after(self, day: date, *, working_days: int, trust_unconfirmed: bool) -> date:
        term = (day, working_days, trust_unconfirmed)
        found = self._terms.get(term)
        if found is None:
            found, left = day, working_days
            while left:
                found += timedelta(days=1)
                left -= self.is_working(found, trust_unconfirmed=trust_unconfirmed)
            self._terms[term] = found
        return found

    def on_or_after(self, day: date) -> date:
        """``day`` itself if people work on it, else the next working day (setting ``roll = next_working_day``)."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def on_or_before(self, day: date) -> date:
        """``day`` itself if people work on it, else the working day before: the day to remind for a backward term."""
        while not self.is_working(day):
            day -= timedelta(days=1)
        return day
