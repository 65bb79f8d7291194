"""Rehearsing the turn of the council: its exact numbers before anybody confirms."""

from django.db import transaction

from esep.access import Actor
from esep.community.commands.turns import CouncilTurn, CouncilTurned, turn_council
from esep.kernel.faults import refused


def rehearse_council(turn: CouncilTurn, *, by: Actor, municipality: int, seen: int) -> CouncilTurned:
    """What the turn would come to: it is carried out, and undone. Raises Refused as the turn itself would."""
    with refused(), transaction.atomic():
        turned = turn_council(turn, by=by, municipality=municipality, seen=seen)
        transaction.set_rollback(True)
    return turned
