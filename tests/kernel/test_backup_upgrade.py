"""Upgrades: nothing is changed without a way back, and a backup of an earlier version is brought up to date."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from esep.regulation.pack.loading import model_pack
from tests.kernel.installations import Installation, a_copy_of, an_installation

pytestmark = pytest.mark.database


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with records in the tables of an earlier version, and a file. To be copied."""
    with an_installation(tmp_path_factory.mktemp("older"), prepared=False) as made:
        made.run("tests.kernel.older")
        kept = made.data / "files" / "1" / "ab"
        kept.mkdir(parents=True)
        (kept / "abcd").write_bytes(b"minutes")
        yield made


@pytest.fixture(scope="module")
def upgraded(older: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The same with the tables of today. Tests only read it."""
    with a_copy_of(older, tmp_path_factory.mktemp("upgraded") / "data") as made:
        said = made.esep("prepare", "--lang", "en").stdout
        (backup,) = backups_in(made)
        assert f"The backup was made: {backup}" in said
        assert "The database is ready." in said
        yield made


def backups_in(installation: Installation) -> list[Path]:
    """The backups made before upgrades."""
    return sorted((installation.data / "before-upgrade").glob("*.zip"))


def test_an_upgrade_makes_a_backup_first_and_that_backup_is_restored_into_the_tables_of_today(
    upgraded: Installation, tmp_path: Path
) -> None:
    (backup,) = backups_in(upgraded)

    assert upgraded.esep("verify").returncode == 0
    assert upgraded.esep("prepare", "--lang", "en").stdout.strip() == "The database was ready already."
    assert backups_in(upgraded) == [backup]
    with an_installation(tmp_path / "elsewhere", prepared=False) as elsewhere:
        (verified,) = json.loads(elsewhere.esep("restore", backup, "--format", "json").stdout)["verified"]
        assert (verified["municipality"], verified["entries"], verified["faults"]) == ("min-bulak", 4, 0)
        assert len(elsewhere.run("tests.kernel.errand", "read").stdout.split()) == 3
        assert (elsewhere.data / "files" / "1" / "ab" / "abcd").read_bytes() == b"minutes"
        elsewhere.run("tests.kernel.errand", "write-one", "y", 2)
        assert elsewhere.esep("verify").returncode == 0


def test_no_table_is_changed_where_no_backup_can_be_made_unless_one_says_so(
    older: Installation, tmp_path: Path
) -> None:
    with a_copy_of(older, tmp_path / "older") as hindered:
        (hindered.data / "before-upgrade").write_text("in the way")

        answer = hindered.esep("prepare", "--lang", "en", check=False)

        assert answer.returncode == 2
        assert "Nothing was changed." in answer.stderr
        assert "Run esep prepare first." in hindered.esep("verify", "--lang", "en", check=False).stderr
        assert hindered.esep("prepare", "--without-backup").returncode == 0
        assert hindered.esep("verify").returncode == 0


def test_the_data_of_the_regulation_are_kept_where_there_are_records_and_a_backup_holds_them(
    upgraded: Installation, tmp_path: Path
) -> None:
    upgraded.esep("backup", tmp_path / "esep.zip")

    with an_installation(tmp_path / "elsewhere") as elsewhere:
        assert elsewhere.run("tests.kernel.errand", "packs").stdout == ""
        elsewhere.esep("restore", tmp_path / "esep.zip")
        assert elsewhere.run("tests.kernel.errand", "packs").stdout.split() == [model_pack().sha256]
