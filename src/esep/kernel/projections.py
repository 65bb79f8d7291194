"""Projections: tables that are computed from facts. They register at start-up, and the frame keeps them up to date."""

from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from esep.kernel import scope
from esep.kernel.models import Municipality

Projection = Callable[[Municipality, frozenset[str]], None]
"""Bring up to date what depends on the named records (``meeting:M4``), inside the transaction of the act that touched
them. May raise Refused or BadInput when the law cannot take what was written; then nothing is.
"""


@dataclass(frozen=True, slots=True)
class Touched:
    """What an act wrote: its rows (``venue:12``), and the records that its facts belong to (``meeting:M4``)."""

    rows: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """The words before the colon, of both."""
        return frozenset(ref.partition(":")[0] for ref in (*self.rows, *self.records))

    def __or__(self, other: "Touched") -> "Touched":
        return Touched(self.rows | other.rows, self.records | other.records)


Following = Callable[[Municipality, Touched], None]
"""Bring up to date what depends on rows and records, inside the transaction of the act that touched them."""

_registered: list[Projection] = []
_following: list[tuple[Following, frozenset[str]]] = []
_gathering: ContextVar[dict[int, tuple[Municipality, set[str]]] | None] = ContextVar("touched, refreshed later")
_followed: ContextVar[dict[int, tuple[Municipality, Touched]] | None] = ContextVar("touched, followed later")


def register(projection: Projection) -> None:
    """Add a projection, once."""
    if projection not in _registered:
        _registered.append(projection)


def follow(following: Following, *, words: Set[str]) -> None:
    """Add what follows the rows and records of certain words, once. Acts that touch none of them do not wait for it."""
    if all(known is not following for known, _words in _following):
        _following.append((following, frozenset(words)))


def touch(municipality: Municipality, touched: Touched) -> None:
    """Bring up to date what follows the rows and records that an act touched."""
    gathered = _followed.get(None)
    if gathered is not None:
        _before, earlier = gathered.get(municipality.pk, (municipality, Touched()))
        gathered[municipality.pk] = (municipality, earlier | touched)
        return
    words = touched.words
    for following, followed in _following:
        if not words.isdisjoint(followed):
            following(municipality, touched)


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
    followed: dict[int, tuple[Municipality, Touched]] = {}
    token, other = _gathering.set(touched), _followed.set(followed)
    try:
        yield
    finally:
        _gathering.reset(token)
        _followed.reset(other)
    for municipality, records in touched.values():
        with scope.of(municipality.pk):
            refresh(municipality, frozenset(records))
    for municipality, what in followed.values():
        with scope.of(municipality.pk):
            touch(municipality, what)
