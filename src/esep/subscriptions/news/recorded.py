"""Facts that were recorded lately and still count, and when rows were journaled first."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from esep.kernel.models import JournalSubject, RecordedFact
from esep.regulation.evaluation import WITHDRAWN, known
from esep.regulation.facts import Fact


def recorded_since(moment: datetime, *, kinds: Collection[str]) -> tuple[Fact, ...]:
    """The facts of some kinds that were recorded since a moment in the municipality in scope, in that order. Those
    corrected or withdrawn later are left out. Two queries.
    """
    rows = RecordedFact.objects.filter(kind__in=(*kinds, WITHDRAWN), recorded_at__gte=moment)
    facts = [row.to_law() for row in rows.prefetch_related("cases").select_related("supersedes").order_by("pk")]
    return tuple(fact for fact in known(facts, as_of=date.max) if fact.kind in kinds)


def journaled_since(moment: datetime, *, word: str) -> Mapping[str, datetime]:
    """When rows of a table (``vacancy``) of the municipality in scope were journaled first, by their references: those
    of which that was since a moment. One query.
    """
    found: dict[str, datetime] = {}
    rows = JournalSubject.objects.filter(subject__startswith=f"{word}:").order_by("entry__number")
    for ref, at in rows.values_list("subject", "entry__at"):
        found.setdefault(ref, at)
    return {ref: at for ref, at in found.items() if at >= moment}
