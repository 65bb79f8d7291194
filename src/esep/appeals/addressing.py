"""Addressing: who has what was written to a deputy (2.3). A mandate that ended has a successor, or the chair."""

from dataclasses import dataclass
from datetime import date

from esep.community.entering import by_code
from esep.community.models import DeputyMandate, Position, PositionHolding
from esep.community.models.lasting import holding_on


@dataclass(frozen=True, slots=True)
class Addressed:
    """The mandate that has it now; ``instead_of`` is the one it was written to, where that had ended. Neither where
    nobody was named, or the council has no chair who is a deputy.
    """

    mandate: DeputyMandate | None
    instead_of: DeputyMandate | None = None


def addressed_to(code: str, *, on: date) -> Addressed:
    """Who has what was written to a deputy, by the deputy's code, on a day; empty for the council as a whole.

    A deputy whose mandate ended is followed by whoever took a seat of the same district afterwards, the first one who
    still holds it; where there is none, by the chair of the council. Raises Refused for a code that nobody has.
    """
    if not code:
        return Addressed(None)
    mandate = by_code(DeputyMandate, code, field="deputy")
    if _holds(mandate, on):
        return Addressed(mandate)
    return Addressed(_successor(mandate, on) or _chair(on), instead_of=mandate)


def _holds(mandate: DeputyMandate, on: date) -> bool:
    return mandate.since <= on and (mandate.until is None or on <= mandate.until)


def _successor(mandate: DeputyMandate, on: date) -> DeputyMandate | None:
    if mandate.until is None:
        return None
    after = DeputyMandate.objects.filter(
        district=mandate.district, convocation=mandate.convocation, since__gt=mandate.until
    ).order_by("since", "pk")
    return next((one for one in after if _holds(one, on)), None)


def _chair(on: date) -> DeputyMandate | None:
    holdings = PositionHolding.objects.filter(holding_on(on), position__kind=Position.Kind.KENESH_CHAIR)
    for holding in holdings.order_by("is_acting", "-since", "pk"):
        held = DeputyMandate.objects.filter(person=holding.person_id).order_by("-since", "pk")
        found = next((one for one in held if _holds(one, on)), None)
        if found is not None:
            return found
    return None
