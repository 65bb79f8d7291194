"""Throttling: how often one may be wrong, and from when on one may try again. By real time."""

from datetime import UTC, datetime, timedelta

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest

from esep.kernel import clock

SHORT = timedelta(minutes=1)
"""When the cache does not know until when: somebody else was counting at that very moment."""


class Held(Exception):
    """Too many wrong attempts; ``until`` is from when on the next one counts."""

    def __init__(self, until: datetime) -> None:
        super().__init__("held")
        self.until = until


def held(request: HttpRequest, *, key: str, action: str = "login_failed", app: str = "allauth.account") -> Held:
    """From when on an attempt is answered again: when the oldest of those that count has been forgotten."""
    ends = []
    for rate in ratelimit.get_rates(app=app, action=action):
        name = ratelimit.get_cache_key(request, app=app, action=action, rate=rate, key=key)
        attempts = cache.get(name, [])
        if len(attempts) >= rate.amount:
            ends.append(datetime.fromtimestamp(attempts[rate.amount - 1] + rate.duration, UTC))
    return Held(max(ends, default=clock.real() + SHORT))
