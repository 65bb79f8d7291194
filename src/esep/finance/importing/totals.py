"""Totals: which rows of a table add up other rows, and whether their sums are right."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

WORDS = re.compile(r"(?:жыйынты|баары|бардыгы|жалпысы|итог|всего|total)", re.IGNORECASE)
NEIGHBOURS = 60
"""Bounds before a total that does not fit among which the nearest sum is looked for."""

Amounts = tuple[int | None, ...]
"""The sums of one row in tyiyns, one a column of sums; none where the cell is empty."""


@dataclass(frozen=True, slots=True)
class Total:
    """A row that adds up others. ``differences`` says how far its sums are above them; all nothing where it fits.

    ``after`` is the number of lines before it.
    """

    line: int
    words: str
    sums: Amounts
    after: int
    differences: Amounts

    @property
    def fits(self) -> bool:
        """Whether it is the sum of a run of lines right before or right after it."""
        return not any(self.differences)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row with sums that may be no line: it has no code, or one that only its parts may use (``named``)."""

    line: int
    words: str
    sums: Amounts
    after: int
    named: tuple[str, str, str] | None = None


def reads_as_total(words: str) -> bool:
    """Whether a row says of itself that it is a total.

    >>> reads_as_total("Итого доходов"), reads_as_total("Жалпы кызматтар")
    (True, False)
    """
    return WORDS.match(words.strip()) is not None


def judged(
    candidates: Sequence[Candidate], *, columns: Sequence[Sequence[int]], bounds: Sequence[int]
) -> tuple[tuple[Total, ...], tuple[Candidate, ...]]:
    """The candidates that are totals, fitting or not, and those of which nothing is known.

    ``columns`` are the sums of the lines, one a column, ``bounds`` further places between the lines at which a run may
    begin or end. A row that fits is a total whatever it is called; one that does not fit is one if it says so.
    """
    if not candidates:
        return (), ()
    running = [list(accumulate(column, initial=0)) for column in columns]
    places = sorted({0, len(running[0]) - 1, *bounds, *(one.after for one in candidates)})
    ends: list[dict[int, list[int]]] = [{} for _ in running]
    for found, column in zip(ends, running, strict=True):
        for place in places:
            found.setdefault(column[place], []).append(place)
    totals, unknown = [], []
    for one in candidates:
        said = [at for at in range(len(running)) if one.sums[at] is not None]
        if _fits(one, said, running, ends):
            totals.append(Total(one.line, one.words, one.sums, one.after, (0,) * len(running)))
        elif one.named is None and reads_as_total(one.words):
            totals.append(Total(one.line, one.words, one.sums, one.after, _nearest(one, said, running, places)))
        else:
            unknown.append(one)
    return tuple(totals), tuple(unknown)


def _fits(one: Candidate, said: Sequence[int], running: list[list[int]], ends: list[dict[int, list[int]]]) -> bool:
    """Whether a run of lines that ends or begins at the row has its sums in every column."""
    for sign in (-1, 1):
        wanted = [running[at][one.after] + sign * (one.sums[at] or 0) for at in said]
        near = set(ends[said[0]].get(wanted[0], ()))
        for at, sum_ in zip(said[1:], wanted[1:], strict=True):
            near.intersection_update(ends[at].get(sum_, ()) if near else ())
        if any((place < one.after) if sign < 0 else (place > one.after) for place in near):
            return True
    return False


def _nearest(one: Candidate, said: Sequence[int], running: list[list[int]], places: list[int]) -> Amounts:
    """How far the row is above the run before it that comes nearest; where none ends there, above the one after it."""
    before = places[: bisect_left(places, one.after)]
    near = [*before[-NEIGHBOURS:], *before[:1]]
    runs = [[running[at][one.after] - running[at][place] for at in said] for place in near]
    if not runs:
        after = places[bisect_right(places, one.after) :][:NEIGHBOURS]
        runs = [[running[at][place] - running[at][one.after] for at in said] for place in after] or [[0] * len(said)]
    own = [one.sums[at] or 0 for at in said]
    best = min(runs, key=lambda run: sum(abs(mine - other) for mine, other in zip(own, run, strict=True)))
    differences: list[int | None] = [None] * len(one.sums)
    for at, mine, other in zip(said, own, best, strict=True):
        differences[at] = mine - other
    return tuple(differences)
