"""The clock of legal acts. Security (sessions, throttling, codes) never asks it, but real time.

In the demonstration the day stands still while the hours go on, so that terms stay as they are shown.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

from django.conf import settings

from esep.regulation.dates import BISHKEK, legal_day

_set: ContextVar[datetime | None] = ContextVar("the hour that a test or the demonstration's loader set", default=None)


def now() -> datetime:
    """The instant of an act, in UTC."""
    fixed = _set.get()
    if fixed is not None:
        return fixed
    day: date | None = settings.DEMONSTRATION_DAY
    if day is None:
        return real()
    return datetime.combine(day, real().astimezone(BISHKEK).time(), BISHKEK).astimezone(UTC)


def real() -> datetime:
    """The instant in earnest, for rights, sessions and codes, in the demonstration too."""
    return datetime.now(UTC)


def today() -> date:
    """The legal day in Bishkek."""
    return legal_day(now())


def stands_still() -> bool:
    """Whether this is a demonstration, whose hours may come round again."""
    return settings.DEMONSTRATION_DAY is not None


@contextmanager
def set_to(instant: datetime) -> Iterator[None]:
    """Let acts inside happen at an instant: for tests, and for the loader that steps through history."""
    token = _set.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _set.reset(token)
