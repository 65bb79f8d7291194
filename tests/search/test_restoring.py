"""What was found before a backup, or before an upgrade, is found after it, on both engines."""

from pathlib import Path

import pytest

from tests.kernel.installations import an_installation

pytestmark = pytest.mark.database

ERRAND = "tests.search.errand"


def test_what_is_found_comes_back_with_a_backup(tmp_path: Path) -> None:
    with an_installation(tmp_path / "here") as here, an_installation(tmp_path / "there", prepared=False) as there:
        here.run(ERRAND, "open")
        before = here.run(ERRAND, "find").stdout
        here.esep("backup", tmp_path / "backup.zip")

        there.esep("restore", tmp_path / "backup.zip")

        assert there.run(ERRAND, "find").stdout == before
        assert before.splitlines()[1:] == ["['Миң-Булак']"] * 2


def test_a_backup_goes_into_prepared_tables_too(tmp_path: Path) -> None:
    with an_installation(tmp_path / "here") as here, an_installation(tmp_path / "there") as there:
        here.run(ERRAND, "open")
        here.esep("backup", tmp_path / "backup.zip")

        assert there.esep("restore", tmp_path / "backup.zip").returncode == 0


def test_what_is_found_stays_when_an_upgrade_makes_the_index_of_words_anew(tmp_path: Path) -> None:
    with an_installation(tmp_path / "here") as here:
        here.run(ERRAND, "open")
        before = here.run(ERRAND, "find").stdout

        here.run(ERRAND, "remake")

        assert here.run(ERRAND, "find").stdout == before
