"""Heads of the journal: the hash at the end of a day. Whoever keeps yesterday's head can show that the past changed."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Max
from django.db.models.functions import TruncDate

from esep.kernel.models import JournalEntry
from esep.regulation.dates import BISHKEK


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
    entries = JournalEntry.objects.filter(municipality_id=municipality)
    if before is not None:
        entries = entries.filter(at__lt=datetime.combine(before, time.min, BISHKEK))
    last = (
        entries.annotate(day=TruncDate("at", tzinfo=BISHKEK))
        .values("day")
        .annotate(last=Max("number"))
        .order_by("-day")[:limit]
    )
    numbers = {row["last"]: row["day"] for row in last}
    rows = JournalEntry.objects.filter(municipality_id=municipality, number__in=numbers).order_by("-number")
    return tuple(Head(numbers[row.number], row.number, row.at, row.hash) for row in rows)


def head_of(municipality: int, day: date) -> Head | None:
    """The head at the end of a day: of that day, or of the last one before on which something was journaled."""
    found = heads(municipality, before=day + timedelta(days=1), limit=1)
    return found[0] if found else None
