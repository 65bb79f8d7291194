"""What happened to sessions, by the journal: planned, put off, cancelled, held; for a feed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from esep.council.models import Session
from esep.kernel import scope
from esep.kernel.models import JournalSubject, Municipality

PREFIX = f"{Session.REF}:"


class What(StrEnum):
    """What happened."""

    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a session, and when it was recorded."""

    code: str
    what: What
    at: datetime


def session_events(municipality: Municipality) -> tuple[Event, ...]:
    """Everything that happened to sessions, the newest first. Two queries."""
    with scope.of(municipality.pk):
        rows = {row.ref: row for row in Session.objects.select_related("fact")}
        touched = JournalSubject.objects.filter(subject__startswith=PREFIX).order_by("entry__number")
        moments: dict[str, list[datetime]] = {}
        for ref, at in touched.values_list("subject", "entry__at"):
            moments.setdefault(ref, []).append(at)
    found = []
    for ref, row in rows.items():
        known = moments.get(ref, [])
        if known:
            found.append(Event(row.code, What.PLANNED, known[0]))
        if known and row.closed_as:
            found.append(Event(row.code, What(row.closed_as), known[-1]))
        if row.fact is not None:
            found.append(Event(row.code, What.HELD, row.fact.recorded_at))
    return tuple(sorted(found, key=lambda one: (one.at, one.code, one.what), reverse=True))
