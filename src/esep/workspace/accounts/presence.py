"""Sessions know their device, when they were last used, and when they end, whatever happens meanwhile."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from esep.kernel import clock
from esep.kernel.sessions import DEVICE, SEEN, note_use
from esep.workspace.accounts.device import device_of

COARSE = timedelta(minutes=10)
"""How exactly the last use is known. Each time it is written costs a disk its peace."""


def begin_visit(request: HttpRequest) -> None:
    """Note the device of a session that has just been opened, and let it end after its hours, used or not."""
    now = clock.real()
    request.session[DEVICE] = device_of(request.headers.get("User-Agent", ""))
    request.session[SEEN] = now.isoformat()
    request.session.set_expiry(now + timedelta(seconds=settings.SESSION_COOKIE_AGE))
    SessionStore.clear_expired()


class Presence:
    """Middleware: notes the use of a session, now and then."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        session = request.session
        if session.accessed and not session.modified and SEEN in session:
            now = clock.real()
            if now - datetime.fromisoformat(session[SEEN]) >= COARSE:
                note_use(session, at=now)
        return response
