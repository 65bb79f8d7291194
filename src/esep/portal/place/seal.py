"""The seal of a page: the head of the journal when it was drawn. Whoever keeps it can show that the past changed."""

from dataclasses import dataclass

from django.utils.formats import date_format

from esep.kernel import scope
from esep.kernel.clock import today
from esep.kernel.heads import Head, head_of
from esep.kernel.models import Municipality

SHOWN = 16
"""Letters of the journal's hash: enough to compare by eye, and as many as papers print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """The head of a journal in words: its day, the number of its entry, the beginning of its hash."""

    day: str
    number: str
    hash: str


def seal_of(head: Head) -> Seal:
    """The seal that a head gives, its day in the reader's language."""
    return Seal(day=date_format(head.day), number=str(head.number), hash=head.hash[:SHOWN])


def present_seal(place: Municipality) -> Seal | None:
    """The seal of a municipality as of now, none in an empty journal. One query."""
    with scope.public_all():
        head = head_of(place.pk, today())
    return seal_of(head) if head is not None else None
