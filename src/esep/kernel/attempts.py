"""Attempts: how often something may be tried under one name, so that nobody guesses for long."""

from datetime import datetime, timedelta
from hashlib import sha256

from django.core.cache import cache

from esep.kernel import clock


def take_attempt(what: str, *, name: str, most: int, within: timedelta) -> datetime | None:
    """Take one of ``most`` attempts that ``name`` has in any stretch of time as long as ``within``, by the real clock.

    None when there was one left; otherwise the instant at which the next is free. Names that differ in case are one.
    """
    digest = sha256(name.strip().casefold().encode()).hexdigest()
    places = [f"esep.attempts.{what}.{digest}.{number}" for number in range(most)]
    free_at = clock.real() + within
    # Adding is one step for the cache: two who come at once never take the same place.
    if any(cache.add(place, free_at, timeout=within.total_seconds()) for place in places):
        return None
    return min(cache.get_many(places).values(), default=clock.real())
