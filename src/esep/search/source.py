"""A source: one sort of things that can be found, and what an act must touch for them to be read anew."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from esep.kernel.models import Municipality
from esep.kernel.projections import Touched
from esep.search.said import Said


@dataclass(frozen=True, slots=True)
class Reading:
    """For whom and as of which day a source is read, in the scope of the municipality."""

    municipality: Municipality
    day: date


Keys = Mapping[str, Callable[[Collection[str]], Iterable[str]]]
"""By the word of rows or of records: from what stands behind their colons to the keys of the records of a source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``read`` gives everything, or what belongs to the records with the given keys; it must be the same either way.

    ``rows`` and ``facts`` say which rows and which records of facts touch single records of the source; ``mentioned``
    are words of rows of which all of it may speak. ``by_day`` sources say something else on another day.
    """

    name: str
    read: Callable[[Reading, Collection[str] | None], Iterable[Said]]
    rows: Keys = field(default_factory=dict)
    facts: Keys = field(default_factory=dict)
    mentioned: frozenset[str] = frozenset()
    is_public: bool = False
    by_day: bool = False

    @property
    def words(self) -> frozenset[str]:
        """Every word that touches it."""
        return frozenset((*self.rows, *self.facts)) | self.mentioned

    def touched(self, what: Touched) -> frozenset[str] | None:
        """The keys of the records to be read anew; none (not empty) where all of it is."""
        if not self.mentioned.isdisjoint(ref.partition(":")[0] for ref in what.rows):
            return None
        return frozenset(_keys(self.rows, what.rows)) | frozenset(_keys(self.facts, what.records))


def _keys(ways: Keys, refs: Collection[str]) -> Iterable[str]:
    for word, keys in ways.items():
        behind = {name for ref in refs for own, _colon, name in [ref.partition(":")] if own == word and name}
        if behind:
            yield from keys(behind)
