"""Upgrades: nothing is changed without a way back, and a backup of an earlier version is brought up to date."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from esep.regulation.pack.loading import model_pack
from tests.kernel.installations import Installation, a_copy_of, an_installation

pytestmark = pytest.mark.database


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with records in the tables of an earlier version, and a file. To be copied."""
    with an_installation(tmp_path_factory.mktemp("left"), prepared=False) as made:
        made.run("tests.kernel.older")
        kept = made.data / "files" / "1" / "ab"
        kept.mkdir(parents=True)
        (kept / "abcd").write_bytes(b"minutes")
        yield made


@pytest.fixture
def older(left: Installation, tmp_path: Path) -> Iterator[Installation]:
    """Such an installation of the test's own."""
    with a_copy_of(left, tmp_path / "older") as made:
        yield made


def backups_in(installation: Installation) -> list[Path]:
    """The backups made before upgrades."""
    return sorted((installation.data / "before-upgrade").glob("*.zip"))


def test_an_upgrade_makes_a_backup_first_and_that_backup_is_restored_into_the_tables_of_today(
    older: Installation, tmp_path: Path
) -> None:
    said = older.esep("prepare", "--lang", "en").stdout

    (backup,) = backups_in(older)
    assert f"The backup was made: {backup}" in said
    assert "The database is ready." in said
    assert older.esep("verify").returncode == 0
    assert older.esep("prepare", "--lang", "en").stdout.strip() == "The database was ready already."
    assert backups_in(older) == [backup]
    with an_installation(tmp_path / "elsewhere", prepared=False) as elsewhere:
        (verified,) = json.loads(elsewhere.esep("restore", backup, "--format", "json").stdout)["verified"]
        assert (verified["municipality"], verified["entries"], verified["faults"]) == ("min-bulak", 4, 0)
        assert len(elsewhere.run("tests.kernel.errand", "read").stdout.split()) == 3
        assert (elsewhere.data / "files" / "1" / "ab" / "abcd").read_bytes() == b"minutes"
        elsewhere.run("tests.kernel.errand", "write-one", "y", 2)
        assert elsewhere.esep("verify").returncode == 0


def test_no_table_is_changed_where_no_backup_can_be_made_unless_one_says_so(older: Installation) -> None:
    (older.data / "before-upgrade").write_text("in the way")

    answer = older.esep("prepare", "--lang", "en", check=False)

    assert answer.returncode == 2
    assert "Nothing was changed." in answer.stderr
    assert "Run esep prepare first." in older.esep("verify", "--lang", "en", check=False).stderr
    assert older.esep("prepare", "--without-backup").returncode == 0
    assert older.esep("verify").returncode == 0


def test_the_data_of_the_regulation_are_kept_where_there_are_records_and_a_backup_holds_them(
    older: Installation, tmp_path: Path
) -> None:
    older.esep("prepare")
    older.esep("backup", tmp_path / "esep.zip")

    with an_installation(tmp_path / "elsewhere") as elsewhere:
        assert elsewhere.run("tests.kernel.errand", "packs").stdout == ""
        elsewhere.esep("restore", tmp_path / "esep.zip")
        assert elsewhere.run("tests.kernel.errand", "packs").stdout.split() == [model_pack().sha256]


def test_an_empty_installation_is_prepared_without_a_backup(tmp_path: Path) -> None:
    with an_installation(tmp_path, prepared=False) as empty:
        empty.esep("prepare")

        assert backups_in(empty) == []
