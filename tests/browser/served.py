"""Esep served as in earnest: a granian process of its own on a free loopback port."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from esep.config.server import THREADS
from tests.demonstrated import demonstrated
from tests.kept import ROOT

PATIENCE = 60.0


@contextmanager
def served(application: str, *, settings: str, data: Path) -> Iterator[str]:
    """Serve the WSGI callable `application` with its static files and the demonstration; give the address without the
    last slash.

    Raises RuntimeError with the server's own words when it does not answer within 60 seconds.
    """
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": settings,
        "ESEP_DATA": str(data),
        "ESEP_DEMO": "yes",
        # The sources beside these tests, wherever the environment was made.
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
    }
    shutil.copytree(demonstrated(), data, dirs_exist_ok=True)
    collect = [sys.executable, "-m", "django", "collectstatic", "--noinput", "-v0"]
    subprocess.run(collect, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    # As many requests at once as the product's own server answers.
    serve = [sys.executable, "-m", "granian", "--interface", "wsgi", "--blocking-threads", str(THREADS)]
    serve += ["--port", str(port), application]
    log = data / "server.log"
    with log.open("wb") as stream:
        process = subprocess.Popen(serve, cwd=ROOT, env=environment, stdout=stream, stderr=subprocess.STDOUT)
        try:
            _wait_for(address, process=process, log=log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str, *, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"{address}/", timeout=5):
                return
        except HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")
