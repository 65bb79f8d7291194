"""The directory: villages, areas, districts, bodies, offices, organisations, commissions.

Without a day every row is given, ended ones too; with a day those that held on it. Rows are in the order of codes.
"""

from datetime import date
from typing import TypeVar

from django.db.models import Prefetch, QuerySet

from esep.access import Act, Actor
from esep.community.models import (
    Area,
    Commission,
    CommissionMembership,
    DistrictVillage,
    ElectoralDistrict,
    LsgBody,
    Organization,
    Position,
    Village,
    holding_on,
)
from esep.community.models.coded import Coded
from esep.community.queries.order import in_order
from esep.community.queries.seeing import seeing

C = TypeVar("C", bound=Coded)


def villages(*, by: Actor, municipality: int, on: date | None = None) -> tuple[Village, ...]:
    """Villages. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return _held(Village.objects.all(), on)


def areas(*, by: Actor, municipality: int, on: date | None = None) -> tuple[Area, ...]:
    """Streets and quarters with their villages. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return _held(Area.objects.select_related("village"), on)


def districts(*, by: Actor, municipality: int, on: date | None = None) -> tuple[ElectoralDistrict, ...]:
    """Electoral districts; ``parts.all()`` are their present parts, each with its ``village``. Two queries."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        parts = DistrictVillage.objects.filter(until=None).select_related("village").order_by("village__code")
        return _held(ElectoralDistrict.objects.prefetch_related(Prefetch("parts", queryset=parts)), on)


def bodies(*, by: Actor, municipality: int, on: date | None = None) -> tuple[LsgBody, ...]:
    """The council, its executive and the state bodies above them. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return _held(LsgBody.objects.all(), on)


def positions(*, by: Actor, municipality: int, on: date | None = None) -> tuple[Position, ...]:
    """Offices with their bodies and villages. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return _held(Position.objects.select_related("body", "village"), on)


def commissions(*, by: Actor, municipality: int, on: date | None = None) -> tuple[Commission, ...]:
    """Commissions; ``memberships.all()`` are their seats, the chair's first, each with ``mandate.person``.

    With a day, only seats held on it. Two queries.
    """
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        seats = CommissionMembership.objects.select_related("mandate__person")
        if on is not None:
            seats = seats.filter(holding_on(on))
        return _held(Commission.objects.prefetch_related(Prefetch("memberships", queryset=seats)), on)


def organizations(
    *, by: Actor, municipality: int, on: date | None = None, kind: Organization.Kind | None = None
) -> tuple[Organization, ...]:
    """Organisations, of one kind if given. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        rows = Organization.objects.all()
        return _held(rows if kind is None else rows.filter(kind=kind), on)


def _held(rows: QuerySet[C], on: date | None) -> tuple[C, ...]:
    return in_order(rows if on is None else rows.filter(holding_on(on)))
