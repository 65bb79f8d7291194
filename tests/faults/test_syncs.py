"""Every commit reaches the disk before it is acknowledged (R2)."""

import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.db import connection

from tests.kernel.installations import ON_POSTGRESQL, ROOT, an_installation

COMMITS = 100 if os.environ.get("ESEP_HYPOTHESIS") == "soak" else 40
"""R2 asks for a hundred; a quick run counts fewer."""

WANTED = {"journal_mode": ("wal", "memory"), "synchronous": (2,), "recursive_triggers": (1,)}
"""A database in memory, as tests have, knows no write-ahead log."""

only_sqlite = pytest.mark.skipif(ON_POSTGRESQL, reason="PostgreSQL syncs in its own server process")


def pragmas() -> dict[str, object]:
    """What the present thread's connection goes by."""
    with connection.cursor() as cursor:
        return {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in WANTED}


def tracing_is_allowed() -> bool:
    """Whether strace is here and may look at a process."""
    if not shutil.which("strace"):
        return False
    words = ["strace", "-f", "-e", "trace=fsync", sys.executable, "-c", "pass"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


@only_sqlite
@pytest.mark.django_db
def test_the_connection_goes_by_our_pragmas() -> None:
    assert all(pragmas()[name] in values for name, values in WANTED.items())


@only_sqlite
@pytest.mark.django_db(transaction=True)
def test_every_thread_gets_a_connection_that_goes_by_our_pragmas() -> None:
    found: list[dict[str, object]] = []

    def look() -> None:
        found.append(pragmas())
        connection.close()

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 4
    assert all(one[name] in values for one in found for name, values in WANTED.items())


@only_sqlite
def test_a_file_goes_by_a_write_ahead_log(tmp_path: Path) -> None:
    with an_installation(tmp_path) as installation:
        code = "from django.db import connection as c; print(c.cursor().execute('PRAGMA journal_mode').fetchone()[0])"
        words = [sys.executable, "-c", f"import django; django.setup(); {code}"]
        answer = subprocess.run(
            words, cwd=ROOT, env=installation.environment, capture_output=True, text=True, check=True
        )

    assert answer.stdout.strip() == "wal"


@only_sqlite
@pytest.mark.database
def test_as_many_commits_as_many_syncs(tmp_path: Path) -> None:
    """R2."""
    if not tracing_is_allowed():
        pytest.skip("R2 was not counted: strace is missing, or may not look at processes here")
    with an_installation(tmp_path / "data") as installation:
        installation.run("tests.kernel.errand", "open")
        report = tmp_path / "syncs.txt"
        errand = [sys.executable, "-m", "tests.kernel.errand", "write", "s"]

        def syncs_of(commits: int) -> int:
            words = ["strace", "-f", "-c", "-o", str(report), "-e", "trace=fsync,fdatasync", *errand, str(commits)]
            subprocess.run(words, cwd=ROOT, env=installation.environment, capture_output=True, check=True)
            rows = re.findall(r"^\s*\S+\s+\S+\s+\S+\s+(\d+)\s.*\bf(?:data)?sync$", report.read_text(), re.MULTILINE)
            return sum(map(int, rows))

        idle = syncs_of(0)
        busy = syncs_of(COMMITS)

    assert busy - idle >= COMMITS


@pytest.mark.skipif(not ON_POSTGRESQL, reason="of PostgreSQL")
@pytest.mark.django_db
def test_the_server_syncs_every_commit() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('fsync'), current_setting('synchronous_commit')")
        assert cursor.fetchone() == ("on", "on")
