"""PostgreSQL's tsvector, behind a function of the owner. The planner knows how often each word is in titles."""

from collections.abc import Iterable
from itertools import pairwise

from django.db import connection

from esep.search.guards import BODY, MARK, PAIRS, TITLE
from esep.search.sought import Sought
from esep.search.wanted import Term


def keys(sought: Sought, *, name: str, most: int, past: int) -> list[int]:
    """The keys of entries that fit."""
    with connection.cursor() as cursor:
        low, high = sought.standings
        cursor.execute(f"SELECT * FROM {name}_found(%s, %s, %s, %s, %s)", [expression(sought), low, high, most, past])
        return [key for (key,) in cursor.fetchall()]


def expression(sought: Sought) -> str:
    """The question as a tsquery. Words are letters and digits; nothing else of what was typed gets here."""
    wanted = [f"({' | '.join(f'{MARK}{mark}' for mark in group)})" for group in sought.marks]
    wanted += [_one(term, (TITLE,) if sought.in_title else (TITLE, BODY)) for term in sought.terms]
    wanted += [f"!{_one(term, (TITLE, BODY))}" for term in sought.without]
    if sought.beyond_title:
        wanted.append(f"!({' & '.join(_one(term, (TITLE,)) for term in sought.terms)})")
    return " & ".join(wanted)


def _one(term: Term, columns: Iterable[str]) -> str:
    return f"({' | '.join(f'({_phrase(term, column)})' for column in columns)})"


def _phrase(term: Term, column: str) -> str:
    """Words one after another: by their pairs, which are looked up, and by their places."""
    end = ":*" if term.begins else ""
    words = " <-> ".join(f"{column}{word}" for word in term.words) + end
    pairs = [f"{PAIRS[column]}{one}_{next}" for one, next in pairwise(term.words)]
    return " & ".join([*pairs[:-1], f"{pairs[-1]}{end}", f"({words})"]) if pairs else words
