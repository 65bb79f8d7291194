"""S7: what a page of one municipality costs when hundreds of others keep their records beside it.

The same municipality with ten years of records is asked for its pages alone in a database, and in one with its
neighbours; both by turns, in processes of their own. The figure is the processor time of a request, the database's part
included; nothing is kept between requests, so that each asks the database for all that it shows. The list of
municipalities itself grows with them up to a full page: its figure is for a row.

The first municipalities are written each by itself; above those, neighbours are copies
(:mod:`benchmarks.synthetic.copying`). SQLite files stay in ``.build/neighbours``: a second run begins at once.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.figure import Figure, lines

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / ".build" / "neighbours"
WRITTEN = 20
"""Municipalities that are written each by itself."""

READY = "ready"
"""The name of the file that says that a database is filled."""

MOST = 1.3
ROUNDS = 2
SQLITE, POSTGRESQL = "sqlite", "postgresql"

Costs = dict[str, float]
Addresses = Callable[[str], Mapping[str, str]]
"""Makes an empty database of this name, and says by which addresses it is reached; no address is SQLite's file."""


def figures(*, municipalities: int, years: int, engine: str) -> list[Figure]:
    """The cost of each page with and without neighbours."""
    with _engine(engine) as addresses:
        alone, all = (_filled(count, years=years, engine=engine, addresses=addresses) for count in (1, municipalities))
        best: tuple[Costs, Costs] = ({}, {})
        for _ in range(ROUNDS):
            for environment, costs in zip((alone, all), best, strict=True):
                for page, spent in _measured(environment).items():
                    costs[page] = min(spent, costs.get(page, spent))
    few, many = best
    return [_figure(page, few[page], many[page], municipalities, engine=engine) for page in few if page in many]


def _figure(page: str, alone: float, among: float, municipalities: int, *, engine: str) -> Figure:
    measured = f"{1000 * among:.2f} ms among {municipalities}"
    ratio = among / alone
    return Figure(
        "S7", f"{page}, {engine}", measured, f"{1000 * alone:.2f} ms alone, at most {MOST}", ratio, ratio <= MOST
    )


def _filled(municipalities: int, *, years: int, engine: str, addresses: Addresses) -> dict[str, str]:
    """The environment of a database with so many municipalities, filled where it is not there yet."""
    folder = BUILD / f"{engine}-{municipalities}x{years}"
    ready = folder / READY
    folder.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "ESEP_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "benchmarks.nothing_kept",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        **addresses(f"among_{municipalities}"),
    }
    if not ready.exists() or "DATABASE_URL" in environment:
        began = time.perf_counter()
        _fill(environment, municipalities=municipalities, years=years)
        ready.touch()
        print(f"{folder.name}: filled in {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    _run(["django", "collectstatic", "--noinput", "-v0"], environment)
    return environment


def _fill(environment: Mapping[str, str], *, municipalities: int, years: int) -> None:
    """Write the first municipalities, beginning with a database that has them where there is one, and copy them."""
    written = min(municipalities, WRITTEN)
    first = BUILD / f"{SQLITE}-{written}x{years}"
    if "DATABASE_URL" not in environment and (first / READY).exists():
        unready = shutil.ignore_patterns(READY)
        shutil.copytree(first, environment["ESEP_DATA"], dirs_exist_ok=True, ignore=unready)
    else:
        _run(["esep.cli", "prepare"], environment)
        _run(["benchmarks.synthetic", "--municipalities", str(written), "--years", str(years)], environment)
        _run(["benchmarks.neighbours", "--appoint"], environment)
    if municipalities > written:
        _run(["benchmarks.neighbours", "--copy", str(municipalities // written - 1)], _unbound(environment))
    unbound = environment.get("ESEP_UNBOUND_DATABASE_URL")
    if unbound:
        from tests.postgresql import analyse

        # What PostgreSQL does by itself within minutes: without it, it plans for empty tables.
        analyse(unbound)


@contextmanager
def _engine(engine: str) -> Iterator[Addresses]:
    """What makes databases of an engine: nothing for SQLite, a server of our own for PostgreSQL."""
    if engine == SQLITE:
        yield lambda _name: {}
        return
    from tests.postgresql import a_database, a_server

    with a_server() as environment:
        yield lambda name: a_database(name, environment=environment)


def _unbound(environment: Mapping[str, str]) -> dict[str, str]:
    """The same by a role that row-level security does not bind."""
    unbound = environment.get("ESEP_UNBOUND_DATABASE_URL", "")
    return {**environment, "DATABASE_URL": unbound} if unbound else dict(environment)


def _run(words: list[str], environment: Mapping[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *words], check=True, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def _measured(environment: Mapping[str, str]) -> Costs:
    costs: Costs = json.loads(_run(["benchmarks.neighbours", "--measure"], environment).splitlines()[-1])
    return costs


def main() -> int:
    """Print the table; or do one part of it in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.neighbours", description=__doc__)
    parser.add_argument("--municipalities", type=int, default=500, metavar="N")
    parser.add_argument("--years", type=int, default=10, metavar="Y")
    parser.add_argument("--engine", choices=(SQLITE, POSTGRESQL), default=SQLITE)
    parser.add_argument("--copy", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--appoint", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.copy is None and not given.appoint and not given.measure:
        print("\n".join(lines(figures(municipalities=given.municipalities, years=given.years, engine=given.engine))))
        return 0
    import django

    django.setup()
    if given.copy is not None:
        from benchmarks.synthetic.copying import copy

        copy(given.copy)
    else:
        from benchmarks import neighbour_pages

        if given.appoint:
            neighbour_pages.appoint()
        else:
            print(json.dumps(neighbour_pages.costs()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
