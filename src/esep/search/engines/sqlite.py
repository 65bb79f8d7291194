"""SQLite's FTS5. The standing is part of the row number, so that the engine stops at the last one that is wanted."""

from collections.abc import Iterable

from django.db import connection

from esep.search.indexing import BODY, KEY_BITS, MARK, TITLE
from esep.search.sought import Sought
from esep.search.storing import place_mark
from esep.search.wanted import Term

KEY = (1 << KEY_BITS) - 1


def keys(sought: Sought, *, name: str, most: int, past: int) -> list[int]:
    """The keys of entries that fit."""
    titled = _all(_one(term, (TITLE,)) for term in sought.terms)
    anywhere = _all(_one(term, (TITLE, BODY)) for term in sought.terms)
    first = _asked(sought, name, titled, most=past + most, past=0)
    found = first[past:]
    if len(found) < most:
        others, before = f"{anywhere} NOT {titled}", max(0, past - len(first))
        found += _asked(sought, name, f"({others})", most=most - len(found), past=before)
    return found


def _asked(sought: Sought, name: str, terms: str, *, most: int, past: int) -> list[int]:
    """The newest that fit, in FTS5's language. Words are letters and digits; nothing else that was typed gets here."""
    words = f"{name}_words"
    low, high = sought.standings
    between = (low << KEY_BITS, (high + 1 << KEY_BITS) - 1)
    whose = () if sought.municipality is None else ((place_mark(sought.municipality),),)
    marks = [_any(f'"{MARK}{mark}"' for mark in group) for group in (*whose, *sought.marks)]
    unwanted = [_one(term, (TITLE, BODY)) for term in sought.without]
    asked = _all([*marks, terms]) + (f" NOT {_any(unwanted)}" if unwanted else "")
    sql = (
        f"SELECT rowid FROM {words} WHERE {words} MATCH %s AND rowid BETWEEN %s AND %s "
        "ORDER BY rowid DESC LIMIT %s OFFSET %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked, *between, most, past])
        return [row & KEY for (row,) in cursor.fetchall()]


def _one(term: Term, prefixes: Iterable[str]) -> str:
    return _any(_phrase(term, prefix) for prefix in prefixes)


def _phrase(term: Term, prefix: str) -> str:
    return f'"{" ".join(f"{prefix}{word}" for word in term.words)}"{" *" if term.begins else ""}'


def _any(questions: Iterable[str]) -> str:
    return f"({' OR '.join(questions)})"


def _all(questions: Iterable[str]) -> str:
    return f"({' AND '.join(questions)})"
