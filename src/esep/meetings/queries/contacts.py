"""Contacts: who sees telephones and e-mails of those who come, speak or advise. A deputy sees the names alone."""

from esep.access import Act, Actor, reach
from esep.kernel import clock


def sees_contacts(*, by: Actor, municipality: int) -> bool:
    """Whether somebody may see the contacts on the lists of a municipality, as those of its directory."""
    return municipality in reach(by, Act.VIEW_PEOPLE, at=clock.real()).whole
