"""Serving Esep on this computer: `python -m esep.config.server`, the port in PORT (default 8000).

Two processes: one that serves, and one that watches over it and ends with it. The one that watches loads nothing of
Esep. The one that serves makes itself ready first: the database is prepared, and in the demonstration (ESEP_DEMO) an
empty one is filled.
"""

import gc
import logging
import multiprocessing
import os
import signal
import sys
from functools import partial
from importlib import import_module
from multiprocessing.synchronize import Event
from typing import TYPE_CHECKING

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from esep.config.port import HOST, Unservable, claim, read_port

if TYPE_CHECKING:
    from django.core.handlers.wsgi import WSGIHandler

# Requests answered at once; the others wait in line, which on a small machine is quicker than sharing it.
THREADS = 2 * (os.cpu_count() or 1) + 1


def serve(port: int) -> None:
    """Serve until interrupted. Raises SystemExit 1 when the process that serves has ended by itself."""
    told = multiprocessing.Event()
    server = Granian(
        "esep.config.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    )
    # That it has ended is news only when it has not said itself why.
    logging.getLogger("_granian").addFilter(lambda _record: not told.is_set())
    server.serve(target_loader=partial(application, port, told), wrap_loader=False)


def application(port: int, told: Event) -> "WSGIHandler":
    """Make ready the process that serves, and return what answers. Exits 1 when it cannot be; then ``told`` is set."""
    # What asks both processes to end reaches this one from the other. While it gets ready, that ends it at once.
    signal.signal(signal.SIGTERM, _end)
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
        told.set()
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
