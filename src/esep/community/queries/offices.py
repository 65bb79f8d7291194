"""Who holds which office on a day (2.11 invites some of them)."""

from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.models import Position, PositionHolding, holding_on
from esep.community.queries.order import in_order
from esep.community.queries.seeing import seeing


@dataclass(frozen=True, slots=True)
class Office:
    """An office on a day: who held it, and who stood in, if anybody."""

    position: Position
    holder: PositionHolding | None
    acting: PositionHolding | None

    @property
    def in_charge(self) -> PositionHolding | None:
        """Who signs: the one who stands in, else the holder."""
        return self.acting or self.holder


def holders_on(day: date, *, by: Actor, municipality: int) -> tuple[Office, ...]:
    """Every office of a day with its people, empty ones too. Two queries."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        held = {
            (holding.position_id, holding.is_acting): holding
            for holding in PositionHolding.objects.filter(holding_on(day)).select_related("person").order_by("since")
        }
        rows = Position.objects.filter(holding_on(day)).select_related("body", "village")
        return tuple(
            Office(position, held.get((position.pk, False)), held.get((position.pk, True)))
            for position in in_order(rows)
        )


def holdings(*, by: Actor, municipality: int) -> tuple[PositionHolding, ...]:
    """Who ever held which office, the newest first. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return tuple(
            PositionHolding.objects.select_related("person", "position").order_by("position__code", "-since", "-pk")
        )
