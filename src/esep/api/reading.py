"""Rows of a table in the order of their keys, read once for many pages and files of the same hour."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from esep.api.table import Asking, Row, Table
from esep.community.queries.order import code_key
from esep.kernel.changes import Gone

TABLES_KEPT = 12
"""Tables in memory, the longest of them some 5 MB. Whoever reads page after page asks for the same one."""

Order = tuple[tuple[tuple[int, int, str], ...], str]


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a table: its rows, what is no more among them, and the key after which it goes on; empty at the end."""

    rows: tuple[Row, ...]
    gone: tuple[Gone, ...]
    after: str


def order_of(key: str) -> Order:
    """What keys are sorted by: numbers in them as people count, and never two alike."""
    return code_key(key), key


@lru_cache(maxsize=TABLES_KEPT)
def rows_of(table: Table, asking: Asking) -> tuple[Row, ...]:
    """Every row of a table, by key."""
    return tuple(sorted(table.rows(asking), key=lambda row: order_of(row.key)))


def sliced(entries: Sequence[Row | Gone], *, after: str = "", limit: int) -> Slice:
    """Some of the entries, which stand by their keys: those after a key, as many as ``limit``."""
    first = bisect_right(entries, order_of(after), key=lambda one: order_of(one.key)) if after else 0
    found = entries[first : first + limit]
    return Slice(
        rows=tuple(one for one in found if isinstance(one, Row)),
        gone=tuple(one for one in found if isinstance(one, Gone)),
        after=found[-1].key if first + limit < len(entries) else "",
    )


def merged(rows: Iterable[Row], gone: Iterable[Gone]) -> list[Row | Gone]:
    """Rows and what is no more, in one order."""
    return sorted([*rows, *gone], key=lambda one: order_of(one.key))
