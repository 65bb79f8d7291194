"""The schedule of receptions as everybody may know it: who receives when and where, and the next weeks (2.3)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from esep.appeals.models import ReceptionHours, ReceptionOff
from esep.appeals.receiving_days import Feast, days_of, feast_on
from esep.community.models import DeputyMandate, holding_on
from esep.community.queries.law import pack_of
from esep.community.queries.order import code_key
from esep.kernel import scope
from esep.kernel.models import Municipality

AHEAD = timedelta(days=27)
"""Four weeks, today included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHours:
    """Hours of a deputy (code and name) in the words of one language. ``weekday`` counts from Monday, 0; ``week`` is
    that of the month, 5 the last one, 0 every week.
    """

    key: int
    deputy: str
    deputy_name: str
    district: str
    weekday: int
    week: int
    starts_at: time
    ends_at: time
    place: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSlot:
    """One day of the hours; ``off`` says why there is no reception on it, empty where there is one.

    ``again`` is why there is one after all, where it was said to be off before; ``perhaps`` a public day off that is
    only expected. ``changes`` counts how often something else was said of the day.
    """

    day: date
    hours: PublicHours
    off: str
    again: str = ""
    perhaps: str = ""
    changes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """All hours that hold or begin later, in the order of the deputies; their days of the next four weeks; deputies
    (code and name) for whom no hours are entered.
    """

    hours: tuple[PublicHours, ...]
    slots: tuple[PublicSlot, ...]
    without: tuple[tuple[str, str], ...]


def schedule_in_public(municipality: Municipality, *, language: str, day: date) -> Schedule:
    """The schedule from a day on, without the days off of deputies and the public ones."""
    with scope.of(municipality.pk):
        rows = ReceptionHours.objects.filter(mandate__until__isnull=True).exclude(until__lt=day)
        rows = rows.select_related("mandate__person", "mandate__district", "venue__village", "venue__municipality")
        shown = sorted((_public(row, language) for row in rows), key=_order)
        mandates = DeputyMandate.objects.filter(holding_on(day)).select_related("person")
        told = {one.deputy for one in shown}
        without = sorted((row for row in mandates if row.code not in told), key=lambda row: code_key(row.code))
        said: dict[tuple[int, date], list[ReceptionOff]] = defaultdict(list)
        for row in ReceptionOff.objects.filter(hours__in=[one.key for one in shown], day__gte=day):
            said[row.hours_id, row.day].append(row)
        calendar = pack_of(municipality).calendar
        slots = [
            _slot(one, hours, said[hours.key, one], feast_on(one, calendar=calendar, language=language))
            for hours in shown
            for one in days_of(hours, first=day, last=day + AHEAD)
        ]
        return Schedule(
            hours=tuple(shown),
            slots=tuple(sorted(slots, key=lambda slot: (slot.day, slot.hours.starts_at, _order(slot.hours)))),
            without=tuple((row.code, _name(row, language)) for row in without),
        )


def of_deputy(schedule: Schedule, deputy: str) -> tuple[PublicHours, ...]:
    """The hours of one deputy."""
    return tuple(one for one in schedule.hours if one.deputy == deputy)


def by_deputy(hours: Iterable[PublicHours]) -> tuple[tuple[PublicHours, ...], ...]:
    """Hours gathered by deputy, in their order."""
    found: dict[str, list[PublicHours]] = {}
    for one in hours:
        found.setdefault(one.deputy, []).append(one)
    return tuple(tuple(each) for each in found.values())


def _slot(day: date, hours: PublicHours, said: Sequence[ReceptionOff], feast: Feast | None) -> PublicSlot:
    """A day of the hours by all that was said of it, the latest last. Nobody receives on a public day off."""
    last = said[-1] if said else None
    is_off = last is not None and last.taken_back_at is None
    is_feast = feast is not None and feast.is_confirmed
    off = last.reason if last is not None and is_off else feast.name if feast is not None and is_feast else ""
    return PublicSlot(
        day=day,
        hours=hours,
        off=off,
        again=last.taken_back_reason if last is not None and not off else "",
        perhaps=feast.name if feast is not None and not off else "",
        changes=sum(1 if one.taken_back_at is None else 2 for one in said) + is_feast,
    )


def _public(row: ReceptionHours, language: str) -> PublicHours:
    return PublicHours(
        key=row.pk,
        deputy=row.mandate.code,
        deputy_name=_name(row.mandate, language),
        district=row.mandate.district.name_in(language),
        weekday=row.weekday,
        week=row.week,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.venue.place_in(language) if row.venue is not None else row.place_text,
        since=row.since,
        until=row.until,
    )


def _name(mandate: DeputyMandate, language: str) -> str:
    return mandate.person.names.get(language, mandate.person.public_name)


def _order(one: PublicHours) -> tuple[object, ...]:
    return code_key(one.deputy), one.weekday, one.starts_at, one.key
