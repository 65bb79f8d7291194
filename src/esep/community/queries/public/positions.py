"""Bodies and offices with the people in them, as everybody may know them."""

from collections import defaultdict
from datetime import date

from esep.community.models import DeputyMandate, LsgBody, Position, PositionHolding, holding_on
from esep.community.queries.order import code_key
from esep.community.queries.public.values import PublicBody, PublicHolder, PublicPosition, said_name

BODIES = list(LsgBody.Kind.values)
OFFICES = list(Position.Kind.values)


def bodies_of(day: date) -> tuple[PublicBody, ...]:
    """The bodies of a day, the council first, each with its offices, empty ones too. Four queries."""
    mandates = dict(DeputyMandate.objects.filter(holding_on(day)).order_by("pk").values_list("person_id", "code"))
    held: dict[int, list[PublicHolder]] = defaultdict(list)
    holdings = PositionHolding.objects.filter(holding_on(day)).select_related("person")
    for row in holdings.order_by("is_acting", "since", "pk"):
        held[row.position_id].append(
            PublicHolder(
                name=said_name(row.person),
                since=row.since,
                is_acting=row.is_acting,
                deputy=mandates.get(row.person_id, ""),
            )
        )
    offices: dict[int, list[PublicPosition]] = defaultdict(list)
    positions = Position.objects.filter(holding_on(day)).select_related("village")
    for office in sorted(positions, key=lambda one: (OFFICES.index(one.kind), code_key(one.code))):
        offices[office.body_id].append(
            PublicPosition(
                code=office.code,
                name=office.name,
                kind=office.kind,
                village=office.village.code if office.village is not None else "",
                holders=tuple(held[office.pk]),
            )
        )
    bodies = sorted(LsgBody.objects.filter(holding_on(day)), key=lambda one: (BODIES.index(one.kind), one.code))
    return tuple(
        PublicBody(code=row.code, name=row.name, kind=row.kind, positions=tuple(offices[row.pk])) for row in bodies
    )
