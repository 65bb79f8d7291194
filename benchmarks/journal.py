"""R6: what proving the journal costs beside plain hashing, and what an act costs beside a bare insert with full sync.

Both stand beside a reference of the same run. Hashing: SHA-256 over the same bytes, nothing read and nothing compared.
Inserts: one row a transaction into a table of its own in a file of the same folder, with the same write-ahead log and
the same sync; an act besides asks who may, checks, journals, and keeps what it noted.
"""

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from benchmarks.clock import shortest, without_collector
from benchmarks.figure import Figure, against_target

ENTRIES = 100_000
ACTS = 300
TARGET = 2.0


def figures() -> list[Figure]:
    """Measure in a database of its own; about a minute. Django is set up by this and serves nothing else afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(ESEP_DATA=folder, DJANGO_SETTINGS_MODULE="esep.config.settings")
        os.environ.pop("DATABASE_URL", None)
        import django

        django.setup()
        from esep.kernel.owner import prepare

        prepare()
        with without_collector():
            return [*_proving(), *_acting(Path(folder))]


def _proving() -> Iterator[Figure]:
    """The chain walked as it lies in the database, and by the verifier that stands alone."""
    from esep.kernel.verification.finding import Findings
    from esep.kernel.verification.links import walk
    from esep.portal.journal.verify_journal import fault_in
    from tests.kernel.chains import a_chain

    chain = a_chain(ENTRIES)
    hashed = [f"{link.previous}\n{link.body}".encode() for link in chain]
    lines = [
        json.dumps(
            {
                "n": link.number,
                "at": json.loads(link.body)["at"],
                "previous": link.previous,
                "hash": link.hash,
                "body": link.body,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        + "\n"
        for link in chain
    ]
    heads = [(chain[-1].number, chain[-1].hash)]
    findings = Findings()
    plain = shortest(lambda: [sha256(one).hexdigest() for one in hashed], runs=3)
    inside = shortest(lambda: [0 for _ in walk(chain, findings=findings)], runs=3)
    alone = shortest(lambda: fault_in(lines, heads), runs=3)
    assert (findings.count, fault_in(lines, heads)) == (0, (ENTRIES, "")), "a sound chain was found faulty"
    beside = f"SHA-256 alone {plain:.2f} s"
    yield Figure(
        "R6", f"{ENTRIES:,} entries walked, read from the table already", f"{inside:.2f} s", beside, inside / plain
    )
    yield Figure("R6", "  the same by the verifier that stands alone", f"{alone:.2f} s", beside, alone / plain)
    yield against_target("R6", "  the same, against its target", alone, target=TARGET, unit="s")


def _acting(folder: Path) -> Iterator[Figure]:
    """Acts a second, one after the other, by the clock: the disk is what is waited for."""
    from esep.access import OPERATOR, Act
    from esep.kernel.command import command
    from esep.kernel.models import HeadAddress, Municipality
    from esep.kernel.opening import open_municipality

    place = open_municipality(Municipality(slug="min-bulak", name_ky="Мин-Булак"), by=OPERATOR)

    def act(number: int) -> None:
        with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
            acting.save(HeadAddress(municipality=place, address=f"a{number}@example.invalid", since=acting.at))

    with closing(sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)) as bare:
        bare.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (id INTEGER PRIMARY KEY, said)"
        )

        def insert(number: int) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO row (said) VALUES (?)", [f"a{number}@example.invalid"])
            bare.execute("COMMIT")

        acting = inserting = 0.0
        for number in range(ACTS):
            began = perf_counter()
            act(number)
            middle = perf_counter()
            insert(number)
            acting += middle - began
            inserting += perf_counter() - middle
    beside = f"bare inserts {ACTS / inserting:,.0f} a second"
    yield Figure(
        "S3", "acts with their journal, full sync", f"{ACTS / acting:,.0f} a second", beside, acting / inserting
    )
