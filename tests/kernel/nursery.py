"""Where processes of tests are born: one that has imported what takes long, and forks for each that is asked for.

What a process of Esep does from then on is its own: it reads its settings, opens its database and ends as in earnest.
Only modules that read no settings are imported before.
"""

import atexit
import gc
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.db import connections

ROOT = Path(__file__).resolve().parents[2]
IMPORTED = (
    "django.contrib.sessions.backends.base",
    "django.core.management.commands.migrate",
    "django.db.backends.sqlite3.base",
    "django.forms",
    "django.template.backends.django",
    "django.views.decorators.csrf",
    "openpyxl",
    "psycopg",
    "esep.cli.arguments",
    "esep.intake.upload",
    "esep.regulation.judgement",
)
KILLED = -int(signal.SIGKILL)


def run(words: Sequence[str], *, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a Python module with its arguments, from the root of the repository, and wait for it."""
    with (
        socket.socket(socket.AF_UNIX) as line,
        tempfile.TemporaryFile("w+") as out,
        tempfile.TemporaryFile("w+") as err,
    ):
        line.connect(_address())
        asked = json.dumps({"words": [*words], "environment": {**environment}}).encode()
        socket.send_fds(line, [b"%10d" % len(asked)], [out.fileno(), err.fileno()])
        line.sendall(asked)
        answer = line.recv(20)
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess([*words], int(answer) if answer else KILLED, out.read(), err.read())


@cache
def _address() -> str:
    """Start the nursery, once a test process, and say where it listens."""
    folder = tempfile.TemporaryDirectory(prefix="esep-nursery-")
    address = str(Path(folder.name) / "line")
    unsettled = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    nursery = subprocess.Popen(
        [sys.executable, "-m", __name__, address], cwd=ROOT, stdout=subprocess.PIPE, env=unsettled
    )
    assert nursery.stdout is not None
    nursery.stdout.readline()

    def close() -> None:
        nursery.kill()
        nursery.communicate()
        folder.cleanup()

    atexit.register(close)
    return address


def listen(address: str) -> None:
    """Fork a child for each who calls, until killed."""
    for name in IMPORTED:
        import_module(name)
    # What has been imported is there to stay, and migrations make much that dies young: looking for the rest each time
    # is a third of their work.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    signal.signal(signal.SIGCHLD, _buried)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(address)
        door.listen()
        print("ready", flush=True)
        while True:
            line, _caller = door.accept()
            if os.fork() == 0:
                door.close()
                os._exit(_live(line))
            line.close()


def _buried(_signal: int, _frame: object) -> None:
    """Take leave of the children that have ended; what time they took is then counted as that of the tests."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _live(line: socket.socket) -> int:
    """Be the process that was asked for, and tell its exit code."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    length, streams, _flags, _address = socket.recv_fds(line, 10, 2)
    asked = json.loads(line.recv(int(length), socket.MSG_WAITALL))
    for stream, number in zip(streams, (1, 2), strict=True):
        os.dup2(stream, number)
        os.close(stream)
    os.environ.clear()
    os.environ.update(asked["environment"])
    code = _ended(asked["words"])
    if settings.configured:
        connections.close_all()
    sys.stdout.flush()
    sys.stderr.flush()
    line.sendall(str(code).encode())
    return code


def _ended(words: Sequence[str]) -> int:
    sys.argv = [*words]
    try:
        runpy.run_module(words[0], run_name="__main__", alter_sys=True)
    except SystemExit as left:
        if isinstance(left.code, str):
            print(left.code, file=sys.stderr)
        return left.code if isinstance(left.code, int) else 0 if left.code is None else 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    listen(sys.argv[1])
