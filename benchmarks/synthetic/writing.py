"""Writing in bulk what acts would write one by one: rows, and a journal in which each stands with its digest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from esep.access import Act
from esep.kernel.chain import body_of, digest, linked
from esep.kernel.models import GENESIS, JournalEntry, JournalSubject, Municipality, OfMunicipality

R = TypeVar("R", bound=OfMunicipality)
AT_ONCE = 2000
BY = "operator"


@dataclass(slots=True)
class Deed:
    """An act that is not journaled yet: when, which, and the rows it wrote by reference with their content."""

    at: datetime
    act: Act
    on: dict[str, str]


@dataclass(slots=True)
class Writing:
    """The rows and acts of one municipality. Acts are journaled at the end, in the order of their hours."""

    place: Municipality
    key: bytes
    deeds: list[Deed] = field(default_factory=list)

    def write(self, rows: Iterable[R], *, act: Act, at: datetime) -> list[R]:
        """Write new rows of one table, each by an act at the same hour."""
        written = self.rows(rows)
        self.deeds += [Deed(at, act, {row.ref: row.canonical()}) for row in written]
        return written

    def rows(self, rows: Iterable[R]) -> list[R]:
        """Write new rows of one table without an act; they learn their numbers."""
        every = list(rows)
        return type(every[0]).objects.bulk_create(every, batch_size=AT_ONCE) if every else []

    def journal(self) -> int:
        """Append all acts to the journal, which must be empty. Answers how many there were."""
        previous, entries = GENESIS, []
        for number, deed in enumerate(sorted(self.deeds, key=lambda deed: deed.at), start=1):
            on = {ref: digest(self.key, ref=ref, content=content) for ref, content in deed.on.items()}
            body = body_of(number=number, at=deed.at, act=deed.act.value, by=BY, on=on)
            entry = JournalEntry(
                municipality=self.place,
                number=number,
                at=deed.at.astimezone(UTC),
                act=deed.act.value,
                by=BY,
                body=body,
                previous=previous,
                hash=linked(previous, body),
            )
            previous = entry.hash
            entries.append((entry, tuple(on)))
        self.rows(entry for entry, _refs in entries)
        self.rows(
            JournalSubject(municipality=self.place, entry=entry, subject=ref) for entry, refs in entries for ref in refs
        )
        return len(entries)


def by_code(rows: Sequence[R]) -> dict[str, R]:
    """Rows by their codes."""
    return {row.code: row for row in rows}  # type: ignore[attr-defined]
