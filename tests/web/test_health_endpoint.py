"""What a monitor is told."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import DatabaseError
from django.test import Client
from pytest_django import Settings

from esep.config import health
from esep.kernel import clock, steps, vitals
from esep.kernel.life import Life
from tests.kernel.people import a_municipality

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder, backups that are expected, and looks that are not kept."""
    monkeypatch.setattr(health, "KEPT_SECONDS", 0.0)
    monkeypatch.setattr(health, "look", health.Look())
    settings.DATA, settings.BACKUP, settings.BACKUP_SECONDS = tmp_path, "usb", 60


def asked() -> tuple[int, dict[str, dict[str, int]]]:
    """The status and the checks."""
    answer = Client().get("/health/")
    assert answer["Cache-Control"] == "no-store"
    said = json.loads(answer.content)
    assert said["well"] == (answer.status_code == 200)
    return answer.status_code, said["checks"]


def unwell() -> list[str]:
    """What is not well; the status says so too."""
    status, found = asked()
    bad = [name for name, check in found.items() if not check["well"]]
    assert (status == 503) == bool(bad)
    return bad


def test_where_all_is_well_the_answer_is_200_with_numbers_and_without_versions_or_names() -> None:
    a_municipality("min-bulak")
    now = datetime.now(UTC)
    Life(at=now, backup_at=now - timedelta(seconds=30)).write()

    status, found = asked()

    assert status == 200
    assert set(found) == {"database", "tables", "clock", "disk", "worker", "backup"}
    assert found["backup"]["value"] in range(30, 60)
    assert "min-bulak" not in json.dumps(found)


def test_a_worker_that_is_expected_and_never_lived_is_not_well() -> None:
    assert unwell() == ["worker", "backup"]


def test_a_worker_is_not_expected_where_it_has_nothing_to_do(settings: Settings) -> None:
    settings.BACKUP = ""

    assert unwell() == []


def test_an_old_sign_an_old_backup_and_an_old_message_are_told(settings: Settings) -> None:
    settings.EMAIL_HOST = "mail.example.invalid"
    old = datetime.now(UTC) - timedelta(hours=7)
    Life(at=old, backup_at=old, waiting_since=old).write()

    assert unwell() == ["worker", "backup", "outbox"]


def test_a_sign_that_cannot_be_read_is_none(settings: Settings) -> None:
    (Path(settings.DATA) / "worker.json").write_text("{")

    assert Life.read() is None


def test_a_full_disk_and_a_clock_behind_the_journal_are_told(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    settings.BACKUP = ""
    a_municipality("min-bulak")
    monkeypatch.setattr("shutil.disk_usage", lambda _place: SimpleNamespace(free=1 << 20))
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC) - timedelta(days=1))

    assert unwell() == ["clock", "disk"]


def test_tables_of_another_version_are_told(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    settings.BACKUP = ""
    monkeypatch.setattr(steps, "known", lambda: frozenset({("kernel", "9999_new")}))

    assert unwell() == ["tables"]


def test_a_database_that_does_not_answer_is_told_without_its_words(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    def fail() -> float:
        raise DatabaseError("connection to 10.0.0.7 refused")

    settings.BACKUP = ""
    monkeypatch.setattr(vitals, "_behind", fail)

    assert unwell() == ["database"]


def test_a_look_is_kept_a_few_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []

    def look() -> tuple[()]:
        looks.append(1)
        return ()

    monkeypatch.setattr(health, "KEPT_SECONDS", 60.0)
    monkeypatch.setattr(health, "checks", look)

    asked()
    asked()

    assert looks == [1]
