"""Who can prepare the head's report: those who hold an office of the executive (5.4)."""

from dataclasses import dataclass
from datetime import date

from esep.community.models import LsgBody, Position, PositionHolding, holding_on


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in an office of the executive, by key, with name and office in words."""

    pk: int
    words: str


def staff_on(day: date, *, language: str) -> tuple[Member, ...]:
    """Everybody who held an office of the executive on a day, headmen apart; each once. One query."""
    rows = PositionHolding.objects.filter(holding_on(day), position__body__kind=LsgBody.Kind.EXECUTIVE)
    held = rows.exclude(position__kind=Position.Kind.HEADMAN).select_related("person", "position")
    found: dict[int, Member] = {}
    for row in held.order_by("position__code", "pk"):
        words = f"{row.person.public_name}, {row.position.name_in(language)}"
        found.setdefault(row.person_id, Member(row.person_id, words))
    return tuple(found.values())
