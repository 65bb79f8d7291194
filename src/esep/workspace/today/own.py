"""Whose day it is: a deputy sees what is their own, everybody else the whole municipality."""

from esep.access import Role
from esep.kernel import clock
from esep.workspace.office import Office


def own_deputies(place: Office) -> frozenset[str] | None:
    """The codes of the deputies whose day it is, for a visitor who is nothing but a deputy here; else none."""
    held = [
        holding
        for holding in place.actor.holdings
        if holding.municipality == place.municipality.pk and holding.holds_at(clock.real())
    ]
    if any(holding.role is not Role.DEPUTY for holding in held):
        return None
    return frozenset(holding.deputy for holding in held if holding.deputy)
