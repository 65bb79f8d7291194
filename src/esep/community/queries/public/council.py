"""Deputies and commissions as everybody may know them."""

from collections import defaultdict
from datetime import date

from django.db.models import QuerySet

from esep.community.models import (
    Commission,
    CommissionMembership,
    Convocation,
    DeputyMandate,
    Person,
    PositionHolding,
    holding_on,
)
from esep.community.queries.order import code_key, in_order
from esep.community.queries.public.values import (
    PublicCommission,
    PublicConvocation,
    PublicDeputy,
    PublicMember,
    PublicSeat,
    said_name,
)


def deputies_of(day: date) -> tuple[PublicDeputy, ...]:
    """Everybody who had taken a seat by a day, whoever has left it among them. Three queries."""
    seats: dict[int, list[PublicSeat]] = defaultdict(list)
    memberships = CommissionMembership.objects.filter(holding_on(day), commission__in=_commissions(day))
    for member in sorted(memberships.select_related("commission"), key=lambda row: code_key(row.commission.code)):
        seats[member.mandate_id].append(
            PublicSeat(commission=member.commission.code, name=member.commission.name, is_chair=member.is_chair)
        )
    offices: dict[int, list[str]] = defaultdict(list)
    for holding in PositionHolding.objects.filter(holding_on(day)).select_related("position").order_by("pk"):
        offices[holding.person_id].append(holding.position.name)
    mandates = DeputyMandate.objects.filter(since__lte=day).select_related("person", "district", "convocation")
    return tuple(
        PublicDeputy(
            code=row.code,
            name=said_name(row.person),
            district=row.district.code,
            convocation=_convocation(row.convocation),
            since=row.since,
            until=row.until,
            seats=tuple(seats[row.pk]),
            offices=tuple(offices[row.person_id]) if row.until is None else (),
        )
        for row in in_order(mandates)
    )


def convocation_of(day: date) -> PublicConvocation | None:
    """The council that sits on a day. One query."""
    row = Convocation.objects.filter(first_session_on__lte=day, until__gte=day).order_by("-number").first()
    return _convocation(row) if row is not None else None


def women_among(day: date) -> int | None:
    """How many of those who sit are women; none unless it is known of each. One query."""
    sexes = list(DeputyMandate.objects.filter(holding_on(day)).values_list("person__sex", flat=True))
    return sexes.count(Person.Sex.FEMALE) if sexes and all(sexes) else None


def commissions_of(day: date) -> tuple[PublicCommission, ...]:
    """Commissions with their members, the chair first. Two queries."""
    members: dict[int, list[CommissionMembership]] = defaultdict(list)
    for row in CommissionMembership.objects.filter(holding_on(day)).select_related("mandate__person"):
        members[row.commission_id].append(row)
    return tuple(
        PublicCommission(
            code=commission.code,
            name=commission.name,
            kind=commission.get_kind_display(),
            until=commission.until,
            members=tuple(
                PublicMember(deputy=row.mandate.code, name=said_name(row.mandate.person), is_chair=row.is_chair)
                for row in sorted(
                    members[commission.pk], key=lambda row: (not row.is_chair, code_key(row.mandate.code))
                )
            ),
        )
        for commission in in_order(_commissions(day))
    )


def _commissions(day: date) -> QuerySet[Commission]:
    return Commission.objects.filter(holding_on(day))


def _convocation(row: Convocation) -> PublicConvocation:
    return PublicConvocation(roman=row.roman, since=row.first_session_on, until=row.until)
