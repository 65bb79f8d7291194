"""How the worker makes its backups."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from django.db import connection
from pytest_django import Settings

from esep.cli import saving
from esep.cli.saving import Saving
from esep.kernel.backup import changes
from tests.kernel.people import a_municipality


@pytest.fixture
def worker(store: None, settings: Settings, tmp_path: Path) -> Saving:
    """A worker that makes a backup a minute, and has made none."""
    settings.DATA = tmp_path
    settings.FILES, settings.BACKUP, settings.BACKUP_SECONDS = tmp_path / "files", str(tmp_path / "usb"), 60
    return Saving("en")


def elsewhere(act: Callable[[], object]) -> None:
    """Act as another process does: on a connection of its own."""

    def acting() -> None:
        act()
        connection.close()

    thread = Thread(target=acting)
    thread.start()
    thread.join()


def backups(tmp_path: Path) -> list[Path]:
    """What has been made; one of the same second replaces the other."""
    return sorted((tmp_path / "usb").glob("*.zip"))


def test_no_backup_is_made_while_nothing_has_changed(
    worker: Saving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = iter("aab")
    monkeypatch.setattr(changes, "mark", lambda: next(marks))
    first = worker.save()
    (made,) = backups(tmp_path)
    inode = made.stat().st_ino

    second = worker.save()
    unchanged = made.stat().st_ino
    worker.save()

    assert first is not None
    assert second is not None
    assert second > first
    assert unchanged == inode
    assert backups(tmp_path)[-1].stat().st_ino != inode


def test_the_mark_moves_with_what_others_write(worker: Saving) -> None:
    before = changes.mark()
    again = changes.mark()
    elsewhere(lambda: a_municipality("kara-oy"))

    assert changes.mark() != again
    # Other databases of the same server may move it too.
    assert before == again or connection.vendor == "postgresql"


def test_a_backup_that_was_taken_away_is_made_again(worker: Saving, tmp_path: Path) -> None:
    worker.save()
    backups(tmp_path)[0].unlink()

    worker.save()

    assert len(backups(tmp_path)) == 1


def test_the_next_backup_is_whole_within_the_interval(worker: Saving, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter([100.0, 110.0, 110.0])
    monkeypatch.setattr(saving, "monotonic", lambda: next(moments))

    worker.save()

    assert 110 + worker.pause() + 10 <= 100 + 60


def test_where_no_folder_is_named_none_is_made(worker: Saving, settings: Settings) -> None:
    settings.BACKUP = ""

    assert worker.save() is None
    assert worker.pause() > 60
