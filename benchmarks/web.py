"""Public pages against a bare view: both behind the same middleware, on the same granian server, in one run.

A client asks for page and bare view in turns over one connection, one request at a time, so that the wall clock
shows the server's work. Pages are measured as a phone gets them: compressed. The figure of a page is the median of its
requests; its price is told as a ratio to the bare view and in kilobytes as they travel.
"""

import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import quote, urlsplit

from esep.regulation.dates import BISHKEK
from tests.browser.served import served

ADDRESSES = (
    "/",
    "/planner/",
    "/planner/?day=6&month=5&year={next_year}&start=14:00&areas=Ак-Тилек,Төрт-Көл&requests=yes",
    "/regulation/",
    "/regulation/?q=протокол",
    "/regulation/2.5-notice/",
    "/regulation/booklet/",
    "/glossary/",
    "/check/",
    "/check/?example=1",
    "/styleguide/",
)
BARE = "/bare/"
REQUESTS = 60
WARMING = 5
MOST_BYTES = 30 * 1024
"""U1: the budget of a first view; the style and the ornament take about 8 KB of it."""


@dataclass(frozen=True)
class Price:
    """What a page costs: milliseconds a request, as many times a bare view, bytes of its answer."""

    address: str
    milliseconds: float
    ratio: float
    size: int


def prices() -> list[Price]:
    """Serve the product and measure its pages in Kyrgyz; the planned meeting lies in the coming year."""
    next_year = datetime.now(BISHKEK).year + 1
    addresses = [address.format(next_year=next_year) for address in ADDRESSES]
    with tempfile.TemporaryDirectory() as data:
        folder = Path(data)
        with served("benchmarks.bare:application", settings="esep.config.settings", data=folder) as base:
            host = urlsplit(base).netloc
            return [_price(host, address) for address in addresses]


def print_table(found: Iterable[Price]) -> None:
    """Print a line for each page."""
    print(f"{'page':<44} {'ms':>8} {'x bare':>8} {'KB':>6}  U1")
    for price in found:
        held = "held" if price.size <= MOST_BYTES else "NOT HELD"
        address = price.address if len(price.address) <= 44 else price.address[:43] + "…"
        print(f"{address:<44} {price.milliseconds:>8.2f} {price.ratio:>8.1f} {price.size / 1024:>6.1f}  {held}")


def _price(host: str, address: str) -> Price:
    connection = HTTPConnection(host)
    target = quote(address, safe="/?&=:,")
    for _ in range(WARMING):
        _ask(connection, target)
        _ask(connection, BARE)
    page: list[float] = []
    bare: list[float] = []
    size = 0
    for _ in range(REQUESTS):
        seconds, size = _ask(connection, target)
        page.append(seconds)
        bare.append(_ask(connection, BARE)[0])
    connection.close()
    return Price(address, 1000 * median(page), median(page) / median(bare), size)


def _ask(connection: HTTPConnection, target: str) -> tuple[float, int]:
    start = time.perf_counter()
    connection.request("GET", target, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    seconds = time.perf_counter() - start
    if answer.status != 200:
        raise RuntimeError(f"{target} answered with {answer.status}")
    return seconds, len(body)


if __name__ == "__main__":
    print_table(prices())
