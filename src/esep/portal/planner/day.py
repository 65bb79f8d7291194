"""A day typed into three fields, or pasted whole into the first of them."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.portal.choice import Fault
from esep.portal.planner.echo import shortened
from esep.regulation.dates import last_day_of_month

WHOLE = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII),
)
FIGURES = re.compile(r"\d{1,2}", re.ASCII)
FOUR_FIGURES = re.compile(r"\d{4}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class TypedDay:
    """The texts of the three fields, as they came."""

    day: str = ""
    month: str = ""
    year: str = ""

    def spread(self) -> "TypedDay":
        """The same day over its three fields when it was pasted whole into the first; else as it is.

        A pasted day wins over what still stands in the other fields: it was typed last.

        >>> TypedDay(day="2026-09-14", month="5").spread()
        TypedDay(day='14', month='9', year='2026')
        """
        for notation in WHOLE:
            found = notation.fullmatch(self.day)
            if found is not None:
                return TypedDay(day=_plain(found["day"]), month=_plain(found["month"]), year=found["year"])
        return self


def read_day(typed: TypedDay, *, earliest: date, latest: date) -> date | Fault:
    """Return the day that was typed, if it lies between ``earliest`` and ``latest``, both included.

    Otherwise return the one fault to mend first; its field is ``day``, ``month`` or ``year``.
    """
    return _missing(typed) or _unreadable(typed) or _within(typed, earliest=earliest, latest=latest)


def _missing(typed: TypedDay) -> Fault | None:
    if not (typed.day or typed.month or typed.year):
        return Fault("day", _("Enter the day of the meeting."), "")
    if not typed.day:
        return Fault("day", _("The number of the day is missing."), "")
    if not typed.month and FIGURES.fullmatch(typed.day):
        return Fault("month", _("The month is missing."), "")
    if not typed.year and FIGURES.fullmatch(typed.day):
        return Fault("year", _("The year is missing."), "")
    return None


def _unreadable(typed: TypedDay) -> Fault | None:
    if not FIGURES.fullmatch(typed.day):
        return Fault(
            "day", _("Write the day in figures, or the whole date like this: 14.09.2026"), shortened(typed.day)
        )
    if not FIGURES.fullmatch(typed.month):
        return Fault("month", _("Write the month in figures, from 1 to 12."), shortened(typed.month))
    if not FOUR_FIGURES.fullmatch(typed.year):
        return Fault("year", _("Write the year in four figures."), shortened(typed.year))
    return None


def _within(typed: TypedDay, *, earliest: date, latest: date) -> date | Fault:
    number, month, year = int(typed.day), int(typed.month), int(typed.year)
    written = f"{number}.{month}.{typed.year}"
    if not 1 <= month <= 12:
        return Fault("month", _("Write the month in figures, from 1 to 12."), typed.month)
    if year < earliest.year:
        return _passed(written, earliest)
    if year > latest.year:
        return _too_far(written, latest)
    last = last_day_of_month(year, month)
    if not 1 <= number <= last.day:
        message = format_lazy("{} {}", _("This month has no such day. Its last day:"), last.day)
        return Fault("day", message, written)
    day = last.replace(day=number)
    if day < earliest:
        return _passed(written, earliest)
    if day > latest:
        return _too_far(written, latest)
    return day


def _passed(written: str, earliest: date) -> Fault:
    message = _("This day has passed. The earliest day you can choose:")
    return Fault("day", format_lazy("{} {}", message, date_format(earliest)), written)


def _too_far(written: str, latest: date) -> Fault:
    message = _("This day is too far away. The latest day you can choose:")
    return Fault("year", format_lazy("{} {}", message, date_format(latest)), written)


def _plain(figures: str) -> str:
    return str(int(figures))
