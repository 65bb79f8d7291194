"""Days off and working days moved, as the government or the council sets them."""

from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.annulling import annul
from esep.community.models import CalendarDay
from esep.community.models.annullable import IN_FORCE
from esep.community.names import Names
from esep.community.refusals import in_years
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.regulation.calendar import DayKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """A special day: what it is, its name, the act that made it so, and whether that is sure."""

    day: date
    kind: DayKind
    names: Names
    source: str
    is_confirmed: bool = True


def set_calendar_day(entry: CalendarEntry, *, by: Actor, municipality: int, reason: str = "") -> CalendarDay:
    """Enter a special day. An earlier entry for it is annulled, which needs a ``reason``. Raises Refused."""
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=municipality) as acting:
        in_years(entry.day, field="day")
        before = CalendarDay.objects.filter(IN_FORCE, day=entry.day).first()
        if before is not None:
            annul(acting, before, reason=reason)
        return put_calendar_day(acting, entry)


def annul_calendar_day(day: int, *, by: Actor, municipality: int, reason: str) -> CalendarDay:
    """Annul a special day that was entered by mistake; it stays with the reason. Raises Refused."""
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=municipality) as acting:
        return annul(acting, CalendarDay.objects.filter(pk=day).first(), reason=reason)


def put_calendar_day(acting: Acting, entry: CalendarEntry) -> CalendarDay:
    """Enter a special day inside an act, where nothing is entered for it."""
    return acting.save(
        CalendarDay(
            municipality=acting.municipality,
            day=entry.day,
            kind=entry.kind.value,
            source=entry.source.strip(),
            is_confirmed=entry.is_confirmed,
            **entry.names.columns,
        )
    )
