"""Attempts: how often something may be tried under one name, so that nobody guesses for long."""

from datetime import datetime, timedelta
from hashlib import sha256

from django.core.cache import cache

from esep.kernel import clock


def take_attempt(what: str, *, name: str, most: int, within: timedelta) -> datetime | None:
    """Take one of ``most`` attempts that ``name`` has in any stretch of time as long as ``within``, by the real clock.

    None when there was one left; otherwise the instant at which the next is free. Names that differ in case are one.
    """
    places = _places(what, name=name, most=most)
    taken = cache.get_many(places)
    free_at = clock.real() + within
    # Adding is one step for the cache: two who come at once never take the same place.
    if any(cache.add(place, free_at, timeout=within.total_seconds()) for place in places if place not in taken):
        return None
    return min(cache.get_many(places).values(), default=clock.real())


def are_used_up(what: str, *, name: str, most: int) -> bool:
    """Whether ``name`` has none of its ``most`` attempts left. Takes none."""
    places = _places(what, name=name, most=most)
    return len(cache.get_many(places)) == len(places)


def _places(what: str, *, name: str, most: int) -> list[str]:
    digest = sha256(name.strip().casefold().encode()).hexdigest()
    return [f"esep.attempts.{what}.{digest}.{number}" for number in range(most)]
