"""Serving Esep on this computer: `python -m esep.config.server`, the port in PORT (default 8000)."""

import os
import socket
import sys
from collections.abc import Mapping

import django
from django.core.management import call_command
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

HOST = "127.0.0.1"
# Requests answered at once; the others wait in line, which on a small machine is quicker than sharing it.
THREADS = 2 * (os.cpu_count() or 1) + 1

READY = """
  Эсеп ушул даректе:     {address}
  Эсеп по этому адресу:  {address}ru/
  Esep is at:            {address}en/

  Токтотуу / Остановить / Stop: Ctrl+C
"""

BUSY = """
  {port}-порт бош эмес. Башка портту бериңиз:        make run PORT={other}
  Порт {port} уже занят. Укажите другой порт:         make run PORT={other}
  Port {port} is already in use. Choose another one:  make run PORT={other}
"""

NOT_A_PORT = """
  PORT={text}: 1ден 65535ке чейинки сан керек.
  PORT={text}: нужно число от 1 до 65535.
  PORT={text}: a number from 1 to 65535 is needed.
"""


class Unservable(Exception):
    """The server cannot start; the text says why, in three languages."""


def read_port(environment: Mapping[str, str]) -> int:
    """Return the port asked for in PORT, 8000 when it is not set. Raises Unservable when it is no port."""
    text = environment.get("PORT") or "8000"
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise Unservable(NOT_A_PORT.format(text=text))
    return int(text)


def claim(port: int) -> None:
    """Make sure that nobody listens on `port` of this computer. Raises Unservable when somebody does."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            other = port + 1 if port < 65535 else 8000
            raise Unservable(BUSY.format(port=port, other=other)) from error


def serve(port: int) -> None:
    """Collect the static files, print the address and serve until interrupted."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.config.settings")
    django.setup()
    call_command("collectstatic", interactive=False, verbosity=0)
    print(READY.format(address=f"http://{HOST}:{port}/"), flush=True)
    Granian(
        "esep.config.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    ).serve()


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
