"""Serving Esep on this computer: `python -m esep.config.server`, the port in PORT (default 8000).

One process, which serves from threads. It makes itself ready first: the database is prepared, and in the demonstration
(ESEP_DEMO) an empty one is filled.
"""

import gc
import os
import signal
import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import MTServer

from esep.config.port import HOST, Unservable, claim, read_port

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler

# Requests answered at once; the others wait in line, which on a small machine is quicker than sharing it.
THREADS = 2 * (os.cpu_count() or 1) + 1


class Server(MTServer):
    """Granian without a process that watches over the one that serves: whoever started Esep sees it end.

    Granian offers this for a Python without a lock of its own. With the lock its threads wait for each other as the
    threads of any process do, so nothing is lost; a second Python in memory is spared (decision 0033).
    """

    def _check_gil(self) -> None:
        """Take Python as it is."""


def serve(port: int) -> None:
    """Serve until interrupted. Raises SystemExit 1 when it cannot, or when what serves has ended by itself."""
    server = Server(
        "esep.config.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
    )
    server.serve(target_loader=partial(application, port), wrap_loader=False)


def application(port: int) -> "WSGIHandler":
    """Make this process ready, and return what answers. Exits 1 when it cannot be."""
    # Whoever asks it to end while it gets ready, ends it at once.
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, _end)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.config.settings")
    # What is loaded stays to the end: looking through it for garbage again and again takes a sixth of the start.
    gc.disable()
    import django

    django.setup()
    from esep.config.readiness import get_ready

    import_module("esep.config.urls")
    gc.freeze()
    # Nearly everything a request makes dies by itself.
    gc.set_threshold(10_000, 20, 50)
    gc.enable()
    try:
        get_ready(f"http://{HOST}:{port}/")
    except Unservable as refusal:
        print(refusal, file=sys.stderr, flush=True)
        sys.exit(1)
    from esep.config.wsgi import application

    return application


def _end(number: int, _frame: object) -> None:
    """Leave in order: what was begun and not finished is undone on the way."""
    sys.exit(128 + number)


def main() -> int:
    """Serve, or say why not and return 1."""
    try:
        port = read_port(os.environ)
        claim(port)
    except Unservable as refusal:
        print(refusal, file=sys.stderr)
        return 1
    serve(port)
    return 0


if __name__ == "__main__":
    sys.exit(main())
