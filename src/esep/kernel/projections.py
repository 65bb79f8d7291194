"""Projections: tables that are computed from facts. They register at start-up, and the frame keeps them up to date."""

from collections.abc import Callable

from esep.kernel.models import Municipality

Projection = Callable[[Municipality, frozenset[str]], None]
"""Bring up to date what depends on the named records (``meeting:M4``), inside the transaction of the act that touched
them. May raise Refused or BadInput when the law cannot take what was written; then nothing is.
"""

_registered: list[Projection] = []


def register(projection: Projection) -> None:
    """Add a projection, once."""
    if projection not in _registered:
        _registered.append(projection)


def refresh(municipality: Municipality, records: frozenset[str]) -> None:
    """Bring every projection up to date for the records that an act touched."""
    for projection in _registered:
        projection(municipality, records)
