"""S6: a nation's decade, judged by one process and by two.

Each process makes its own municipalities, waits for the others, and judges them one after the other. The obligations
of a municipality are counted and let go before the next one: what a national overview keeps are counts.
"""

import resource
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from time import perf_counter, process_time

from benchmarks.clock import without_collector
from benchmarks.figure import Figure, against_target
from benchmarks.synthetic import municipality
from esep.regulation.cases import cases_of
from esep.regulation.evaluation import by_record, evaluate, known
from esep.regulation.facts import Fact
from esep.regulation.pack.model import Pack

RUNS = 3
MEGABYTE = 1024
"""Kilobytes: the unit in which the system tells peak memory."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one process did: sizes, seconds to make the facts, peak memory in MB, and processor and clock seconds of
    each run.
    """

    facts: int
    records: int
    cases: int
    obligations: int
    made_in: float
    memory: float
    processor: tuple[float, ...]
    clock: tuple[float, ...]


def nation_decade(pack: Pack, *, municipalities: int, years: int, as_of: date) -> list[Figure]:
    """The nation judged by one process, then by two."""
    (whole,) = _judged(pack, municipalities, years=years, as_of=as_of, processes=1)
    halves = _judged(pack, municipalities, years=years, as_of=as_of, processes=2)
    one, two = min(whole.processor), _slowest(halves, clock=False)
    return [
        Figure("S6c", f"a nation: {municipalities} municipalities, {years} years", f"{whole.facts:,} facts"),
        Figure("S6c", "  its records, cases", f"{whole.records:,}, {whole.cases:,}"),
        Figure("S6c", "  its obligations", f"{whole.obligations:,}"),
        Figure("S6c", "  making the facts (not counted below)", f"{whole.made_in:.1f} s"),
        against_target(
            "S6c",
            "a nation's decade, one process (processor time)",
            one,
            target=2,
            unit="s",
            note=f" (clock {min(whole.clock):.2f})",
        ),
        Figure("S6c", "  facts, obligations a second", f"{whole.facts / one:,.0f}, {whole.obligations / one:,.0f}"),
        Figure("S6c", "  peak memory with all facts", f"{whole.memory:,.0f} MB"),
        against_target(
            "S6c",
            "a nation's decade, two processes (the slower one)",
            two,
            target=2,
            unit="s",
            note=f" (clock {_slowest(halves, clock=True):.2f})",
        ),
    ]


def _slowest(shares: Sequence[Share], *, clock: bool) -> float:
    """The best run, where a run is as long as its slowest process."""
    spans = [share.clock if clock else share.processor for share in shares]
    return min(max(span[run] for span in spans) for run in range(RUNS))


def _judged(pack: Pack, municipalities: int, *, years: int, as_of: date, processes: int) -> list[Share]:
    """Every process's share; municipalities are dealt out in turn."""
    context = get_context("fork")
    barrier = context.Barrier(processes)
    pipes = [context.Pipe(duplex=False) for _ in range(processes)]
    workers = [
        context.Process(
            target=_work, args=(pack, range(first, municipalities, processes), years, as_of, barrier, sender)
        )
        for first, (_, sender) in enumerate(pipes)
    ]
    for worker in workers:
        worker.start()
    shares = [receiver.recv() for receiver, _ in pipes]
    for worker in workers:
        worker.join()
    return shares


def _work(pack: Pack, numbers: range, years: int, as_of: date, barrier: Barrier, sender: Connection) -> None:
    began = perf_counter()
    towns = [municipality(pack, number=number, years=years) for number in numbers]
    made_in = perf_counter() - began
    processor, clock, obligations = [], [], 0
    with without_collector():
        for _ in range(RUNS):
            barrier.wait()
            clock_began, processor_began = perf_counter(), process_time()
            obligations = sum(len(evaluate(pack, facts, as_of)) for facts in towns)
            processor.append(process_time() - processor_began)
            clock.append(perf_counter() - clock_began)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    sizes = [_sizes(pack, facts, as_of=as_of) for facts in towns]
    sender.send(
        Share(
            sum(len(facts) for facts in towns),
            sum(records for records, _ in sizes),
            sum(cases for _, cases in sizes),
            obligations,
            made_in,
            memory,
            tuple(processor),
            tuple(clock),
        )
    )


def _sizes(pack: Pack, facts: Sequence[Fact], *, as_of: date) -> tuple[int, int]:
    """How many records some facts belong to, and into how many cases these unfold."""
    records = by_record(known(facts, as_of=as_of))
    cases = 0
    for ref, of_record in records.items():
        kind = pack.case_kinds[ref.partition(":")[0]]
        cases += len(cases_of(ref, of_record, kind, as_of=as_of, records_from=pack.adoption.records_from))
    return len(records), cases
