"""What an office has entered so far, as far as the set-up asks for it. Eighteen queries, however many rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from esep.access import Role
from esep.community.commands.setup import MAIL_TOPIC
from esep.community.models import (
    AdoptedRegulation,
    ChosenReading,
    Convocation,
    DeputyMandate,
    DistrictVillage,
    ElectoralDistrict,
    Letterhead,
    LsgBody,
    ParameterOverride,
    Position,
    PositionHolding,
    SetupMark,
    Venue,
    Village,
    holding_on,
)
from esep.community.models.annullable import IN_FORCE
from esep.community.queries.order import in_order
from esep.kernel import clock
from esep.kernel.models import Account, Municipality, NumberCounter, OutboxMessage, RoleGrant


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """The rows of a day, by topic."""

    day: date
    municipality: Municipality
    letterhead: Letterhead | None
    villages: tuple[Village, ...]
    districts: tuple[ElectoralDistrict, ...]
    placed: frozenset[int]
    """Villages that lie in a district."""
    taken: Mapping[int, int]
    """Seats that are taken, by district."""
    bodies: frozenset[str]
    convocation: Convocation | None
    positions: tuple[Position, ...]
    held: frozenset[int]
    """Offices that somebody holds, be it acting."""
    with_venue: frozenset[int]
    """Villages that have a room."""
    texts: tuple[AdoptedRegulation, ...]
    has_own_choices: bool
    series: frozenset[str]
    """Series of numbers whose counter was set or has begun."""
    last_test: OutboxMessage | None
    administrators: tuple[Account, ...]
    marks: frozenset[str]


def entered(municipality: int, *, on: date) -> Entered:
    """Everything that the steps look at, inside a scope."""
    held = DeputyMandate.objects.filter(holding_on(on)).values_list("district", flat=True)
    districts = in_order(ElectoralDistrict.objects.filter(holding_on(on)))
    seats = list(held)
    return Entered(
        day=on,
        municipality=Municipality.objects.get(pk=municipality),
        letterhead=Letterhead.objects.defer("arms").first(),
        villages=in_order(Village.objects.filter(holding_on(on))),
        districts=districts,
        placed=frozenset(
            DistrictVillage.objects.filter(until=None, district__in=districts).values_list("village", flat=True)
        ),
        taken={district.pk: seats.count(district.pk) for district in districts},
        bodies=frozenset(LsgBody.objects.filter(holding_on(on)).values_list("kind", flat=True)),
        convocation=Convocation.objects.filter(elected_on__lte=on, until__gte=on).order_by("-number").first(),
        positions=in_order(Position.objects.filter(holding_on(on))),
        held=frozenset(PositionHolding.objects.filter(holding_on(on)).values_list("position", flat=True)),
        with_venue=frozenset(Venue.objects.filter(holding_on(on)).values_list("village", flat=True)),
        texts=tuple(AdoptedRegulation.objects.defer("text").order_by("-since", "-pk")),
        has_own_choices=any(table.objects.filter(IN_FORCE).exists() for table in (ParameterOverride, ChosenReading)),
        series=frozenset(NumberCounter.objects.values_list("series__code", flat=True)),
        last_test=OutboxMessage.objects.filter(topic=MAIL_TOPIC).order_by("-queued_at", "-pk").first(),
        administrators=_administrators(),
        marks=frozenset(SetupMark.objects.values_list("step", flat=True)),
    )


def _administrators() -> tuple[Account, ...]:
    """Who administers the municipality at this moment, each once."""
    now = clock.real()
    grants = RoleGrant.objects.filter(role=Role.MUNICIPAL_ADMIN.value, since__lte=now, account__is_active=True)
    current = (grants.filter(until=None) | grants.filter(until__gt=now)).select_related("account")
    return tuple({grant.account_id: grant.account for grant in current.order_by("account__login")}.values())
