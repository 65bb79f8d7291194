"""Heads of the journal: the hash at the end of each day, so that anybody can show that the past changed."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table
from esep.api.tables.paths import page_of
from esep.kernel import scope
from esep.kernel.changes import Changes
from esep.kernel.heads import Head, heads
from esep.regulation.dates import legal_day

MOST = 10_000
"""Days: more than a municipality's journal has in 25 years."""

PLACES_KEPT = 64


def _heads(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "journal")
    with scope.of(asking.pk):
        today = heads(asking.pk, limit=1)
    for one in (*(head for head in today if head.day == asking.today), *_past(asking.pk, asking.today)):
        day = one.day.isoformat()
        yield Row(day, {"day": one.day, "number": one.number, "at": one.at, "hash": one.hash}, page)


@lru_cache(maxsize=PLACES_KEPT)
def _past(municipality: int, today: date) -> tuple[Head, ...]:
    """The heads of the days that are over: no act changes them any more."""
    with scope.of(municipality):
        return heads(municipality, before=today, limit=MOST)


def _heads_changed(asking: Asking, since: datetime) -> Changes:
    """The days since then. What is past stays as it is."""
    return Changes(keys=frozenset(row.key for row in _heads(asking) if row.key >= legal_day(since).isoformat()))


HEADS = Table(
    name="journal-heads",
    title=_("Hashes of days"),
    about=_("The hash at the end of each day: keep it, and nobody changes the past unseen."),
    columns=(
        Column("day", Kind.DAY, _("Day on which something was journaled")),
        Column("number", Kind.WHOLE, _("Number of its last entry")),
        Column("at", Kind.MOMENT, _("When that was made")),
        Column("hash", Kind.TEXT, _("SHA-256 of that entry over all before it")),
    ),
    rows=_heads,
    changes=_heads_changed,
    dated="day",
)
