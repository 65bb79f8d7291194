"""S9: finding among 100,000 entries of one municipality, with what a page needs of them, on both engines.

Texts are made of invented words, as often as words are in earnest: few very often, most of them hardly ever. What is
looked for is of every sort: common and rare words, beginnings of two letters, several words, phrases, words left out,
filters, later pages, nothing that is there. Each engine is asked in a process of its own.

``python -m benchmarks.search``; about four minutes.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from statistics import median, quantiles

import psycopg
from django.db import connection

from benchmarks.figure import Figure, against_target, lines
from esep.search.said import Kind

ENTRIES = int(os.environ.get("ESEP_BENCH_ENTRIES", "100000"))
AT_ONCE = 5000
VOCABULARY = 30_000
QUESTIONS = 600
TARGETS = {"sqlite": 50.0, "postgresql": 30.0}
"""Milliseconds that the slowest of a hundred questions may take. The processor time of this process and of the server
counts, which leaves out the way between them and what other programs take.
"""

ONSETS = ["б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ч", "ш"]
VOWELS = ["а", "е", "и", "о", "у", "ү", "ө", "ы"]
ENDS = ("", "", "н", "р", "к", "т", "ң", "лар", "дын", "ды", "га")
FIRST = date(2010, 1, 1)


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for."""

    typed: str
    kind: Kind | None = None
    year: int | None = None
    page: int = 1


def figures() -> list[Figure]:
    """Both engines, one after the other."""
    from tests.postgresql import a_server

    with tempfile.TemporaryDirectory(prefix="esep-search-") as folder:
        found = _figures(_measured({**os.environ, "ESEP_DATA": folder, "DATABASE_URL": ""}))
    with tempfile.TemporaryDirectory(prefix="esep-search-") as folder, a_server() as environment:
        with psycopg.connect(environment["ESEP_OWNER_DATABASE_URL"], autocommit=True) as server:
            server.execute("CREATE DATABASE esep_search")
        own = {
            name: f"{environment[name].rpartition('/')[0]}/esep_search"
            for name in ("DATABASE_URL", "ESEP_OWNER_DATABASE_URL")
        }
        found += _figures(_measured({**environment, **own, "ESEP_DATA": folder}))
    return found


def _measured(environment: dict[str, str]) -> dict[str, float | str]:
    environment["DJANGO_SETTINGS_MODULE"] = "esep.config.settings"
    words = [sys.executable, "-m", "benchmarks.search", "measure"]
    said = subprocess.run(words, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    measured: dict[str, float | str] = json.loads(said.splitlines()[-1])
    return measured


def _figures(said: dict[str, float | str]) -> list[Figure]:
    engine = str(said["engine"])
    return [
        Figure("S9", f"{engine}: entries", f"{ENTRIES:,}", f"written at {said['rate']:,.0f} a second"),
        against_target(
            "S9",
            f"{engine}: a page of results, the slowest of a hundred (processor time of both sides)",
            float(said["processor"]),
            target=TARGETS[engine],
            unit="ms",
            note=f" (middle {said['middle']:.1f}; by the clock {said['clock']:.1f}, middle {said['middle_clock']:.1f})",
        ),
    ]


def measure() -> None:
    """Fill the database that the environment names, ask, and say what it took."""
    import django

    django.setup()
    from esep.kernel import scope
    from esep.kernel.owner import as_owner, prepare
    from esep.regulation.wording import Language
    from esep.search.finding import Narrowed, found_in_public
    from esep.search.said import Said, Text
    from esep.search.source import Source
    from esep.search.storing import store
    from tests.kernel.people import a_municipality

    prepare()
    place, chance = a_municipality(), random.Random(9)
    words = list(dict.fromkeys(_words(chance)))
    often = list(accumulate(1 / (rank + 3) for rank in range(len(words))))

    def entries(start: int) -> Iterator[Said]:
        for number in range(start, start + AT_ONCE):
            drawn = chance.choices(words, cum_weights=often, k=6 + chance.randint(40, 110))
            yield Said(
                ref=f"e{number}",
                record=f"e{number}",
                kind=Kind.PROMISE if number % 3 else Kind.MEETING,
                texts={Language.KY: Text(" ".join(drawn[:6]), " ".join(drawn[6:]))},
                route="place-meeting",
                arguments={"code": str(number)},
                day=FIRST + timedelta(days=chance.randint(0, 6000)),
            )

    began = time.perf_counter()
    with scope.of(place.pk):
        for start in range(0, ENTRIES, AT_ONCE):
            source = Source(name=f"bench{start}", read=lambda reading, keys: (), is_public=True)
            store(source, entries(start), municipality=place, records=None)
    rate = ENTRIES / (time.perf_counter() - began)
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("ANALYZE")

    questions = list(_questions(words, chance))

    server = _server()

    def ask(question: Question) -> tuple[float, float]:
        return _spent(
            lambda: found_in_public(
                question.typed,
                municipality=place.pk,
                language=Language.KY,
                narrowed=Narrowed(kind=question.kind, year=question.year),
                page=question.page,
            ),
            server=server,
        )

    asked = [ask(question) for question in questions]
    clock, processor = [one for one, _own in asked], [own for _one, own in asked]
    slow = sorted(zip(processor, questions, strict=True), key=lambda one: one[0])[-5:]
    print("\n".join(f"{span:.1f} ms {question}" for span, question in slow), file=sys.stderr)
    said = {
        "engine": connection.vendor,
        "rate": rate,
        "processor": quantiles(processor, n=100)[98],
        "middle": median(processor),
        "clock": quantiles(clock, n=100)[98],
        "middle_clock": median(clock),
    }
    print(json.dumps(said))


def _server() -> Path | None:
    """Where the kernel tells of the process that serves this connection; none where there is no other."""
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return Path(f"/proc/{cursor.fetchone()[0]}/schedstat")


def _spent(ask: Callable[[], object], *, server: Path | None) -> tuple[float, float]:
    """Milliseconds of a question by the clock, and of the processor here and at the server."""
    there, began, own = _running(server), time.perf_counter(), time.process_time()
    ask()
    clock, here = 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - own)
    return clock, here + _running(server) - there


def _running(server: Path | None) -> float:
    """Milliseconds that a process has had of the processor."""
    return int(server.read_text("ascii").split()[0]) / 1e6 if server is not None else 0.0


def _words(chance: random.Random) -> Iterator[str]:
    for _ in range(VOCABULARY):
        syllables = [chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.randint(2, 4))]
        yield "".join(syllables) + chance.choice(ENDS)


def _questions(words: list[str], chance: random.Random) -> Iterator[Question]:
    def common() -> str:
        return words[chance.randint(0, 60)]

    def rare() -> str:
        return words[chance.randint(2000, len(words) - 1)]

    sorts: tuple[Callable[[], Question], ...] = (
        lambda: Question(common()),
        lambda: Question(rare()),
        lambda: Question(common()[:2]),
        lambda: Question(rare()[:3]),
        lambda: Question(f"{common()} {rare()}"),
        lambda: Question(f"{common()} {common()} {common()}"),
        lambda: Question(f'"{common()} {common()}"'),
        lambda: Question(f"{common()} -{common()}"),
        lambda: Question(common(), page=chance.randint(2, 6)),
        lambda: Question(common(), year=chance.randint(2010, 2025)),
        lambda: Question(common(), kind=Kind.MEETING),
        lambda: Question(f"{rare()} {rare()}"),
        lambda: Question(f"хх{rare()}"),
    )
    for number in range(QUESTIONS):
        yield sorts[number % len(sorts)]()


def main() -> int:
    """Print the table, or measure in the engine of the environment."""
    if sys.argv[1:] == ["measure"]:
        measure()
    else:
        print("\n".join(lines(figures())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
