"""PostgreSQL's tsvector, behind a function of the owner (:mod:`esep.search.indexing.postgresql`)."""

from collections.abc import Iterable
from itertools import pairwise

from django.db import connection

from esep.search.indexing import ANYWHERE, MARK, PAIRS, TITLE
from esep.search.sought import Sought
from esep.search.wanted import Term


def keys(sought: Sought, *, name: str, most: int, past: int) -> list[int]:
    """The keys of entries that fit."""
    titled, wanted = _expression(sought, TITLE), _expression(sought, ANYWHERE)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT * FROM {name}_found(%s, %s, %s, %s, %s, %s)", [titled, wanted, *sought.standings, most, past]
        )
        return [key for (key,) in cursor.fetchall()]


def _expression(sought: Sought, place: str) -> str:
    """The question as a tsquery. Words are letters and digits; nothing else of what was typed gets here."""
    whose = "" if sought.municipality is None else f"{sought.municipality}_"
    wanted = [_any(f"{whose}{MARK}{mark}" for mark in group) for group in sought.marks]
    wanted += [_phrase(term, place, whose) for term in sought.terms]
    wanted += [f"!{_phrase(term, ANYWHERE, whose)}" for term in sought.without]
    return " & ".join(wanted)


def _phrase(term: Term, place: str, whose: str) -> str:
    """Words one after another: two by their pair; more by their pairs, which are looked up, and by their places.

    Places are read from each entry that has the pairs, which takes long where many have them.
    """
    end = ":*" if term.begins else ""
    words = " <-> ".join(f"{whose}{place}{word}" for word in term.words) + end
    pairs = [f"{whose}{PAIRS[place]}{one}_{next}" for one, next in pairwise(term.words)]
    if not pairs:
        return f"({words})"
    pairs[-1] += end
    return f"({' & '.join(pairs if len(pairs) == 1 else [*pairs, f'({words})'])})"


def _any(words: Iterable[str]) -> str:
    return f"({' | '.join(words)})"
