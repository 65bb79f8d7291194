"""Hours: on which weekday a deputy receives citizens, and on which of these days not (2.3). Public at once."""

from dataclasses import dataclass
from datetime import date, time

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.receptions.finding import CLAUSE, owner_of_hours, owner_of_off, placed
from esep.appeals.deputies import deputy_today
from esep.appeals.models import ReceptionHours, ReceptionOff
from esep.appeals.models.reception import LAST_WEEK
from esep.appeals.receiving_days import falls_on
from esep.community.refusals import in_order, in_years
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Kind, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursEntry:
    """A weekday (Monday is 0), the week of the month (0 every week, 5 the last one), hours, and where."""

    weekday: int
    starts_at: time
    ends_at: time
    since: date
    week: int = 0
    venue: str = ""
    place_text: str = ""
    until: date | None = None


def set_hours(deputy: str, entry: HoursEntry, *, by: Actor, municipality: int) -> ReceptionHours:
    """Let a deputy of today receive at some hours. Raises Refused: hours or days in the wrong order, no place, two of
    one time.
    """
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=deputy) as acting:
        mandate = deputy_today(deputy)
        row = ReceptionHours(municipality=acting.municipality, mandate=mandate)
        _write(row, entry)
        return acting.save(row)


def change_hours(hours: int, entry: HoursEntry, *, by: Actor, municipality: int, seen: int) -> ReceptionHours:
    """Correct hours, or let them end with ``until``. Raises Refused as :func:`set_hours`, and STALE."""
    owner = owner_of_hours(hours, municipality=municipality)
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=owner) as acting:
        row = ReceptionHours.objects.select_related("mandate").get(pk=hours)
        _write(row, entry)
        return acting.edit(row, seen=seen)


def say_off(hours: int, day: date, *, reason: str, by: Actor, municipality: int) -> ReceptionOff:
    """Say that there is no reception on one day of the hours, and why. People read it at once.

    Raises Refused: a day that is none of the hours, or past; no reason; said already.
    """
    owner = owner_of_hours(hours, municipality=municipality)
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=owner) as acting:
        row = ReceptionHours.objects.get(pk=hours)
        in_years(day, field="day")
        if not reason.strip():
            raise Refused.because("reason_missing", _("Say why."), field="reason")
        if day < clock.today() or not falls_on(row, day):
            raise Refused.because(
                "no_such_reception_day",
                _("These hours do not fall on that day."),
                remedy=_("Choose a coming day of the list."),
                clause=CLAUSE,
                field="day",
            )
        if ReceptionOff.objects.filter(hours=row, day=day, taken_back_at__isnull=True).exists():
            raise Refused.because("said_already", _("This day is off already."), clause=CLAUSE, field="day")
        return acting.save(
            ReceptionOff(
                municipality=acting.municipality,
                hours=row,
                day=day,
                reason=" ".join(reason.split())[:300],
                recorded_at=acting.at,
                recorded_by=acting.account,
            )
        )


def take_back_off(off: int, *, reason: str, by: Actor, municipality: int) -> ReceptionOff:
    """Say that there is a reception after all on a day that was said to be off, and why. Both stay to be read.

    Raises Refused: unknown, taken back already, a day that is past, no reason.
    """
    owner = owner_of_off(off, municipality=municipality)
    with command(Act.KEEP_RECEPTIONS, by=by, municipality=municipality, owner=owner) as acting:
        row = ReceptionOff.objects.get(pk=off)
        if not reason.strip():
            raise Refused.because("reason_missing", _("Say why."), field="reason")
        if row.taken_back_at is not None:
            raise Refused.because(
                "taken_back_already",
                _("This was taken back already."),
                remedy=_("Look at the present hours."),
                clause=CLAUSE,
                kind=Kind.STALE,
            )
        if row.day < clock.today():
            raise Refused.because(
                "off_is_past",
                _("That day is past."),
                remedy=_("If somebody was received on it, enter the reception."),
                clause=CLAUSE,
            )
        row.taken_back_at, row.taken_back_reason = acting.at, " ".join(reason.split())[:300]
        return acting.save(row)


def _write(row: ReceptionHours, entry: HoursEntry) -> None:
    in_years(entry.since, field="since")
    in_years(entry.until, field="until")
    in_order(entry.since, entry.until, field="until")
    if not (0 <= entry.weekday <= 6 and 0 <= entry.week <= LAST_WEEK):
        raise Refused.because("unknown_choice", _("Choose from the list."), clause=CLAUSE, field="weekday")
    if entry.ends_at <= entry.starts_at:
        raise Refused.because(
            "ends_before_it_begins", _("It ends before it begins."), remedy=_("Check both hours."), field="ends_at"
        )
    row.venue, row.place_text = placed(entry.venue, entry.place_text)
    row.weekday, row.week = entry.weekday, entry.week
    row.starts_at, row.ends_at = entry.starts_at, entry.ends_at
    row.since, row.until = entry.since, entry.until
    _refuse_two_at_once(row)


def _refuse_two_at_once(row: ReceptionHours) -> None:
    """Refuse hours during which the deputy receives already, on the same weekday of the same weeks."""
    others = ReceptionHours.objects.filter(
        mandate=row.mandate, weekday=row.weekday, starts_at__lt=row.ends_at, ends_at__gt=row.starts_at
    ).exclude(pk=row.pk)
    for other in others:
        is_later = other.until is not None and other.until < row.since
        is_earlier = row.until is not None and row.until < other.since
        if not (is_later or is_earlier) and (row.week == other.week or 0 in (row.week, other.week)):
            raise Refused.because(
                "hours_overlap",
                _("The deputy receives at these hours already."),
                remedy=_("Change the hours that stand, or let them end first."),
                clause=CLAUSE,
                field="starts_at",
            )
