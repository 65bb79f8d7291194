"""The port on which Esep is served, and why it cannot be served there."""

import socket
from collections.abc import Mapping

HOST = "127.0.0.1"

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
