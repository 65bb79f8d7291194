"""Sessions of an account: where it is signed in. They end with a password, at will, or after some hours.

This is also the engine that the settings name: every page of the office begins by reading a session.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase, UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.models import Session
from django.db import DatabaseError
from django.db.models.functions import Length
from django.utils.crypto import constant_time_compare, salted_hmac

from esep.kernel import clock
from esep.kernel.models import Account
from esep.kernel.prepared import PreparedRows

KEY_LENGTH = 32
"""Signs of the key of a session; rows of the store with longer keys are forms that were sent, and lists that wait."""

DEVICE = "device"
SEEN = "seen"


class SessionStore(DatabaseStore):
    """Django's store in the database, asked by a prepared question."""

    def _get_session_from_db(self) -> Session | None:
        found = _KEPT.first(self.session_key) if self.session_key else None
        if found is None or found.expire_date <= clock.real():
            self._session_key = None
            return None
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A session: by a name that opens nothing, on which device, when last used, and whether it is the present one."""

    name: str
    device: str
    seen_at: datetime | None
    is_present: bool


def visits_of(account: Account, *, present: str) -> tuple[Visit, ...]:
    """Where an account is signed in, the present session (by its key) first, then the one used last."""
    found = [
        Visit(name=_name(key), device=device, seen_at=seen_at, is_present=key == present)
        for key, device, seen_at in _open(account)
    ]
    begin = datetime.min.replace(tzinfo=clock.real().tzinfo)
    found.sort(key=lambda visit: (visit.is_present, visit.seen_at or begin, visit.name), reverse=True)
    return tuple(found)


def end_visit(account: Account, name: str) -> bool:
    """End a session of an account by its name; whether there was such a one."""
    keys = [key for key, _device, _seen_at in _open(account) if constant_time_compare(_name(key), name)]
    Session.objects.filter(session_key__in=keys).delete()
    return bool(keys)


def end_other_visits(account: Account, *, present: str) -> int:
    """End every session of an account but the present one (by its key); how many there were."""
    keys = [key for key, _device, _seen_at in _open(account) if key != present]
    Session.objects.filter(session_key__in=keys).delete()
    return len(keys)


def note_use(session: SessionBase, *, at: datetime) -> None:
    """Write now that a session was used, and leave it at that when it has ended meanwhile or nothing can be written."""
    session[SEEN] = at.isoformat()
    try:
        session.save()
    except (DatabaseError, UpdateError):
        pass
    finally:
        session.modified = False


def _open(account: Account) -> Iterator[tuple[str, str, datetime | None]]:
    """Keys, devices and last uses. A session opened with an earlier password opens nothing and is left out."""
    rows = Session.objects.annotate(length=Length("session_key")).filter(
        length=KEY_LENGTH, expire_date__gt=clock.real()
    )
    for row in rows.order_by("session_key"):
        data = row.get_decoded()
        is_open = constant_time_compare(data.get(HASH_SESSION_KEY, ""), account.get_session_auth_hash())
        if data.get(SESSION_KEY) == str(account.pk) and is_open:
            seen = data.get(SEEN)
            yield row.session_key, data.get(DEVICE, ""), datetime.fromisoformat(seen) if seen else None


def _name(key: str) -> str:
    return salted_hmac("esep.kernel.session", key, algorithm="sha256").hexdigest()[:16]


_KEPT = PreparedRows(Session, lambda key: Session.objects.filter(session_key=key))
