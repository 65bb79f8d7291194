"""What changed since a moment and what is no more: for whoever keeps a copy of public rows (decision 29).

The journal knows which rows an act touched, so the cost follows what happened since, not what was ever recorded.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice

from django.db.models import Q

from esep.kernel.models import FactCase, JournalSubject, OfMunicipality
from esep.regulation.dates import BISHKEK

AT_ONCE = 5_000
"""Keys in one query; a database takes only so many."""

Touching = tuple[type[OfMunicipality], str]
"""A table, and the path from its rows to the code of the record that they belong to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """That a row is public no more: its key, the day, and the reason where that is public itself."""

    key: str
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The keys of rows that an act touched, and those that are no more."""

    keys: frozenset[str]
    gone: tuple[Gone, ...] = ()


def morning_of(day: date) -> datetime:
    """The beginning of a legal day."""
    return datetime.combine(day, time.min, BISHKEK)


def touched_since(moment: datetime, *tables: Touching, word: str = "") -> frozenset[str]:
    """The codes of records that an act touched from a moment on, in a table or by a fact of ``word:code``.

    Inside the scope of one municipality. Two queries for each table, one for facts.
    """
    found: set[str] = set()
    subjects = JournalSubject.objects.filter(entry__at__gte=moment).order_by()
    for table, path in tables:
        prefix = f"{table.REF}:"
        refs = subjects.filter(subject__startswith=prefix).values_list("subject", flat=True).distinct()
        for keys in _by_many(int(ref.removeprefix(prefix)) for ref in refs):
            found |= {str(code) for code in table.objects.filter(pk__in=keys).order_by().values_list(path, flat=True)}
    if word:
        said = FactCase.objects.filter(Q(record__startswith=f"{word}:"), fact__recorded_at__gte=moment)
        found |= {record.partition(":")[2] for record in said.order_by().values_list("record", flat=True).distinct()}
    return frozenset(found)


def _by_many(keys: Iterable[int]) -> Iterator[Collection[int]]:
    left = iter(keys)
    while many := list(islice(left, AT_ONCE)):
        yield many
