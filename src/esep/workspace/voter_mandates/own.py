"""Own: whether the visitor may do something with what belongs to a deputy."""

from esep.access import Act, Denial
from esep.kernel.command import denied
from esep.workspace.office import Office


def refuse_foreign(place: Office, act: Act, *, owner: str) -> None:
    """Refuse a page that only changes what belongs to another deputy. Raises Refused (FORBIDDEN)."""
    if not place.may(act, owner=owner):
        raise denied(Denial.NOT_OWN)


def own_codes(place: Office) -> frozenset[str]:
    """The codes of the deputies that the visitor is."""
    return frozenset(
        held.deputy for held in place.actor.holdings if held.deputy and held.municipality == place.municipality.pk
    )
