"""Appending to the journal, at the hour of the server and nobody else's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from esep.kernel import clock, scope
from esep.kernel.chain import body_of, linked
from esep.kernel.insertion import insert, insert_all
from esep.kernel.models import GENESIS, JournalEntry, JournalSubject
from esep.kernel.prepared import Prepared
from esep.kernel.refusals import Kind, Refused

SKEW = timedelta(seconds=1)
"""How far the clocks of several servers may lie apart. Within it an entry takes the hour of the one before."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where the entry of an act will stand: its number, its instant, and the hash of the entry before."""

    number: int
    at: datetime
    previous: str


def next_entry() -> Beginning:
    """The place of the act that is beginning in the municipality in scope: never before the last entry.

    Asked inside a command, which holds the municipality's lock until the entry is written. Raises Refused when the
    clock stands behind the journal: somebody set it back, or the battery is empty.
    """
    rows = _LAST()
    now = clock.now()
    if not rows:
        return Beginning(1, now, GENESIS)
    number, at, hash = rows[0]
    if now >= at:
        return Beginning(number + 1, now, hash)
    if clock.stands_still() or at - now <= SKEW:
        return Beginning(number + 1, at + timedelta(microseconds=1), hash)
    raise Refused.because(
        "clock_behind",
        _("The clock of the server is behind the journal. Nothing was saved."),
        remedy=_("Ask the administrator to set the date and time of the computer, then send again."),
        kind=Kind.CLOCK,
    )


def append(beginning: Beginning, *, act: str, by: str, on: Mapping[str, str]) -> JournalEntry:
    """Append one act of the municipality in scope where it began. Only inside the command that began it."""
    municipality = scope.municipality()
    body = body_of(number=beginning.number, at=beginning.at, act=act, by=by, on=on)
    entry = JournalEntry(
        municipality_id=municipality,
        number=beginning.number,
        at=beginning.at.astimezone(UTC),
        act=act,
        by=by,
        body=body,
        previous=beginning.previous,
        hash=linked(beginning.previous, body),
    )
    insert(entry)
    insert_all(JournalSubject(municipality_id=municipality, entry=entry, subject=subject) for subject in on)
    return entry


_LAST = Prepared(lambda: JournalEntry.objects.order_by("-number").values_list("number", "at", "hash")[:1])
