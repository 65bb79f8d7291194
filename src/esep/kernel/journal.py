"""Appending to the journal, at the hour of the server and nobody else's."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from esep.kernel import clock, scope
from esep.kernel.chain import body_of, linked
from esep.kernel.models import GENESIS, JournalEntry, JournalSubject
from esep.kernel.refusals import Kind, Refused

SKEW = timedelta(seconds=1)
"""How far the clocks of several servers may lie apart. Within it an entry takes the hour of the one before."""


def tip() -> JournalEntry | None:
    """The last entry of the municipality in scope."""
    return JournalEntry.objects.order_by("-number").first()


def next_entry() -> tuple[int, datetime]:
    """The number and the instant of the act that is beginning: never before the last entry.

    Raises Refused when the clock stands behind the journal: somebody set it back, or the battery is empty.
    """
    last = tip()
    now = clock.now()
    if last is None:
        return 1, now
    if now >= last.at:
        return last.number + 1, now
    if clock.stands_still() or last.at - now <= SKEW:
        return last.number + 1, last.at + timedelta(microseconds=1)
    raise Refused.because(
        "clock_behind",
        _("The clock of the server is behind the journal. Nothing was saved."),
        remedy=_("Ask the administrator to set the date and time of the computer, then send again."),
        kind=Kind.CLOCK,
    )


def append(*, at: datetime, act: str, by: str, on: Mapping[str, str]) -> JournalEntry:
    """Append one act of the municipality in scope. Only inside a command, which holds the municipality's lock."""
    last = tip()
    municipality = scope.municipality()
    number = last.number + 1 if last else 1
    previous = last.hash if last else GENESIS
    body = body_of(number=number, at=at, act=act, by=by, on=on)
    entry = JournalEntry(
        municipality_id=municipality,
        number=number,
        at=at.astimezone(UTC),
        act=act,
        by=by,
        body=body,
        previous=previous,
        hash=linked(previous, body),
    )
    entry.save(force_insert=True)
    JournalSubject.objects.bulk_create(
        JournalSubject(municipality_id=municipality, entry=entry, subject=subject) for subject in on
    )
    return entry
