"""R3: a backup is tried before it is needed, elsewhere, and nothing is left behind."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.kernel.installations import ON_POSTGRESQL, Installation, an_installation

pytestmark = pytest.mark.database

SOAK = os.environ.get("ESEP_HYPOTHESIS") == "soak"
DRILLS = 20 if SOAK else 1


@dataclass(frozen=True)
class Drilled:
    """What a drill answered."""

    code: int
    said: dict[str, Any]

    @property
    def outcomes(self) -> dict[str, str]:
        """How each step went."""
        return {step["step"]: step["outcome"] for step in self.said["steps"]}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with people, documents and a place of its own for copies. Drills only read it."""
    folder = tmp_path_factory.mktemp("drills")
    (folder / "copies").mkdir()
    with an_installation(folder / "data") as made:
        installation = replace(made, environment=made.environment | {"TMPDIR": str(folder / "copies")})
        installation.run("tests.cli.drilled")
        yield installation


def drill(installation: Installation, *words: object) -> Drilled:
    """Carry out a drill, which must leave nothing behind however it ends."""
    answer = installation.esep("drill", "--format", "json", *words, check=False)
    assert list(Path(installation.environment["TMPDIR"]).iterdir()) == []
    assert databases_of_drills(installation) == []
    return Drilled(answer.returncode, json.loads(answer.stdout))


def databases_of_drills(installation: Installation) -> list[str]:
    """The databases that drills have left on the server."""
    if not ON_POSTGRESQL:
        return []
    with psycopg.connect(installation.environment["DATABASE_URL"]) as server:
        return [name for (name,) in server.execute("SELECT datname FROM pg_database WHERE datname LIKE 'esep_drill%'")]


def head_of(installation: Installation) -> str:
    """The head of the journal, as somebody outside may have it."""
    (verified,) = json.loads(installation.esep("verify", "--format", "json").stdout)
    return f"2030-01-01 {verified['entries']} {verified['tip']}"


def kept_files(installation: Installation) -> dict[str, str]:
    """Every file of the installation that holds records, by its digest."""
    files = [installation.data / "files", *installation.data.glob("*.sqlite3")]
    found = [one for place in files for one in ([place] if place.is_file() else place.rglob("*")) if one.is_file()]
    return {str(one): hashlib.sha256(one.read_bytes()).hexdigest() for one in found}


def test_r3_a_backup_of_the_running_installation_is_restored_verified_and_signed_in_to(filled: Installation) -> None:
    before = kept_files(filled)

    drilled = drill(filled)

    assert drilled.code == 0, drilled.said
    assert drilled.outcomes == {
        **dict.fromkeys(("backup", "restore", "engine", "files", "journal", "serve", "sign_in", "home"), "done"),
        **dict.fromkeys(("document", "notice"), "done"),
        "minutes": "absent",
    }
    assert {step["step"]: step["count"] for step in drilled.said["steps"]}["files"] == 2
    loss = drilled.said["loss"]
    # However busy the machine, the backup is of this minute.
    assert loss.pop("age_seconds") < 60
    assert loss == {"entries_since": 0, "interval_seconds": None}
    assert kept_files(filled) == before


@pytest.mark.any_engine
def test_r3_a_head_from_outside_that_was_never_handed_out_fails_the_drill(filled: Installation) -> None:
    day, number, true = head_of(filled).split()

    drilled = drill(filled, "--head", f"{day} {number} {true[::-1]}")

    assert drilled.code == 1
    assert drilled.outcomes == {
        "backup": "done",
        "restore": "done",
        "engine": "done",
        "files": "done",
        "journal": "failed",
    }
    assert drilled.said["steps"][-1]["said"].startswith("min-bulak: ")


@pytest.mark.any_engine
def test_r3_a_damaged_backup_fails_the_drill_at_once(filled: Installation, tmp_path: Path) -> None:
    file = tmp_path / "esep.zip"
    file.write_bytes(b"PK")

    drilled = drill(filled, "--from", file)

    assert (drilled.code, drilled.outcomes) == (1, {"backup": "failed"})


@pytest.mark.parametrize("number", range(DRILLS))
def test_r3_a_drill_goes_well_while_others_write_without_pause(filled: Installation, number: int) -> None:
    head = head_of(filled)
    writer = filled.start("tests.kernel.errand", "write-one", f"w{number}-", 1_000_000)
    try:
        assert writer.stdout is not None
        assert writer.stdout.readline()
        drilled = drill(filled, "--head", head)
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.communicate()

    assert drilled.code == 0, drilled.said
    assert drilled.said["outside_heads"] == 1
    assert drilled.said["loss"]["age_seconds"] <= 60


@pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite needs no database for a copy")
def test_an_owner_who_may_not_create_a_database_names_an_empty_one(filled: Installation) -> None:
    owner = filled.environment["ESEP_OWNER_DATABASE_URL"]
    alone = replace(filled, environment=filled.environment | {"ESEP_OWNER_DATABASE_URL": ""})
    own = filled.environment["DATABASE_URL"].rpartition("/")[2]
    with psycopg.connect(owner, autocommit=True) as server:
        server.execute("CREATE DATABASE esep_named")
        try:
            refused = [
                json.loads(one.esep("drill", "--format", "json", *words, check=False).stderr)[0]["code"]
                for one, words in ((alone, ()), (filled, ("--database", own)))
            ]
            drilled = drill(filled, "--database", "esep_named")
            with psycopg.connect(f"{owner.rpartition('/')[0]}/esep_named") as named:
                left = named.execute("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
                assert left.fetchone() == (0,)
        finally:
            server.execute("DROP DATABASE esep_named")

    assert refused == ["drill_no_database", "drill_database_in_use"]
    assert drilled.code == 0, drilled.said
