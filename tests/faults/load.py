"""Clients that write without pause, and remember what was acknowledged to them."""

import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException

CLIENTS = 4


class Load:
    """Several clients at one port, or resting while there is none."""

    def __init__(self) -> None:
        self.port: int | None = None
        self.acknowledged: dict[int, str] = {}
        self.refused = 0
        self._ended = threading.Event()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Let the clients write until the block ends."""
        clients = [threading.Thread(target=self._write, name=f"client {number}") for number in range(CLIENTS)]
        for client in clients:
            client.start()
        try:
            yield
        finally:
            self._ended.set()
            for client in clients:
                client.join()

    def _write(self) -> None:
        while not self._ended.is_set():
            port = self.port
            if port is None:
                time.sleep(0.002)
                continue
            connection = HTTPConnection("127.0.0.1", port, timeout=10)
            try:
                while self.port == port and not self._ended.is_set():
                    self._act(connection)
            except (OSError, HTTPException):
                time.sleep(0.002)
            finally:
                connection.close()

    def _act(self, connection: HTTPConnection) -> None:
        address = f"{secrets.token_hex(8)}@example.invalid"
        connection.request("POST", "/", body=address)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == 201:
            self.acknowledged[int(text)] = address
        else:
            self.refused += 1
