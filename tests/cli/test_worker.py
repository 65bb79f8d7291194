"""``esep worker`` and ``esep prepare`` as processes, as they run in earnest."""

import json
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.kernel.installations import Installation, an_installation
from tests.kernel.mailbox import a_mailbox

pytestmark = pytest.mark.database

ERRAND = "tests.kernel.errand"


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """An installation whose municipality was opened two days ago, with an address for heads."""
    with an_installation(tmp_path / "data") as made:
        made.run(ERRAND, "open-earlier")
        yield made


def with_settings(installation: Installation, **settings: str) -> Installation:
    """The same with more in its environment."""
    return replace(installation, environment=installation.environment | settings)


def test_one_round_sends_the_head_of_yesterday_and_makes_a_backup(installation: Installation, tmp_path: Path) -> None:
    with a_mailbox() as mailbox:
        busy = with_settings(
            installation, ESEP_MAIL=f"smtp://127.0.0.1:{mailbox.port}", ESEP_BACKUP=str(tmp_path / "backups")
        )
        said = busy.esep("worker", "--once", "--lang", "en").stdout

    assert "Yesterday's hash was queued. Messages: 1." in said
    assert "Messages sent: 1." in said
    assert [mail["To"] for mail in mailbox.messages] == ["elder@example.invalid"]
    (file,) = (tmp_path / "backups").iterdir()
    assert f"The backup was made: {file}" in said
    life = json.loads((installation.data / "worker.json").read_text("utf-8"))
    assert life["at"] >= life["backup_at"]
    head = mailbox.messages[0].get_content().splitlines()[0]
    assert installation.esep("verify", "--head", head).returncode == 0


def test_it_says_that_messages_wait_where_no_mail_server_is_named(installation: Installation) -> None:
    answer = installation.esep("worker", "--once", "--lang", "en")

    assert answer.stdout.splitlines()[0] == "ESEP_MAIL is not set: messages wait."


def test_a_round_in_which_something_fails_ends_with_one_and_the_rest_is_done(
    installation: Installation, tmp_path: Path
) -> None:
    unplugged = tmp_path / "usb" / "backups"
    with a_mailbox() as mailbox:
        busy = with_settings(installation, ESEP_MAIL=f"smtp://127.0.0.1:{mailbox.port}", ESEP_BACKUP=str(unplugged))
        answer = busy.esep("worker", "--once", check=False)

    assert answer.returncode == 1
    assert "FileNotFoundError" in answer.stderr
    assert not unplugged.parent.exists()
    assert len(mailbox.messages) == 1


def test_it_stops_cleanly_when_it_is_told_to(installation: Installation) -> None:
    worker = installation.start("esep.cli", "worker")
    try:
        assert worker.stdout is not None
        assert worker.stdout.readline()
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=30) == 0
    finally:
        worker.kill()
        worker.communicate()


@pytest.mark.any_engine
def test_settings_that_cannot_be_read_are_said_and_not_traced(installation: Installation) -> None:
    answer = with_settings(installation, ESEP_MAIL="post").esep("worker", "--once", check=False)

    assert answer.returncode == 2
    assert answer.stderr.startswith("esep: ESEP_MAIL")
    assert len(answer.stderr.splitlines()) == 1


def test_commands_ask_for_tables_that_are_missing_and_they_are_made_without_a_backup(tmp_path: Path) -> None:
    with an_installation(tmp_path, prepared=False) as bare:
        answer = bare.esep("verify", "--lang", "en", check=False)

        assert answer.returncode == 2
        assert "Run esep prepare first." in answer.stderr
        assert "The database is ready." in bare.esep("prepare", "--lang", "en").stdout
        assert not (bare.data / "before-upgrade").exists()
        assert "The database was ready already." in bare.esep("prepare", "--lang", "en").stdout
        assert bare.esep("verify").returncode == 0
