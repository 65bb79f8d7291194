"""Starting the server."""

import socket
from collections.abc import Iterator

import pytest

from esep.config.server import HOST, Unservable, claim, main, read_port


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
