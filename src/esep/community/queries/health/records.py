"""What is looked at: the rows of a municipality, loaded once, each table with one query."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Max

from esep.community.data import DataState, judged_by
from esep.community.models import (
    AdoptedRegulation,
    Area,
    CalendarDay,
    Commission,
    CommissionMembership,
    Convocation,
    DeputyMandate,
    DistrictVillage,
    ElectoralDistrict,
    Letterhead,
    LsgBody,
    Organization,
    Person,
    Position,
    PositionHolding,
    SetupMark,
    Venue,
    Village,
)
from esep.community.models.annullable import IN_FORCE
from esep.kernel.models import RecordedFact, RoleGrant
from esep.regulation.calendar import DayKind

MARKS = "double-"
"""How the steps begin under which it is kept that two people are two."""


@dataclass(frozen=True, slots=True)
class MandateFact:
    """A standing fact of a mandate: the deputy's record, its kind, the day it names."""

    record: str
    kind: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """The rows. ``checked`` is the day of each venue's last check, by its number; ``days_off`` are the years for which
    days off are entered; ``told_apart`` are the marks of people who are two; ``data`` is how the data recorded with
    each text stand, by their digest.
    """

    villages: tuple[Village, ...] = ()
    areas: tuple[Area, ...] = ()
    parts: tuple[DistrictVillage, ...] = ()
    districts: tuple[ElectoralDistrict, ...] = ()
    convocations: tuple[Convocation, ...] = ()
    mandates: tuple[DeputyMandate, ...] = ()
    facts: tuple[MandateFact, ...] = ()
    people: tuple[Person, ...] = ()
    bodies: tuple[LsgBody, ...] = ()
    positions: tuple[Position, ...] = ()
    holdings: tuple[PositionHolding, ...] = ()
    commissions: tuple[Commission, ...] = ()
    memberships: tuple[CommissionMembership, ...] = ()
    organizations: tuple[Organization, ...] = ()
    venues: tuple[Venue, ...] = ()
    checked: dict[int, date] = field(default_factory=dict)
    letterhead: Letterhead | None = None
    texts: tuple[AdoptedRegulation, ...] = ()
    data: dict[str, DataState] = field(default_factory=dict)
    days_off: frozenset[int] = frozenset()
    grants: tuple[RoleGrant, ...] = ()
    told_apart: frozenset[str] = frozenset()


def load(*, at: datetime) -> Records:
    """The rows of the municipality in scope, with the roles of an instant. Twenty queries, however many rows."""
    venues = tuple(Venue.objects.select_related("village").annotate(last_check=Max("checks__checked_on")))
    texts = tuple(AdoptedRegulation.objects.all())
    return Records(
        villages=tuple(Village.objects.all()),
        areas=tuple(Area.objects.all()),
        parts=tuple(DistrictVillage.objects.filter(until=None)),
        districts=tuple(ElectoralDistrict.objects.all()),
        convocations=tuple(Convocation.objects.all()),
        mandates=tuple(DeputyMandate.objects.select_related("person", "district", "convocation")),
        facts=tuple(_facts()),
        people=tuple(Person.objects.filter(merged_into=None)),
        bodies=tuple(LsgBody.objects.all()),
        positions=tuple(Position.objects.all()),
        holdings=tuple(PositionHolding.objects.select_related("person", "position")),
        commissions=tuple(Commission.objects.all()),
        memberships=tuple(CommissionMembership.objects.select_related("commission")),
        organizations=tuple(Organization.objects.all()),
        venues=venues,
        checked={venue.pk: venue.last_check for venue in venues if venue.last_check is not None},
        letterhead=Letterhead.objects.defer("arms").first(),
        texts=texts,
        data={digest: judged_by(digest).state for digest in {text.pack_sha256 for text in texts}},
        days_off=frozenset(
            CalendarDay.objects.filter(IN_FORCE, kind=DayKind.OFF.value).values_list("day__year", flat=True)
        ),
        grants=tuple(grant for grant in RoleGrant.objects.all() if grant.until is None or grant.until > at),
        told_apart=frozenset(SetupMark.objects.filter(step__startswith=MARKS).values_list("step", flat=True)),
    )


def _facts() -> Iterable[MandateFact]:
    rows = RecordedFact.objects.filter(
        kind__in=("mandate.began", "mandate.ended"), superseded_by__isnull=True
    ).values_list("cases__record", "kind", "occurred_on")
    return (MandateFact(record, kind, on) for record, kind, on in rows)
