"""The public page of a meeting (S1, S2) on the granian server, compressed, as a phone gets it.

S1, no page kept: every request asks the database for all that the page tells and draws it anew. The facts as they were
read and the duties as they were judged and worded are found again while every row of the meeting and of the law reads
as before (`KEPT_RESULTS`): it is what a visitor costs after an entry of the journal that says nothing of the meeting.

S1, nothing kept: the same, and every fact is read, judged and worded anew. What stays in the process hangs on the
program, on the language, on the adopted regulation or on the names that the municipality goes by: SQL, templates,
words, the pack, the directory and the arms of the journal's tip.

The figure is the processor time of the served processes for one request, as the kernel counts it. Between two requests
the server sleeps and its caches grow cold, so that it is higher than what the same work takes in a loop.

S2, kept: the same page as the product serves it. Page and bare view are asked for in turns over one connection; the
figure is how many of the bare view's requests a second are left.
"""

import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from benchmarks.figure import Figure, against_target
from benchmarks.spent import spent_by_children
from benchmarks.web import BARE
from tests.browser.served import served

PAGES = {"ahead": "/min-bulak/meetings/M4/", "held": "/min-bulak/meetings/M2/"}
"""A meeting that people ask for before they come, and a long account of one that was held."""

UNKEPT = {"no page": "benchmarks.no_page_kept", "nothing": "benchmarks.nothing_kept"}
"""Settings by what they say is kept."""

MOST, LEAST = 4.5, 0.5
"""Milliseconds of processor time a request (S1); part of the bare view's requests a second (S2)."""

REQUESTS, MANY, WARMING, ROUNDS = 300, 3000, 20, 3


def figures() -> list[Figure]:
    """Measure both pages without and with answers kept."""
    found = []
    for kept, settings in UNKEPT.items():
        with _connected(settings) as connection:
            bare = _spent(connection, BARE, requests=MANY)
            for word, address in PAGES.items():
                spent = _spent(connection, address, requests=REQUESTS)
                note = f" ({spent / bare:.1f} x bare)"
                what = f"public page of a meeting {word}, {kept} kept, CPU a request"
                found.append(against_target("S1", what, 1000 * spent, target=MOST, unit="ms", note=note))
    with _connected("esep.config.settings") as connection:
        for word, address in PAGES.items():
            found.append(_kept(connection, word, address))
    return found


def _kept(connection: HTTPConnection, word: str, address: str) -> Figure:
    page: list[float] = []
    bare: list[float] = []
    for _ in range(WARMING + REQUESTS):
        page.append(_seconds(connection, address))
        bare.append(_seconds(connection, BARE))
    mine, other = 1 / median(page[WARMING:]), 1 / median(bare[WARMING:])
    what = f"the same of one {word}, kept"
    measured, reference = f"{mine:,.0f} a second", f"bare view {other:,.0f} a second"
    return Figure("S2", what, measured, reference, mine / other, mine / other >= LEAST)


def _spent(connection: HTTPConnection, address: str, *, requests: int) -> float:
    """Seconds of processor time a request, of the thriftiest round."""
    for _ in range(WARMING):
        _seconds(connection, address)
    rounds = []
    for _ in range(ROUNDS):
        before = spent_by_children()
        for _ in range(requests):
            _seconds(connection, address)
        rounds.append((spent_by_children() - before) / requests)
    return min(rounds)


def _seconds(connection: HTTPConnection, address: str) -> float:
    start = time.perf_counter()
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{address} answered with {answer.status}")
    return time.perf_counter() - start


@contextmanager
def _connected(settings: str) -> Iterator[HTTPConnection]:
    with (
        tempfile.TemporaryDirectory() as data,
        served("benchmarks.bare:application", settings=settings, data=Path(data)) as base,
        closing(HTTPConnection(urlsplit(base).netloc)) as connection,
    ):
        yield connection


if __name__ == "__main__":
    from benchmarks.figure import lines

    print("\n".join(lines(figures())))
