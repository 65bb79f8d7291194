"""S8: starting and memory of web server and worker on a filled database, beside a bare Django project on the same
server with the same number of threads, in one run.

Memory is what the processes have in it that no other process shares, plus their part of what is shared (PSS): the sum
over processes counts nothing twice. The sum of resident sizes, which counts shared pages again, is told beside it.
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

ROOT = Path(__file__).resolve().parents[1]
RUNS = 3
MOST_SECONDS, MOST_MEGABYTES = 3.0, 250.0
WARMING = ("/", "/ru/", "/min-bulak/journal/", "/sign-in/", "/regulation/")
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
    """One start: seconds until the first answer; megabytes afterwards, each page once (PSS) and by process (RSS)."""

    seconds: float
    megabytes: float
    resident: float


def figures() -> list[Figure]:
    """Start both in turns, some times: the quickest start of each, so that a busy machine does not speak."""
    with tempfile.TemporaryDirectory(prefix="esep-bench-") as place:
        folder = Path(place)
        filled, bare = _filled(folder), _bare(folder)
        ours, theirs = [], []
        for _ in range(RUNS):
            ours.append(_start(["esep.config.server"], filled, warming=WARMING, beside=["esep.cli", "worker"]))
            theirs.append(_start(["serve_bare"], bare, warming=("/",)))
        web_alone = _start(["esep.config.server"], filled, warming=WARMING)
    seconds, least = (min(start.seconds for start in starts) for starts in (ours, theirs))
    memory, bare_memory = (median(start.megabytes for start in starts) for starts in (ours, theirs))
    return [
        against_target("S8", "first answer after the server starts, filled database", seconds, target=3, unit="s"),
        Figure("S8", "  beside a bare Django project", f"{seconds:.2f} s", f"bare {least:.2f} s", seconds / least),
        against_target("S8", "memory of web and worker together (PSS)", memory, target=250, unit="MB"),
        Figure(
            "S8",
            "  beside a bare Django project",
            f"{memory:.0f} MB",
            f"bare {bare_memory:.0f} MB",
            memory / bare_memory,
        ),
        Figure("S8", "  the web server alone", f"{web_alone.megabytes:.0f} MB"),
        Figure("S8", "  sum of resident sizes", f"{median(start.resident for start in ours):.0f} MB"),
    ]


def _filled(folder: Path) -> dict[str, str]:
    """An installation with the demonstration in it, started once, so that its static files are collected."""
    environment = {**os.environ, "ESEP_DATA": str(folder / "data"), "ESEP_DEMO": "yes"}
    environment |= {"ESEP_BACKUP": str(folder / "backups"), "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}
    # The benchmarks use numpy; the product does not, and openpyxl imports it wherever it is found.
    (folder / "numpy.py").write_text("raise ImportError", "utf-8")
    for task in (["prepare"], ["demo"]):
        words = [sys.executable, "-m", "esep.cli", *task]
        subprocess.run(words, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    _start(["esep.config.server"], environment, warming=())
    return environment


def _bare(folder: Path) -> dict[str, str]:
    (folder / "bare.py").write_text(BARE, "utf-8")
    (folder / "serve_bare.py").write_text(SERVE_BARE, "utf-8")
    return {**os.environ, "PYTHONPATH": str(folder)}


def _start(
    words: Sequence[str], environment: Mapping[str, str], *, warming: Sequence[str], beside: Sequence[str] = ()
) -> Start:
    port = _free_port()
    asked = {**environment, "PORT": str(port)}
    began = time.perf_counter()
    with _running(words, asked) as web:
        _first_answer(port, process=web)
        seconds = time.perf_counter() - began
        for address in warming:
            with urlopen(f"http://127.0.0.1:{port}{address}") as answer:
                answer.read()
        if not beside:
            return Start(seconds, *_memory(web.pid))
        with _running(beside, asked) as worker:
            time.sleep(SETTLED)
            proportional, resident = (sum(pair) for pair in zip(_memory(web.pid), _memory(worker.pid), strict=True))
            return Start(seconds, proportional, resident)


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


def _memory(pid: int) -> tuple[float, float]:
    """Megabytes of a process and of all that it started: proportional, resident."""
    proportional = resident = 0.0
    for one in _family(pid):
        lines = Path(f"/proc/{one}/smaps_rollup").read_text("ascii").splitlines()[1:]
        sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines}
        proportional += sizes["Pss"]
        resident += sizes["Rss"]
    return proportional, resident


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text("ascii").split():
            yield from _family(int(child))
