"""Entries of the journal for reading: by number, or of one row."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from esep.kernel.models import Account, JournalEntry, JournalSubject


@dataclass(frozen=True, slots=True)
class Entry:
    """An act as the office reads it: the act's name, who did it (a name, `operator`, `nobody`), and on which rows."""

    number: int
    at: datetime
    act: str
    who: tuple[str, ...]
    on: tuple[str, ...]
    hash: str


def tip_at(slug: str) -> JournalEntry | None:
    """The last entry of the journal of the municipality at an address, in the scope of what is public."""
    return JournalEntry.objects.filter(municipality__slug=slug).order_by("-number").first()


def latest_entries(*, below: int | None = None, limit: int) -> tuple[Entry, ...]:
    """The newest entries of the municipality in scope, those numbered ``below`` something if given."""
    rows = JournalEntry.objects.order_by("-number")
    if below is not None:
        rows = rows.filter(number__lt=below)
    return _told(rows[:limit])


def entries_of(subject: str, *, limit: int) -> tuple[Entry, ...]:
    """The newest entries that touched a row, named as the journal names it (``document:12``)."""
    touching = JournalSubject.objects.filter(subject=subject).values("entry")
    return _told(JournalEntry.objects.filter(pk__in=touching).order_by("-number")[:limit])


def _told(rows: "QuerySet[JournalEntry]") -> tuple[Entry, ...]:
    entries = list(rows.prefetch_related("subjects"))
    names = _names({identity for entry in entries for identity in entry.by.split("+")})
    return tuple(
        Entry(
            number=entry.number,
            at=entry.at,
            act=entry.act,
            who=tuple(names.get(identity, identity) for identity in entry.by.split("+")),
            on=tuple(subject.subject for subject in entry.subjects.all()),
            hash=entry.hash,
        )
        for entry in entries
    )


def _names(identities: set[str]) -> dict[str, str]:
    """Names of accounts by their identity in the journal."""
    numbers = {int(identity.partition(":")[2]): identity for identity in identities if identity.startswith("account:")}
    return {numbers[account.pk]: str(account) for account in Account.objects.filter(pk__in=numbers)}
