"""What everybody may know of a municipality: an allow-list of values, never rows with contacts."""

from dataclasses import dataclass
from datetime import date

from esep.community.models import (
    Commission,
    CommissionMembership,
    DeputyMandate,
    DistrictVillage,
    ElectoralDistrict,
    Position,
    PositionHolding,
    Village,
    holding_on,
)
from esep.community.queries.order import code_key, in_order
from esep.kernel import scope


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVillage:
    """A village with its figures."""

    code: str
    name: str
    population: int | None
    households: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDistrict:
    """A district with its seats, and the names of its villages."""

    code: str
    name: str
    seats: int
    villages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDeputy:
    """A deputy by the public name, with the district's code and the names of commissions."""

    code: str
    names: dict[str, str]
    district: str
    since: date
    commissions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOfficer:
    """Who holds an office, by the public name."""

    position: str
    kind: str
    names: dict[str, str]
    is_acting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDirectory:
    """The municipality on a day. Names are in the reader's language; people's are given in each that is known."""

    villages: tuple[PublicVillage, ...]
    districts: tuple[PublicDistrict, ...]
    deputies: tuple[PublicDeputy, ...]
    officers: tuple[PublicOfficer, ...]


def published(day: date, *, municipality: int) -> PublicDirectory:
    """The public part of the directory on a day. Seven queries, however many rows."""
    with scope.of(municipality):
        return PublicDirectory(
            villages=tuple(
                PublicVillage(code=row.code, name=row.name, population=row.population, households=row.households)
                for row in in_order(Village.objects.filter(holding_on(day)))
            ),
            districts=_districts(day),
            deputies=_deputies(day),
            officers=_officers(day),
        )


def _districts(day: date) -> tuple[PublicDistrict, ...]:
    names: dict[int, list[str]] = {}
    for part in DistrictVillage.objects.filter(until=None).select_related("village").order_by("village__code"):
        names.setdefault(part.district_id, []).append(part.village.name)
    return tuple(
        PublicDistrict(code=row.code, name=row.name, seats=row.seats, villages=tuple(names.get(row.pk, ())))
        for row in in_order(ElectoralDistrict.objects.filter(holding_on(day)))
    )


def _deputies(day: date) -> tuple[PublicDeputy, ...]:
    commissions = {row.pk: row for row in Commission.objects.filter(holding_on(day))}
    seats: dict[int, list[Commission]] = {}
    for membership in CommissionMembership.objects.filter(holding_on(day)):
        if membership.commission_id in commissions:
            seats.setdefault(membership.mandate_id, []).append(commissions[membership.commission_id])
    rows = DeputyMandate.objects.filter(holding_on(day)).select_related("person", "district")
    return tuple(
        PublicDeputy(
            code=row.code,
            names=row.person.names,
            district=row.district.code,
            since=row.since,
            commissions=tuple(seat.name for seat in in_order(seats.get(row.pk, ()))),
        )
        for row in in_order(rows)
    )


def _officers(day: date) -> tuple[PublicOfficer, ...]:
    held = PositionHolding.objects.filter(holding_on(day)).select_related("person", "position")
    kinds = list(Position.Kind.values)
    rows = sorted(held, key=lambda row: (kinds.index(row.position.kind), code_key(row.position.code), row.is_acting))
    return tuple(
        PublicOfficer(
            position=row.position.name,
            kind=row.position.kind,
            names=row.person.names,
            is_acting=row.is_acting,
        )
        for row in rows
    )
