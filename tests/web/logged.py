"""What the log of the process says while a test looks."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from esep.config.logs import Plain


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """The log, line by line, as the server writes it."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Plain())
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield stream
    finally:
        root.removeHandler(handler)
