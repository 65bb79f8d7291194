"""What the turns ask: the days of a year, the council that sits and what ends with it, who went on with what (1.7)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from esep.access import Act, Actor, Role
from esep.community.chairing import OF_THE_COUNCIL
from esep.community.data import data_on
from esep.community.models import (
    CalendarDay,
    Commission,
    CommissionMembership,
    Convocation,
    DeputyMandate,
    HandedOn,
    Position,
    PositionHolding,
    holding_on,
)
from esep.community.models.annullable import IN_FORCE
from esep.community.names import Names
from esep.community.queries.order import in_order
from esep.community.queries.seeing import seeing
from esep.kernel import clock, scope
from esep.kernel.models import RoleGrant
from esep.kernel.refusals import Words
from esep.regulation.calendar import DayKind

ROLES_OF_THE_COUNCIL = (Role.DEPUTY.value, Role.KENESH_CHAIR.value)


class Origin(StrEnum):
    """Where a special day comes from."""

    ENTERED = "entered"
    KNOWN = "known"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearDay:
    """A special day of a year: entered here (``row`` is its number), known to the regulation's data, or proposed."""

    day: date
    names: Names
    kind: DayKind
    source: Words
    is_confirmed: bool
    origin: Origin
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """The council that sits: its convocation, and what ends with it. ``roles`` counts those that accounts hold."""

    convocation: Convocation
    mandates: tuple[DeputyMandate, ...]
    commissions: tuple[Commission, ...]
    holdings: tuple[PositionHolding, ...]
    seats: int
    roles: int


def days_of_year(year: int, *, by: Actor, municipality: int) -> tuple[YearDay, ...]:
    """Every special day of a year in its order, one each: what is entered goes before what the data know, and that
    before what is proposed. A feast that was entered for another day is proposed no more. Two queries.
    """
    with seeing(Act.TURN_YEAR, by=by, municipality=municipality):
        entered = {row.day: _entered(row) for row in CalendarDay.objects.filter(IN_FORCE, day__year=year)}
        known = {day.day: day for day in _known(year)}
    settled = {day.names.ky for day in entered.values()}
    offered = {
        day.day: day for day in ([] if known else _proposed(year)) if day.is_confirmed or day.names.ky not in settled
    }
    return tuple(day for _date, day in sorted((offered | known | entered).items()))


def offered_days(year: int, *, municipality: int) -> tuple[YearDay, ...]:
    """The days that are proposed for a year, entered or not; none where the data know the year. One query."""
    with scope.of(municipality):
        return () if _known(year) else _proposed(year)


def sitting_council(*, by: Actor, municipality: int) -> Sitting | None:
    """The newest convocation in which somebody holds a mandate, with what ends when it ends. Six queries."""
    with seeing(Act.TURN_COUNCIL, by=by, municipality=municipality):
        convocation = Convocation.objects.filter(mandates__until=None, mandates__isnull=False).order_by("number").last()
        if convocation is None:
            return None
        held = DeputyMandate.objects.filter(convocation=convocation, until=None).select_related("person", "district")
        mandates = in_order(held)
        today = clock.today()
        return Sitting(
            convocation=convocation,
            mandates=mandates,
            commissions=in_order(Commission.objects.filter(holding_on(today), end_reason="")),
            holdings=tuple(
                PositionHolding.objects.filter(position__kind__in=OF_THE_COUNCIL, until=None).select_related(
                    "person", "position"
                )
            ),
            seats=CommissionMembership.objects.filter(mandate__in=mandates, until=None).count(),
            roles=RoleGrant.objects.filter(role__in=ROLES_OF_THE_COUNCIL, until=None).count(),
        )


def left_mandates(*, by: Actor, municipality: int) -> tuple[DeputyMandate, ...]:
    """The mandates that have ended, with person and convocation, the newest convocation first. One query."""
    with seeing(Act.TURN_COUNCIL, by=by, municipality=municipality):
        rows = DeputyMandate.objects.exclude(until=None).select_related("person", "district", "convocation")
        return tuple(sorted(in_order(rows), key=lambda mandate: -mandate.convocation.number))


def offices_to_hand_to(*, by: Actor, municipality: int) -> tuple[Position, ...]:
    """The offices that can go on with what a deputy left. One query."""
    with seeing(Act.TURN_COUNCIL, by=by, municipality=municipality):
        return in_order(Position.objects.filter(until=None))


def handed_to(record: str, *, municipality: int) -> HandedOn | None:
    """Who goes on with an open matter of a deputy who left, by the newest word; none where nobody was named."""
    with scope.of(municipality):
        return newest_handed([record]).get(record)


def newest_handed(records: Collection[str]) -> Mapping[str, HandedOn]:
    """The newest word on each of some matters, in the present scope. One query."""
    rows = HandedOn.objects.filter(record__in=records).order_by("on", "pk")
    return {row.record: row for row in rows.select_related("to_mandate__person", "to_position", "from_mandate")}


def _entered(row: CalendarDay) -> YearDay:
    return YearDay(
        day=row.day,
        names=Names(ky=row.name_ky, ru=row.name_ru, en=row.name_en),
        kind=DayKind(row.kind),
        source=row.source,
        is_confirmed=row.is_confirmed,
        origin=Origin.ENTERED,
        row=row.pk,
    )


def _known(year: int) -> tuple[YearDay, ...]:
    """What the data of the regulation by which the municipality in scope is judged say of a year."""
    return tuple(
        YearDay(
            day=entry.day,
            names=Names(**entry.name),
            kind=entry.kind,
            source=entry.source,
            is_confirmed=entry.confirmed,
            origin=Origin.KNOWN,
        )
        for entry in data_on(clock.today()).pack.calendar.days
        if entry.day.year == year
    )


def _proposed(year: int) -> tuple[YearDay, ...]:
    from esep.community.days_off import BY_LAW, BY_THE_MOON, proposed_days

    return tuple(
        YearDay(
            day=proposed.day,
            names=proposed.names,
            kind=DayKind.OFF,
            source=BY_THE_MOON if proposed.is_of_the_moon else BY_LAW,
            is_confirmed=not proposed.is_of_the_moon,
            origin=Origin.PROPOSED,
        )
        for proposed in proposed_days(year)
    )
