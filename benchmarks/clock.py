"""Clocks: what a piece of work costs on a machine that others use too."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from time import perf_counter, process_time


@contextmanager
def without_collector() -> Iterator[None]:
    """Everything that lives now is set aside from the cyclic collector, and the collector rests."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def shortest(task: Callable[[], object], *, runs: int) -> float:
    """Seconds of processor time of the shortest run: time given to other programs does not count."""
    spans = []
    for _ in range(runs):
        began = process_time()
        task()
        spans.append(process_time() - began)
    return min(spans)


def typical(task: Callable[[], object], *, runs: int = 5) -> float:
    """Seconds by the clock of the middle one of some runs: for work of microseconds, too short to be interrupted."""
    spans = []
    for _ in range(runs):
        began = perf_counter()
        task()
        spans.append(perf_counter() - began)
    return median(spans)
