"""Projections: tables that are computed from facts. They register at start-up, and the frame keeps them up to date."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from esep.kernel import scope
from esep.kernel.models import Municipality

Projection = Callable[[Municipality, frozenset[str]], None]
"""Bring up to date what depends on the named records (``meeting:M4``), inside the transaction of the act that touched
them. May raise Refused or BadInput when the law cannot take what was written; then nothing is.
"""

_registered: list[Projection] = []
_gathering: ContextVar[dict[int, tuple[Municipality, set[str]]] | None] = ContextVar("touched, refreshed later")


def register(projection: Projection) -> None:
    """Add a projection, once."""
    if projection not in _registered:
        _registered.append(projection)


def refresh(municipality: Municipality, records: frozenset[str]) -> None:
    """Bring every projection up to date for the records that an act touched."""
    gathered = _gathering.get(None)
    if gathered is not None:
        _before, touched = gathered.get(municipality.pk, (municipality, set[str]()))
        # The municipality as the newest act found it: what it adopted may have changed meanwhile.
        gathered[municipality.pk] = (municipality, touched | records)
        return
    for projection in _registered:
        projection(municipality, records)


@contextmanager
def gathered() -> Iterator[None]:
    """Let many acts of one transaction be followed by one refreshing of all that they touched, at the end."""
    touched: dict[int, tuple[Municipality, set[str]]] = {}
    token = _gathering.set(touched)
    try:
        yield
    finally:
        _gathering.reset(token)
    for municipality, records in touched.values():
        with scope.of(municipality.pk):
            refresh(municipality, frozenset(records))
