"""S6: one record judged again, as when a new fact touched it."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain, repeat
from statistics import quantiles

from benchmarks.clock import typical
from benchmarks.figure import Figure, against_target
from esep.regulation.evaluation import evaluate_record
from esep.regulation.facts import Fact
from esep.regulation.pack.model import Pack

Records = Mapping[str, Sequence[Fact]]


def arrived(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """Facts by record, each list in the order in which the facts were recorded."""
    records: dict[str, list[Fact]] = {}
    for fact in facts:
        for ref in fact.cases:
            records.setdefault(ref, []).append(fact)
    return records


def judged_again(pack: Pack, towns: Sequence[Records], *, as_of: date) -> list[Figure]:
    """Percentiles over every record of some municipalities, over touches (a record with ten facts was touched ten
    times), and by kind of record.
    """
    spans: dict[str, list[float]] = {}
    touches: list[float] = []
    for ref, facts in chain.from_iterable(records.items() for records in towns):
        span = typical(lambda ref=ref, facts=facts: evaluate_record(pack, ref, facts, as_of)) * 1e6  # type: ignore[misc]
        spans.setdefault(ref.partition(":")[0], []).append(span)
        touches.extend(repeat(span, len(facts)))
    every = list(chain.from_iterable(spans.values()))
    p50, p99 = _percentiles(every)
    return [
        against_target("S6a", f"record judged again, p50 of {len(every):,} records", p50, target=10, unit="µs"),
        Figure("S6a", "record judged again, p99", f"{p99:.1f} µs"),
        Figure("S6a", "the same over touches: p50, p99", "{:.1f}, {:.1f} µs".format(*_percentiles(touches))),
        *(_of_kind(kind, spans[kind], share=len(spans[kind]) / len(every)) for kind in sorted(spans)),
    ]


def _of_kind(kind: str, spans: Sequence[float], *, share: float) -> Figure:
    p50, p99 = _percentiles(spans)
    return Figure("S6a", f"  {kind} ({share:.1%} of records): p50, p99", f"{p50:.1f}, {p99:.1f} µs")


def _percentiles(spans: Sequence[float]) -> tuple[float, float]:
    cuts = quantiles(spans, n=100, method="inclusive")
    return cuts[49], cuts[98]
