"""The turn of the year: its days off in one act, and later the feasts that the moon had to settle."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.annulling import annul
from esep.community.commands.calendar import CalendarEntry, put_calendar_day
from esep.community.models import CalendarDay
from esep.community.models.annullable import IN_FORCE
from esep.community.names import Names
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Kind, Refused, not_found
from esep.regulation.calendar import DayKind

FIRST_MONTH = 11
"""From the first day of this month the coming year can be turned to."""


@dataclass(frozen=True, slots=True)
class YearTurned:
    """The days that were entered, and how many were entered before and stayed as they were."""

    entered: tuple[CalendarDay, ...]
    kept: int


def years_to_turn(today: date) -> tuple[int, ...]:
    """The running year, and from 1 November on the coming one.

    >>> years_to_turn(date(2026, 10, 31)), years_to_turn(date(2026, 11, 1))
    ((2026,), (2026, 2027))
    """
    return (today.year, today.year + 1) if today.month >= FIRST_MONTH else (today.year,)


def refuse_other_years(year: int, *, today: date) -> None:
    """Raises Refused for a year whose turn has not come, or is over."""
    if year not in years_to_turn(today):
        raise Refused.because(
            "year_not_open",
            _("This year cannot be prepared now: %(year)s.") % {"year": year},
            remedy=_("The running year can be prepared any time, the coming one from 1 November on."),
            field="year",
        )


def turn_year(entries: Sequence[CalendarEntry], *, by: Actor, municipality: int, year: int) -> YearTurned:
    """Enter the special days of a year in one act. What is entered for a day already stays as it is.

    Raises Refused when there is nothing to enter, for a day of another year, and for a year whose turn has not come.
    """
    with command(Act.TURN_YEAR, by=by, municipality=municipality) as acting:
        refuse_other_years(year, today=clock.today())
        _refuse_strangers(entries, year=year)
        present = set(CalendarDay.objects.filter(IN_FORCE, day__year=year).values_list("day", flat=True))
        entered = tuple(put_calendar_day(acting, entry) for entry in entries if entry.day not in present)
        if not entered:
            raise Refused.because(
                "nothing_to_enter",
                _("All of these days are entered already."),
                remedy=_("A single day is changed in the settings."),
            )
        return YearTurned(entered, kept=len(entries) - len(entered))


def settle_day(day: int, *, by: Actor, municipality: int, on: date, source: str) -> CalendarDay:
    """Say on which day a feast is in the end, and by which act. The expected day is annulled and stays to be seen.

    Raises Refused when the day is sure already, or the new one lies in another year or is entered otherwise.
    """
    with command(Act.TURN_YEAR, by=by, municipality=municipality) as acting:
        expected = CalendarDay.objects.filter(pk=day).first()
        if expected is None:
            raise not_found()
        if expected.is_confirmed:
            raise Refused.because("day_sure", _("This day is sure already."), kind=Kind.STALE)
        if on.year != expected.day.year:
            raise _of_another_year("on")
        if CalendarDay.objects.filter(IN_FORCE, day=on).exclude(pk=expected.pk).exists():
            raise Refused.because(
                "day_entered",
                _("Something else is entered for this day."),
                remedy=_("Change or annul that entry in the settings first."),
                field="on",
            )
        annul(acting, expected, reason=source)
        names = Names(ky=expected.name_ky, ru=expected.name_ru, en=expected.name_en)
        entry = CalendarEntry(day=on, kind=DayKind(expected.kind), names=names, source=source)
        return put_calendar_day(acting, entry)


def _refuse_strangers(entries: Sequence[CalendarEntry], *, year: int) -> None:
    days = [entry.day for entry in entries]
    if not days:
        raise Refused.because("no_days", _("Choose at least one day."), field="days")
    if any(day.year != year for day in days):
        raise _of_another_year("days")
    if len(set(days)) != len(days):
        raise Refused.because(
            "day_twice",
            _("One day is named twice."),
            remedy=_("Keep one entry for each day. A feast may fall on another day off."),
            field="days",
        )


def _of_another_year(field: str) -> Refused:
    return Refused.because(
        "day_of_another_year", _("This day lies in another year."), remedy=_("Check the year."), field=field
    )
