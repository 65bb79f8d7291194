"""Bytes from a file or from standard input, refused kindly when they cannot be had."""

import sys
from pathlib import Path

from esep.regulation.facts.document import LARGEST_FILE, check_size
from esep.regulation.refusals import BadInput, Place

STANDARD_INPUT = "-"


def read_bytes(file: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``. One that is too large is refused by its size, unread."""
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    path = Path(file)
    try:
        if path.is_dir():
            raise BadInput.because("cannot_read", place=Place(file=file), given=file)
        check_size(path.stat().st_size, name=file)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise BadInput.because("no_such_file", given=file) from None
    except (OSError, ValueError):
        raise BadInput.because("cannot_read", given=file) from None
