"""Starting the server."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from pytest_django import Settings

from esep.config import readiness
from esep.config.port import HOST, Unservable, claim, read_port
from esep.config.readiness import make_ready
from esep.config.server import main
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
    monkeypatch.setattr(readiness, "call_command", lambda *_words, **_options: None)
    monkeypatch.setattr(readiness, "upgrade", lambda: Upgraded(steps=0))


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


@pytest.mark.any_engine
def test_a_server_that_cannot_serve_says_why_once_and_ends_with_1(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        free = probe.getsockname()[1]
    settings = {"ESEP_DATA": str(tmp_path), "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "PORT": str(free)}
    environment = {**os.environ, **settings, "DJANGO_SETTINGS_MODULE": "esep.config.settings"}

    done = subprocess.run([sys.executable, "-m", "esep.config.server"], env=environment, capture_output=True, text=True)

    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 3
    assert done.stdout == ""


@pytest.mark.any_engine
def test_one_process_serves_and_ends_in_order_when_it_is_asked_to(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        free = probe.getsockname()[1]
    environment = {**os.environ, "ESEP_DATA": str(tmp_path), "DATABASE_URL": "", "ESEP_DEMO": "", "PORT": str(free)}
    environment["DJANGO_SETTINGS_MODULE"] = "esep.config.settings"
    serving = subprocess.Popen(
        [sys.executable, "-m", "esep.config.server"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        assert _answered(free, serving) == 200
        assert not Path(f"/proc/{serving.pid}/task/{serving.pid}/children").read_text("ascii").split()
    finally:
        serving.send_signal(signal.SIGTERM)
        said, told = serving.communicate(timeout=60)

    assert serving.returncode == 0
    assert f"http://{HOST}:{free}/" in said.decode()
    assert not told


def _answered(port: int, serving: "subprocess.Popen[bytes]") -> int:
    end = time.monotonic() + 120
    while time.monotonic() < end and serving.poll() is None:
        try:
            with urlopen(f"http://{HOST}:{port}/", timeout=30) as answer:
                status: int = answer.status
                return status
        except OSError:
            time.sleep(0.05)
    return 0
