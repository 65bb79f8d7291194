"""What to offer when an address names no clause."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice

from esep.portal.regulation.gap import Gap, gaps
from esep.portal.regulation.listing import Line, line_of
from esep.portal.regulation.place import NUMBER, clauses_under
from esep.portal.regulation.search import find, words_in
from esep.regulation.clauses import Clause
from esep.regulation.pack.model import Pack
from esep.regulation.shapes import brief

MOST_OFFERED = 6


@dataclass(frozen=True)
class Unknown:
    """An address without a clause: what was asked for, the gap of the print it falls into, the closest clauses."""

    given: str
    gap: Gap | None
    closest: tuple[Line, ...]


def unknown(pack: Pack, given: str, *, language: str) -> Unknown:
    """Return what to say about `given`; the closest clauses come first, at most six."""
    gap = next((gap for gap in gaps(pack) if gap.holds(given)), None)
    ids = (gap.after, gap.before) if gap else islice(dict.fromkeys(_closest(pack, given, language)), MOST_OFFERED)
    return Unknown(brief(given), gap, tuple(line_of(pack, pack.clauses[id], language=language) for id in ids))


def _closest(pack: Pack, given: str, language: str) -> Iterator[str]:
    """Ids, best first: spelled alike, then with a number close by, then with the same words."""
    yield from get_close_matches(given.lower(), list(pack.clauses), n=2, cutoff=0.7)
    number = NUMBER.match(given)
    if number:
        yield from _near(pack, number.group().split("."))
    said = " ".join(word for word in words_in(given) if not word[0].isdigit())
    if said:
        yield from (clause.id for clause in find(pack, said, language=language).clauses)
    yield from get_close_matches(given.lower(), list(pack.clauses), n=MOST_OFFERED, cutoff=0.4)


def _near(pack: Pack, steps: list[str]) -> tuple[str, ...]:
    """Ids under the longest beginning of a number that exists, those with the closest next step first."""
    for length in range(len(steps), 0, -1):
        under = clauses_under(pack, ".".join(steps[:length]))
        if under:
            wanted = int(steps[length]) if length < len(steps) else 0
            return tuple(clause.id for clause in sorted(under, key=lambda c: abs(_step(c, length) - wanted)))
    return ()


def _step(clause: Clause, place: int) -> int:
    """The step of a clause's number at a place, counted from 0; 0 where the number is shorter."""
    steps = clause.id.partition("-")[0].split(".")
    return int(steps[place]) if place < len(steps) else 0
