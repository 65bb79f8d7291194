"""S3: people registered at the door, through the served product, with journal and full sync, at twenty desks.

Two figures: how many a second twenty desks bring through when each sends the next one at once, and how long one takes
when twenty desks register at their pace, one person in four seconds each, quicker than any clerk types. The reference
of the same run is a page that does nothing, asked by the same connections. Where others use the machine, what one
registration takes of the processors says more than the rate: the server's part, and that of the desks themselves.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from benchmarks.evening import CODE
from benchmarks.figure import Figure, against_target
from benchmarks.spent import spent_by_children
from esep.demonstration.directory import directory
from tests.browser.served import served
from tests.kept import ROOT

DESKS = 20
EACH = 15
PACE = 4.0
"""Seconds between two people at one desk."""

TARGET = 60.0
"""Milliseconds that the slowest of a hundred registrations may take."""

PEER = 20.0
"""Check-ins a second of pretix, as it was measured on two cores."""

WANTED = 10 * PEER

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Desk:
    """A browser of a volunteer at one desk, on a connection of its own."""

    def __init__(self, host: str, *, cookies: dict[str, str], place: int = 0) -> None:
        self.place = place
        self.connection = HTTPConnection(host)
        self.cookies = dict(cookies)
        self.address = f"/en/office/min-bulak/meetings/{CODE}/desk/"

    def ask(self, method: str, address: str, typed: dict[str, str] | None = None) -> tuple[int, str]:
        """Ask and read the whole answer. Cookies are kept."""
        body = urlencode({**typed, "csrfmiddlewaretoken": self.cookies["csrftoken"]}) if typed is not None else None
        said = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, address, body=body, headers={**FORM, "Cookie": said})
        answer = self.connection.getresponse()
        for line in answer.headers.get_all("Set-Cookie") or ():
            name, _equals, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.read().decode()

    def register(self, number: int) -> float:
        """Register one person; the milliseconds until the answer."""
        typed = {"event": str(uuid4()), "person": str(uuid4()), "name": f"Адам {number} {uuid4().hex}", "village": "V4"}
        start = time.perf_counter()
        status, _page = self.ask("POST", self.address, {**typed, "category": "voters"})
        if status != 302:
            raise RuntimeError(f"a registration was answered with {status}")
        return 1000 * (time.perf_counter() - start)

    def look(self, _number: int) -> float:
        """Ask for a page that does nothing."""
        start = time.perf_counter()
        self.ask("GET", "/bare/")
        return 1000 * (time.perf_counter() - start)


def figures() -> list[Figure]:
    """Serve the demonstration, plan a meeting of its day, and let twenty desks register; about two minutes."""
    with (
        tempfile.TemporaryDirectory() as data,
        served("benchmarks.bare:application", settings="esep.config.settings", data=Path(data)) as base,
    ):
        host = urlsplit(base).netloc
        _plan(Path(data))
        cookies = _signed_in(host)
        return [*_measured([Desk(host, cookies=cookies, place=place) for place in range(DESKS)])]


def _measured(desks: Sequence[Desk]) -> Iterator[Figure]:
    """Both figures with their references."""
    desks[0].ask("POST", f"{desks[0].address}open/", {"event": str(uuid4()), "desk": "1"})
    for desk in desks:
        desk.cookies = dict(desks[0].cookies)
        desk.register(0)
    _spans, bare = _all(desks, lambda desk, number: desk.look(number))
    served, own = spent_by_children(), time.process_time()
    _spans, seconds = _all(desks, lambda desk, number: desk.register(number))
    served, own = (spent_by_children() - served) / (DESKS * EACH), (time.process_time() - own) / (DESKS * EACH)
    a_second, looks = DESKS * EACH / seconds, DESKS * EACH / bare
    yield Figure(
        "S3",
        f"registered at {DESKS} desks, journal and full sync",
        f"{a_second:,.0f} a second",
        f"target {WANTED:g} (pretix {PEER:g}, measured elsewhere); bare pages {looks:,.0f} a second",
        a_second / WANTED,
        a_second >= WANTED,
    )
    yield Figure(
        "S3", "  processor time of the server for one", f"{1000 * served:.1f} ms", f"of the desk {1000 * own:.1f} ms"
    )
    spans, _seconds = _all(desks, _at_its_pace)
    cuts = quantiles(spans, n=100, method="inclusive")
    yield Figure("S3", f"  one of them, a person in {PACE:g} s at each desk, p50", f"{cuts[49]:.1f} ms")
    yield against_target("S3", "  the same, p99", cuts[98], target=TARGET, unit="ms")


def _at_its_pace(desk: Desk, number: int) -> float:
    moment = time.perf_counter()
    # Clerks do not press at one instant: each desk begins a little later than the one before.
    offset = desk.place / DESKS * PACE if number == 0 else 0.0
    time.sleep(offset)
    span = desk.register(number)
    time.sleep(max(0.0, PACE - (time.perf_counter() - moment - offset)))
    return span


def _all(desks: Sequence[Desk], act: Callable[[Desk, int], float]) -> tuple[list[float], float]:
    """Every desk at once, each one act after the other: the spans, and the seconds that all took."""
    start = time.perf_counter()
    with ThreadPoolExecutor(len(desks)) as pool:
        each = list(pool.map(lambda desk: [act(desk, number) for number in range(EACH)], desks))
    return [span for spans in each for span in spans], time.perf_counter() - start


def _signed_in(host: str) -> dict[str, str]:
    desk = Desk(host, cookies={})
    desk.ask("GET", "/en/sign-in/")
    _status, page = desk.ask("GET", "/en/sign-in/")
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    desk.ask("POST", "/en/sign-in/", {**hidden, "login": "volunteer", "password": directory().accounts.password})
    if "sessionid" not in desk.cookies:
        raise RuntimeError("the volunteer of the demonstration could not sign in")
    return desk.cookies


def _plan(data: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "esep.config.settings",
        "ESEP_DATA": str(data),
        "ESEP_DEMO": "yes",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
    }
    subprocess.run([sys.executable, "-m", "benchmarks.evening"], check=True, cwd=ROOT, env=environment)


if __name__ == "__main__":
    from benchmarks.figure import lines

    print("\n".join(lines(figures())))
