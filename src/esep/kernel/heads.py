"""Heads of the journal: the hash at the end of a day. Whoever keeps yesterday's head can show that the past changed."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from esep.kernel.models import JournalEntry
from esep.regulation.dates import BISHKEK, legal_day


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a legal day: its number, instant and hash."""

    day: date
    number: int
    at: datetime
    hash: str

    @property
    def line(self) -> str:
        """The head as it is printed, mailed and read out: `2026-09-13 412 9f86d081884c7d65`…"""
        return f"{self.day.isoformat()} {self.number} {self.hash}"


def heads(municipality: int, *, before: date | None = None, limit: int = 31) -> tuple[Head, ...]:
    """The heads of the days on which something was journaled, the newest first."""
    entries = JournalEntry.objects.filter(municipality_id=municipality).order_by("-at", "-number")
    found: list[Head] = []
    end = before
    # One row of an index a day, however long the journal is.
    while len(found) < limit:
        earlier = entries if end is None else entries.filter(at__lt=datetime.combine(end, time.min, BISHKEK))
        last = earlier.first()
        if last is None:
            break
        end = legal_day(last.at)
        found.append(Head(end, last.number, last.at, last.hash))
    return tuple(found)


def head_of(municipality: int, day: date) -> Head | None:
    """The head at the end of a day: of that day, or of the last one before on which something was journaled."""
    found = heads(municipality, before=day + timedelta(days=1), limit=1)
    return found[0] if found else None
