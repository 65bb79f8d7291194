"""Heads of the journal: the hash at the end of each day, so that anybody can show that the past changed."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table
from esep.api.tables.paths import page_of
from esep.kernel import scope
from esep.kernel.heads import heads

MOST = 10_000
"""Days: more than a municipality's journal has in 25 years."""


def _heads(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "journal")
    with scope.of(asking.pk):
        found = heads(asking.pk, limit=MOST)
    for one in found:
        day = one.day.isoformat()
        yield Row(day, {"day": one.day, "number": one.number, "at": one.at, "hash": one.hash}, page)


HEADS = Table(
    name="journal-heads",
    title=_("Hashes of days"),
    about=_("The hash at the end of each day: keep it, and nobody changes the past unseen."),
    columns=(
        Column("day", Kind.DAY, "Day on which something was journaled"),
        Column("number", Kind.WHOLE, "Number of its last entry"),
        Column("at", Kind.MOMENT, "When that was made"),
        Column("hash", Kind.TEXT, "SHA-256 of that entry over all before it"),
    ),
    rows=_heads,
    dated="day",
)
