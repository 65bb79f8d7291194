"""SQLite's FTS5. The standing is part of the row number, so that the engine stops at the last one that is wanted."""

from collections.abc import Iterable

from django.db import connection

from esep.search.guards import BODY, KEY_BITS, MARK, TITLE
from esep.search.sought import Sought
from esep.search.wanted import Term

KEY = (1 << KEY_BITS) - 1


def keys(sought: Sought, *, name: str, most: int, past: int) -> list[int]:
    """The keys of entries that fit."""
    words = f"{name}_words"
    low, high = sought.standings
    between = (low << KEY_BITS, (high + 1 << KEY_BITS) - 1)
    sql = (
        f"SELECT rowid FROM {words} WHERE {words} MATCH %s AND rowid BETWEEN %s AND %s "
        "ORDER BY rowid DESC LIMIT %s OFFSET %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [expression(sought), *between, most, past])
        return [row & KEY for (row,) in cursor.fetchall()]


def expression(sought: Sought) -> str:
    """The question in FTS5's language. Words are letters and digits; nothing else of what was typed gets here."""
    wanted = [_any(f'"{MARK}{mark}"' for mark in group) for group in sought.marks]
    wanted += [_one(term, (TITLE,) if sought.in_title else (TITLE, BODY)) for term in sought.terms]
    unwanted = [_one(term, (TITLE, BODY)) for term in sought.without]
    if sought.beyond_title:
        unwanted.append(f"({' AND '.join(_one(term, (TITLE,)) for term in sought.terms)})")
    said = f"({' AND '.join(wanted)})"
    return f"{said} NOT {_any(unwanted)}" if unwanted else said


def _one(term: Term, prefixes: Iterable[str]) -> str:
    return _any(_phrase(term, prefix) for prefix in prefixes)


def _phrase(term: Term, prefix: str) -> str:
    return f'"{" ".join(f"{prefix}{word}" for word in term.words)}"{" *" if term.begins else ""}'


def _any(questions: Iterable[str]) -> str:
    return f"({' OR '.join(questions)})"
