"""The copy, served: by the same server as in earnest, on a free port of this computer."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from esep.journeys.drilling.step import Failed

PATIENCE = 120.0
PAUSE = 0.05


@contextmanager
def served(environment: Mapping[str, str], *, folder: Path) -> Iterator[int]:
    """Serve what an environment leads to, until the block ends; gives the port once it listens. Raises Failed."""
    port = _free_port()
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "esep.config.server"],
            env={**environment, "PORT": str(port)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            _wait_for(port, process=process)
            yield port
        finally:
            process.terminate()
            try:
                process.wait(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int, *, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=PAUSE):
                return
        except OSError:
            time.sleep(PAUSE)
    raise Failed(f"esep.config.server: {process.poll()}")
