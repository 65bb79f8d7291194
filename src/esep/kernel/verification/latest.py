"""The latest digest of every row that a journal speaks of, kept on disk: a journal may be long, memory is not."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Self

AT_ONCE = 2000
ASKED = 400


class Latest:
    """A table without a name in a temporary file. Closed, it is gone."""

    def __init__(self) -> None:
        self._noted: list[tuple[str, int, str]] = []

    def __enter__(self) -> Self:
        self._table = sqlite3.connect("", isolation_level=None)
        self._table.execute("PRAGMA synchronous=OFF")
        self._table.execute("CREATE TABLE latest (ref TEXT PRIMARY KEY, number INTEGER, digest TEXT) WITHOUT ROWID")
        self._table.execute("BEGIN")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._table.close()

    def note(self, number: int, on: Mapping[str, str]) -> None:
        """Take the digests of an entry; a later one of the same row replaces them."""
        self._noted += [(ref, number, str(digest)) for ref, digest in on.items() if digest]
        if len(self._noted) >= AT_ONCE:
            self._write()

    def take(self, refs: Sequence[str]) -> dict[str, tuple[int, str]]:
        """The number of the last entry and the digest for each of some rows; taken ones are out of the table."""
        self._write()
        found: dict[str, tuple[int, str]] = {}
        for start in range(0, len(refs), ASKED):
            asked = refs[start : start + ASKED]
            these = f"WHERE ref IN ({', '.join('?' * len(asked))})"
            for ref, number, digest in self._table.execute(f"SELECT ref, number, digest FROM latest {these}", asked):
                found[ref] = (number, digest)
            self._table.execute(f"DELETE FROM latest {these}", asked)
        return found

    def left(self) -> Iterator[tuple[str, int]]:
        """Every row that nobody took, with the number of its last entry, by reference."""
        self._write()
        yield from self._table.execute("SELECT ref, number FROM latest ORDER BY ref")

    def _write(self) -> None:
        self._table.executemany("INSERT OR REPLACE INTO latest VALUES (?, ?, ?)", self._noted)
        self._noted.clear()
