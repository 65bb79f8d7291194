"""The log: one line a trouble, with nothing in it about people.

What somebody typed, a query, an address with names in it, the message of a database that quotes a row: none of it gets
here. The reference leads from a page to its line; the place in the code leads from the line to the fault.
"""

import logging
from datetime import UTC, datetime
from pathlib import PurePath
from traceback import extract_tb
from types import TracebackType
from typing import Any

from esep.config.reference import present

NOTHING = "-"
SECURITY = "esep.security"
"""Signing in: what happened to which account, by its number (`workspace/accounts/watch`)."""


class Plain(logging.Formatter):
    """Instant, level, reference, logger, method, name of the address, status, exception type, place in the code."""

    def format(self, record: logging.LogRecord) -> str:
        """The one line. Messages are left out on purpose: they quote what should not be kept."""
        kind, place = _exception(record)
        parts = (
            datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            record.levelname,
            # Django speaks of an answer when the request has left the middleware already.
            getattr(getattr(record, "request", None), "reference", present()),
            record.name,
            *_request(record),
            kind,
            place,
        )
        return " ".join(parts)


def _request(record: logging.LogRecord) -> tuple[str, str, str]:
    request = getattr(record, "request", None)
    match = getattr(request, "resolver_match", None)
    method = getattr(request, "method", None)
    known = method if method in ("GET", "HEAD", "POST") else NOTHING
    return known, getattr(match, "url_name", None) or NOTHING, str(getattr(record, "status_code", NOTHING))


def _exception(record: logging.LogRecord) -> tuple[str, str]:
    if record.name == SECURITY:
        return str(getattr(record, "event", NOTHING)), str(getattr(record, "subject", NOTHING))
    if not record.exc_info or record.exc_info[0] is None:
        return NOTHING, f"{record.module}:{record.lineno}"
    return record.exc_info[0].__name__, _place(record.exc_info[2])


def _place(trace: TracebackType | None) -> str:
    """The innermost line of ours that the exception passed, and the line that raised it."""
    frames = extract_tb(trace)
    if not frames:
        return NOTHING
    ours = [frame for frame in frames if "/esep/" in PurePath(frame.filename).as_posix()]
    places = [ours[-1], frames[-1]] if ours and ours[-1] is not frames[-1] else frames[-1:]
    return "<-".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in reversed(places))


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "esep.config.logs.Plain"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
        SECURITY: {"handlers": [], "level": "INFO", "propagate": True},
    },
}
