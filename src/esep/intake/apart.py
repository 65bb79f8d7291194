"""Apart: hostile files are opened by a program of its own, and its answer comes back as bytes."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BOUNDED = HERE / "bounded.py"
FAILED = 1
"""What a reading program returns when it met something it did not expect; other codes mean it was stopped."""


class Stopped(Exception):
    """A reading program did not answer. ``broken`` when it could not read; else its time or memory ran out."""

    def __init__(self, *, broken: bool) -> None:
        super().__init__("broken" if broken else "too heavy")
        self.broken = broken


def ask(program: str, data: bytes, *, arguments: tuple[int, ...] = (), memory: int, seconds: int) -> bytes:
    """What ``program`` (a module of this room) answers to ``data``, within so many bytes and seconds.

    Raises :class:`Stopped` when there is no answer.
    """
    bounds = (memory, seconds)
    command = [sys.executable, "-I", str(BOUNDED), *map(str, bounds), str(HERE / f"{program}.py")]
    command += map(str, arguments)
    try:
        return subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=True).stdout
    except subprocess.TimeoutExpired as error:
        raise Stopped(broken=False) from error
    except subprocess.CalledProcessError as error:
        raise Stopped(broken=error.returncode == FAILED) from error
