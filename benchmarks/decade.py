"""S6: one municipality's decade, judged from facts in memory."""

from collections.abc import Sequence
from datetime import date
from statistics import median

from benchmarks.clock import shortest
from benchmarks.figure import Figure, against_target
from esep.regulation.evaluation import evaluate
from esep.regulation.facts import Fact
from esep.regulation.pack.model import Pack

ROUNDS = 5


def municipality_decade(pack: Pack, towns: Sequence[Sequence[Fact]], *, as_of: date) -> Figure:
    """The median municipality; of each the shortest of some rounds, between which all others are judged."""
    spans = [
        [shortest(lambda facts=facts: evaluate(pack, facts, as_of), runs=1) for facts in towns]  # type: ignore[misc]
        for _ in range(ROUNDS)
    ]
    best = median(min(of_town) for of_town in zip(*spans, strict=True)) * 1e3
    facts = round(median(len(facts) for facts in towns))
    return against_target(
        "S6b", f"a municipality's decade ({facts:,} facts, processor time)", best, target=5, unit="ms"
    )
