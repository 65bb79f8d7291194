"""A locked database and a full disk: the writer is told, nothing is lost, and it goes on afterwards."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.backends.utils import CursorWrapper

from esep.kernel import scope
from tests.faults.stored import is_sound, rows_of
from tests.kernel.installations import ON_POSTGRESQL, ROOT, Installation, an_installation
from tests.kernel.people import a_municipality

pytestmark = [pytest.mark.database, pytest.mark.skipif(ON_POSTGRESQL, reason="of SQLite's one file")]

WRITE = """
import django, resource, signal
django.setup()
from django.db import connection
from tests.kernel.errand import add
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
place = Municipality.objects.get()
{before}
try:
    for number in range(2000):
        print(add(place, f"a{{number}}-{word}@example.invalid"))
except Refused as refusal:
    print(refusal.kind, refusal.refusals[0].code)
"""


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """An installation with one municipality."""
    with an_installation(tmp_path) as made:
        made.run("tests.kernel.errand", "open-one")
        yield made


def written(installation: Installation, *, word: str, before: str) -> list[str]:
    """What a process says that writes until it is refused: keys of rows, then the refusal."""
    code = WRITE.format(before=before, word=word)
    answer = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=installation.environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return answer.stdout.splitlines()


FULL: dict[str, str] = {
    "the database may not grow": "connection.cursor().execute('PRAGMA max_page_count=180')",
    "the file may not grow": (
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, -1))"
    ),
}


@pytest.mark.parametrize("way", FULL)
def test_a_full_disk_is_told_and_nothing_acknowledged_is_lost(installation: Installation, way: str) -> None:
    *acknowledged, refusal = written(installation, word="x", before=FULL[way])

    assert refusal == "storage storage_full"
    assert len(acknowledged) < 2000
    assert sorted(map(int, acknowledged)) == sorted(rows_of(installation))
    assert is_sound(installation)
    installation.run("tests.kernel.errand", "write-one", "y", 3)
    assert len(rows_of(installation)) == len(acknowledged) + 3
    assert installation.esep("verify").returncode == 0


def test_a_database_locked_for_too_long_is_told(installation: Installation) -> None:
    with closing(sqlite3.connect(installation.data / "esep.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        said = written(installation, word="x", before="connection.cursor().execute('PRAGMA busy_timeout=200')")

    assert said == ["busy busy"]
    assert rows_of(installation) == {}
    assert installation.esep("verify").returncode == 0


def replace(cursor: CursorWrapper, columns: str, values: str) -> None:
    """Try to put another entry in the place of the first."""
    cursor.execute(f"INSERT OR REPLACE INTO kernel_journalentry ({columns}) SELECT {values} FROM kernel_journalentry")


COLUMNS = 'id, municipality_id, number, at, act, "by", body, previous, hash'
WAYS: dict[str, Callable[[CursorWrapper], None]] = {
    "of the same key": lambda cursor: replace(cursor, COLUMNS, COLUMNS.replace("body", "'{}'")),
    "of the same number": lambda cursor: replace(cursor, COLUMNS[4:], COLUMNS[4:].replace("body", "'{}'")),
}


@pytest.mark.django_db
@pytest.mark.parametrize("way", WAYS)
def test_an_entry_cannot_be_replaced(way: str) -> None:
    place = a_municipality()

    with (
        scope.of(place.pk),
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        WAYS[way](cursor)
