"""Starting the server."""

import socket
from collections.abc import Iterator

import pytest
from pytest_django import Settings

from esep.config import server
from esep.config.server import HOST, Unservable, claim, main, make_ready, read_port
from esep.demonstration import AS_OF
from esep.journeys.demonstration import Serving
from esep.kernel.backup import Upgraded
from tests.community.min_bulak import opened
from tests.kernel.people import a_municipality


@pytest.fixture
def busy_port() -> Iterator[int]:
    """A port on which somebody listens already."""
    listener = socket.socket()
    listener.bind((HOST, 0))
    listener.listen()
    port: int = listener.getsockname()[1]
    yield port
    listener.close()


def test_the_port_is_8000_unless_another_is_asked_for() -> None:
    assert read_port({}) == 8000
    assert read_port({"PORT": ""}) == 8000
    assert read_port({"PORT": "9001"}) == 9001


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", "8000.0", "²"])
def test_what_is_no_port_is_refused(text: str) -> None:
    with pytest.raises(Unservable, match="65535"):
        read_port({"PORT": text})


def test_a_busy_port_is_told_in_three_languages(
    busy_port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", str(busy_port))

    assert main() == 1

    said = capsys.readouterr().err
    assert f"{busy_port}-порт бош эмес" in said
    assert f"Порт {busy_port} уже занят" in said
    assert f"Port {busy_port} is already in use" in said
    assert f"make run PORT={busy_port + 1}" in said


def test_a_free_port_can_be_claimed() -> None:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        free = probe.getsockname()[1]

    claim(free)


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    """A database with its tables; static files have tests of their own."""
    monkeypatch.setattr(server, "call_command", lambda *_words, **_options: None)
    monkeypatch.setattr("esep.kernel.backup.upgrade", lambda: Upgraded(steps=0))


@pytest.mark.usefixtures("prepared")
def test_what_there_is_to_serve_is_told() -> None:
    assert make_ready() is Serving.NOTHING_YET

    a_municipality("kara-oy")

    assert make_ready() is Serving.REAL


@pytest.mark.usefixtures("prepared")
def test_a_demonstration_without_its_mode_is_not_served_and_why_is_told_in_three_languages() -> None:
    opened()

    with pytest.raises(Unservable) as why:
        make_ready()

    assert len(str(why.value).strip().splitlines()) == 3
    assert str(why.value).count("ESEP_DEMO=yes") == 3


@pytest.mark.usefixtures("prepared")
def test_real_records_are_not_served_in_demonstration_mode(settings: Settings) -> None:
    a_municipality("kara-oy")
    settings.DEMONSTRATION_DAY = AS_OF

    with pytest.raises(Unservable, match="Start it without ESEP_DEMO"):
        make_ready()
