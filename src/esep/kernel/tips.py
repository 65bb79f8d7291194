"""A municipality with the tip of its journal, found by its address in one query: what every public page begins with."""

from dataclasses import dataclass
from datetime import datetime

from django.db import DEFAULT_DB_ALIAS

from esep.kernel import scope
from esep.kernel.heads import Head
from esep.kernel.models import JournalEntry, Municipality
from esep.kernel.places import municipality_at
from esep.kernel.prepared import Prepared
from esep.regulation.dates import legal_day

COLUMNS = tuple(field.attname for field in Municipality._meta.concrete_fields)


@dataclass(frozen=True, slots=True)
class Tip:
    """The last entry of a journal: whatever anybody does changes it."""

    number: int
    at: datetime
    hash: str

    @property
    def head(self) -> Head:
        """The newest head: the hours of a journal never run back, so its last entry ends its last day."""
        return Head(legal_day(self.at), self.number, self.at, self.hash)


def municipality_with_tip(slug: str) -> tuple[Municipality, Tip | None] | None:
    """The municipality at an address and the tip of its journal, or none. One query where anything was journaled."""
    with scope.public_all():
        rows = _LAST(slug)
    if not rows:
        place = municipality_at(slug)
        return (place, None) if place is not None else None
    number, at, hash, *values = rows[0]
    return Municipality.from_db(DEFAULT_DB_ALIAS, COLUMNS, values), Tip(number, at, hash)


_LAST = Prepared(
    lambda slug: (
        JournalEntry.objects.filter(municipality__slug=slug)
        .order_by("-number")
        .values_list("number", "at", "hash", *(f"municipality__{column}" for column in COLUMNS))[:1]
    )
)
