"""Receptions in the office: hours, what was held and by whom, who came; deputies see their own (2.3)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language

from esep.access import Act, Actor, reach
from esep.appeals.models import Contact, Reception, ReceptionHours, ReceptionOff, ReceptionVisit
from esep.appeals.receiving_days import days_of, feast_on
from esep.community.models import DeputyMandate, holding_on
from esep.community.queries.law import pack_of
from esep.community.queries.order import code_key
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.regulation.calendar import WorkingCalendar

AHEAD = timedelta(days=90)
"""How far coming days of hours are offered."""

MOST = 200
"""Receptions and contacts of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OneReception:
    """A reception with its visits; ``sees_authors`` says whether the reader may see who came."""

    reception: Reception
    visits: tuple[ReceptionVisit, ...]
    sees_authors: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OneHours:
    """Hours with the coming days off, those taken back too, the coming public days off with their names, and the coming
    days on which somebody receives.
    """

    hours: ReceptionHours
    off: tuple[ReceptionOff, ...]
    feasts: tuple[tuple[date, str], ...]
    coming: tuple[date, ...]


def own_deputies(*, by: Actor, municipality: int, act: Act = Act.VIEW_RECEPTIONS) -> frozenset[str] | None:
    """The codes of the deputies whose receptions somebody may see, or keep; none where it is everybody's."""
    reached = reach(by, act, at=clock.real())
    return None if municipality in reached.whole else reached.own.get(municipality, frozenset())


def deputies_seen(
    *, by: Actor, municipality: Municipality, act: Act = Act.VIEW_RECEPTIONS
) -> tuple[DeputyMandate, ...]:
    """The deputies of today whose receptions somebody may see or keep, in order. Raises Refused."""
    with seeing(act, by=by, municipality=municipality.pk):
        rows = DeputyMandate.objects.filter(holding_on(clock.today())).select_related("person", "district")
        own = own_deputies(by=by, municipality=municipality.pk, act=act)
        return tuple(
            sorted((row for row in rows if own is None or row.code in own), key=lambda row: code_key(row.code))
        )


def receptions(*, by: Actor, municipality: Municipality) -> tuple[Reception, ...]:
    """The latest receptions that stand, whose the reader may see. Raises Refused."""
    with seeing(Act.VIEW_RECEPTIONS, by=by, municipality=municipality.pk):
        rows = Reception.objects.filter(withdrawn_at__isnull=True).select_related("mandate__person", "venue")
        own = own_deputies(by=by, municipality=municipality.pk)
        return tuple((rows if own is None else rows.filter(mandate__code__in=own))[:MOST])


def contacts_of(deputies: Collection[str], *, by: Actor, municipality: Municipality) -> tuple[Contact, ...]:
    """The contacts of some deputies that stand, the newest first, whose the reader may see. Raises Refused."""
    with seeing(Act.VIEW_RECEPTIONS, by=by, municipality=municipality.pk):
        own = own_deputies(by=by, municipality=municipality.pk)
        seen = set(deputies) if own is None else own & set(deputies)
        rows = Contact.objects.filter(withdrawn_at__isnull=True, mandate__code__in=seen)
        return tuple(rows.select_related("mandate__person", "village", "organization")[:MOST])


def contact_of(contact: int, *, by: Actor, municipality: Municipality) -> Contact:
    """One contact that stands. Raises Refused: none, or another deputy's."""
    with seeing(Act.VIEW_RECEPTIONS, by=by, municipality=municipality.pk):
        row = Contact.objects.filter(pk=contact, withdrawn_at__isnull=True).select_related("mandate__person").first()
        if row is None:
            raise not_found()
        _refuse_foreign(row.mandate.code, by=by, municipality=municipality)
        return row


def reception_of(reception: int, *, by: Actor, municipality: Municipality) -> OneReception:
    """A reception with its visits, withdrawn ones too. Raises Refused: none, or another deputy's."""
    with seeing(Act.VIEW_RECEPTIONS, by=by, municipality=municipality.pk):
        row = (
            Reception.objects.select_related("mandate__person", "venue__village", "venue__municipality")
            .filter(pk=reception)
            .first()
        )
        if row is None:
            raise not_found()
        _refuse_foreign(row.mandate.code, by=by, municipality=municipality)
        visits = ReceptionVisit.objects.filter(reception=row).select_related(
            "village", "author", "appeal__submission", "voter_mandate"
        )
        own = own_deputies(by=by, municipality=municipality.pk, act=Act.VIEW_AUTHORS)
        return OneReception(reception=row, visits=tuple(visits), sees_authors=own is None or row.mandate.code in own)


def visit_of(visit: int, *, reception: int, by: Actor, municipality: Municipality) -> ReceptionVisit:
    """One visit of a reception. Raises Refused."""
    shown = reception_of(reception, by=by, municipality=municipality)
    found = next((one for one in shown.visits if one.pk == visit), None)
    if found is None:
        raise not_found()
    return found


def hours_of(*, by: Actor, municipality: Municipality) -> tuple[OneHours, ...]:
    """The hours that hold or begin later, whose the reader may see, in the order of the deputies. Raises Refused."""
    today = clock.today()
    with seeing(Act.VIEW_RECEPTIONS, by=by, municipality=municipality.pk):
        rows = ReceptionHours.objects.exclude(until__lt=today).filter(mandate__until__isnull=True)
        rows = rows.select_related("mandate__person", "venue__village", "venue__municipality")
        own = own_deputies(by=by, municipality=municipality.pk)
        seen = [row for row in rows if own is None or row.mandate.code in own]
        off = list(ReceptionOff.objects.filter(hours__in=seen, day__gte=today))
        calendar = pack_of(municipality).calendar
        return tuple(
            _with_days(row, [one for one in off if one.hours_id == row.pk], calendar=calendar, today=today)
            for row in sorted(seen, key=lambda row: (code_key(row.mandate.code), row.weekday, row.starts_at, row.pk))
        )


def one_hours(hours: int, *, by: Actor, municipality: Municipality) -> OneHours:
    """Hours by their row. Raises Refused: none, ended, or another deputy's."""
    found = next((one for one in hours_of(by=by, municipality=municipality) if one.hours.pk == hours), None)
    if found is None:
        raise not_found()
    return found


def off_of(off: int, *, hours: int, by: Actor, municipality: Municipality) -> ReceptionOff:
    """A coming day off of hours, taken back or not. Raises Refused: none, or another deputy's."""
    found = next((one for one in one_hours(hours, by=by, municipality=municipality).off if one.pk == off), None)
    if found is None:
        raise not_found()
    return found


def _with_days(row: ReceptionHours, off: list[ReceptionOff], *, calendar: WorkingCalendar, today: date) -> OneHours:
    gone = {one.day for one in off if one.taken_back_at is None}
    language = get_language() or "ky"
    days = {
        day: feast_on(day, calendar=calendar, language=language)
        for day in days_of(row, first=today, last=today + AHEAD)
    }
    feasts = {day: feast.name for day, feast in days.items() if feast is not None and feast.is_confirmed}
    return OneHours(
        hours=row,
        off=tuple(off),
        feasts=tuple(feasts.items()),
        coming=tuple(day for day in days if day not in gone and day not in feasts),
    )


def _refuse_foreign(deputy: str, *, by: Actor, municipality: Municipality) -> None:
    own = own_deputies(by=by, municipality=municipality.pk)
    if own is not None and deputy not in own:
        raise not_found()
