"""S8: starting and memory of web server and worker on a filled database, beside a bare Django project on the same
server with the same number of threads, in one run.

Memory is told while the server is in use: public pages were opened in two languages, somebody has signed in and opened
pages of the office, and the worker has done its first round with a backup. The target is for the sum of the resident
sizes, which counts pages that processes share once for each. Beside it stands what is really taken, each page
once (PSS). What the first files cost, each of which loads the library that makes it and keeps it, is told apart.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from benchmarks.figure import Figure, against_target
from esep.demonstration.directory import directory
from esep.journeys.drilling.step import Page
from esep.journeys.drilling.visitor import Visitor

ROOT = Path(__file__).resolve().parents[1]
RUNS = 3
OFFICE = "/office/min-bulak/"
LOGIN = "secretary"
PUBLIC = ("/", "/ru/", "/min-bulak/", "/min-bulak/journal/", "/planner/", "/regulation/")
INSIDE = ("", "register/", "directory/", "setup/", "numbers/")
PERIOD = "since_day=1&since_month=1&since_year=2026&until_day=14&until_month=9&until_year=2026"
FILES = (
    f"{OFFICE}register/extract.pdf?{PERIOD}",
    f"{OFFICE}lists/deputies/template.xlsx",
    "/planner/plan.ics?day=6&month=5&year=2027&start=14:00&areas=Ak-Tilek",
    "/min-bulak/preview.png",
)
"""A paper, a table, a calendar and a picture."""

PAUSE = 0.01
PATIENCE = 60.0
SETTLED = 8.0
"""Seconds after which the worker has done its first round."""
BARE = """
import django, os
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="bare")
urlpatterns = [path("", lambda request: HttpResponse("ok"))]
application = get_wsgi_application()
"""
SERVE_BARE = """
import os
from granian import Granian
from granian.constants import Interfaces
if __name__ == "__main__":
    threads = 2 * (os.cpu_count() or 1) + 1
    port = int(os.environ["PORT"])
    Granian("bare:application", port=port, interface=Interfaces.WSGI, blocking_threads=threads).serve()
"""


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until the first answer; megabytes in use of each process tree, and after the first files."""

    seconds: float
    web: "Memory"
    worker: "Memory"
    with_files: "Memory"


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes of processes: each process's own pages with its part of the shared ones (PSS), and all that it sees."""

    proportional: float
    resident: float

    def __add__(self, other: "Memory") -> "Memory":
        return Memory(self.proportional + other.proportional, self.resident + other.resident)


def figures() -> list[Figure]:
    """Start both in turns, some times: the quickest start of each, so that a busy machine does not speak."""
    with tempfile.TemporaryDirectory(prefix="esep-bench-") as place:
        folder = Path(place)
        filled, bare = _filled(folder), _bare(folder)
        ours, theirs = [], []
        for _ in range(RUNS):
            ours.append(_start_esep(filled))
            theirs.append(_start_bare(bare))
    seconds, least = min(start.seconds for start in ours), min(seconds for seconds, _memory in theirs)
    together = [start.web + start.worker for start in ours]
    memory, bare_memory = median(one.resident for one in together), median(used.resident for _seconds, used in theirs)
    taken, after_files = median(one.proportional for one in together), median(one.with_files.resident for one in ours)
    parts = [
        median(part.resident for part in each) for each in zip(*((one.web, one.worker) for one in ours), strict=True)
    ]
    return [
        against_target("S8", "first answer after the server starts, filled database", seconds, target=3, unit="s"),
        Figure("S8", "  beside a bare Django project", f"{seconds:.2f} s", f"bare {least:.2f} s", seconds / least),
        against_target("S8", "memory of web and worker together, resident", memory, target=250, unit="MB"),
        Figure("S8", "  the web server, the worker", " + ".join(f"{part:.0f}" for part in parts) + " MB"),
        Figure("S8", "  what is shared counted once (PSS)", f"{taken:.0f} MB"),
        Figure("S8", "  after the first paper, table, calendar and picture", f"{after_files:.0f} MB"),
        Figure(
            "S8",
            "  beside a bare Django project",
            f"{memory:.0f} MB",
            f"bare {bare_memory:.0f} MB",
            memory / bare_memory,
        ),
    ]


def _filled(folder: Path) -> dict[str, str]:
    """An installation with the demonstration in it, started once, so that its static files are collected."""
    environment = {**os.environ, "ESEP_DATA": str(folder / "data"), "ESEP_DEMO": "yes"}
    paths = (folder, ROOT, ROOT / "src")
    environment |= {"ESEP_BACKUP": str(folder / "backups"), "PYTHONPATH": os.pathsep.join(map(str, paths))}
    # The benchmarks use numpy; the product does not, and openpyxl imports it wherever it is found.
    (folder / "numpy.py").write_text("raise ImportError", "utf-8")
    for task in (["prepare"], ["demo"]):
        words = [sys.executable, "-m", "esep.cli", *task]
        subprocess.run(words, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    _start_esep(environment)
    return environment


def _bare(folder: Path) -> dict[str, str]:
    (folder / "bare.py").write_text(BARE, "utf-8")
    (folder / "serve_bare.py").write_text(SERVE_BARE, "utf-8")
    return {**os.environ, "PYTHONPATH": str(folder)}


def _start_esep(environment: Mapping[str, str]) -> Start:
    port = _free_port()
    began = time.perf_counter()
    with _running(["esep.config.server"], {**environment, "PORT": str(port)}) as web:
        _first_answer(port, process=web)
        seconds = time.perf_counter() - began
        with _running(["esep.cli", "worker"], environment) as worker:
            visitor = _visitor(port)
            time.sleep(SETTLED)
            used, beside = _memory(web.pid), _memory(worker.pid)
            visitor.open_all(*map(Page, FILES))
            return Start(seconds, used, beside, _memory(web.pid) + _memory(worker.pid))


def _visitor(port: int) -> Visitor:
    """Somebody who has looked at the public pages, signed in, and opened pages of the office."""
    visitor = Visitor(port)
    visitor.open_all(*map(Page, PUBLIC))
    visitor.sign_in("/sign-in/", login=LOGIN, password=directory().accounts.password, office=OFFICE)
    visitor.open_all(*(Page(OFFICE + page) for page in INSIDE))
    return visitor


def _start_bare(environment: Mapping[str, str]) -> tuple[float, Memory]:
    port = _free_port()
    began = time.perf_counter()
    with _running(["serve_bare"], {**environment, "PORT": str(port)}) as web:
        _first_answer(port, process=web)
        return time.perf_counter() - began, _memory(web.pid)


@contextmanager
def _running(words: Sequence[str], environment: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        env=dict(environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _first_answer(port: int, *, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as answer:
                answer.read()
                return
        except OSError:
            time.sleep(PAUSE)
    raise RuntimeError("the server did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _memory(pid: int) -> Memory:
    """What a process and all that it started have in memory."""
    found = Memory(0.0, 0.0)
    for one in _family(pid):
        lines = Path(f"/proc/{one}/smaps_rollup").read_text("ascii").splitlines()[1:]
        sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines}
        found += Memory(sizes["Pss"], sizes["Rss"])
    return found


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text("ascii").split():
            yield from _family(int(child))
