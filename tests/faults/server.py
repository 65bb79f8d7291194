"""A web server that can be killed at any moment, with everything it started."""

import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException

from tests.kernel.installations import ROOT, Installation

PATIENCE = 60.0


class Server:
    """A granian of its own, in a process group of its own."""

    def __init__(self, installation: Installation) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        words = ["-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "4", "--no-ws"]
        self._process = subprocess.Popen(
            [sys.executable, *words, "--port", str(self.port), "esep.config.wsgi:application"],
            cwd=ROOT,
            env={**installation.environment, "DJANGO_SETTINGS_MODULE": "tests.faults.settings"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def wait_until_it_answers(self) -> None:
        """Raises RuntimeError when it does not within a minute."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._process.poll() is None:
            connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
            try:
                connection.request("GET", "/")
                connection.getresponse().read()
            except (OSError, HTTPException):
                time.sleep(0.01)
            else:
                return
            finally:
                connection.close()
        raise RuntimeError("the server did not start")

    def kill(self) -> None:
        """SIGKILL to the whole group: nobody of it can put anything in order."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
