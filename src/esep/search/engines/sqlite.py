"""SQLite's FTS5. The standing is part of the row number, so that the engine stops at the last one that is wanted."""

from collections.abc import Iterable

from django.db import connection

from esep.search.guards import KEY_BITS
from esep.search.sought import Sought
from esep.search.wanted import Term

ANYWHERE, TITLE = "{title body}", "title"
KEY = (1 << KEY_BITS) - 1


def keys(sought: Sought, *, name: str, most: int, past: int) -> list[int]:
    """The keys of entries that fit."""
    words = f"{name}_words"
    sql = f"SELECT rowid FROM {words} WHERE {words} MATCH %s ORDER BY rowid DESC LIMIT %s OFFSET %s"
    with connection.cursor() as cursor:
        cursor.execute(sql, [expression(sought), most, past])
        return [row & KEY for (row,) in cursor.fetchall()]


def expression(sought: Sought) -> str:
    """The question in FTS5's language. Words are letters and digits; nothing else of what was typed gets here."""
    wanted = [f"({' OR '.join(f'marks : {_quoted((mark,))}' for mark in group)})" for group in sought.marks]
    wanted += _all(sought.terms, TITLE if sought.in_title else ANYWHERE)
    unwanted = [one for term in sought.without for one in _all([term], ANYWHERE)]
    if sought.beyond_title:
        unwanted.append(f"({' AND '.join(_all(sought.terms, TITLE))})")
    said = f"({' AND '.join(wanted)})"
    return f"{said} NOT ({' OR '.join(unwanted)})" if unwanted else said


def _all(terms: Iterable[Term], columns: str) -> list[str]:
    return [f"({columns} : {_quoted(term.words)}{' *' if term.begins else ''})" for term in terms]


def _quoted(words: Iterable[str]) -> str:
    return f'"{" ".join(words)}"'
