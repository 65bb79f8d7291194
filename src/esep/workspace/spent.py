"""Forms that were sent: a second press of the button finds what the first one did, and does nothing again.

Each form carries a key. It is spent in the transaction of the act, as a row of the session store: two presses at once
cannot both write it, an act that failed leaves it unspent, and it goes the way of old sessions.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.contrib.sessions.backends.base import CreateError
from django.contrib.sessions.backends.db import SessionStore
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Kind, Refused

KEY_LENGTH = 24


@dataclass(frozen=True, slots=True)
class Told:
    """What the visitor is told after an act: words, what follows, when, under which reference, and where to read it."""

    address: str
    words: str
    follows: str
    at: datetime
    reference: str


class AlreadySent(Exception):
    """This form did its work before; ``told`` is what was said then."""

    def __init__(self, told: Told) -> None:
        super().__init__("sent twice")
        self.told = told


def new_key() -> str:
    """A key for a form that is shown for the first time."""
    return secrets.token_urlsafe(KEY_LENGTH)


def spend(key: str, *, account: int) -> SessionStore:
    """Spend a key, inside the transaction of the act.

    Raises AlreadySent when it was spent before; Refused when that is so long ago that nobody knows what came of it.
    """
    store = _store(key, account=account)
    try:
        store.save(must_create=True)
    except CreateError:
        told = told_by(key, account=account)
        raise (AlreadySent(told) if told else _long_ago()) from None
    return store


def keep(store: SessionStore, told: Told) -> None:
    """Keep with the spent key what its sender is told."""
    store["told"] = {
        "address": told.address,
        "words": told.words,
        "follows": told.follows,
        "at": told.at.isoformat(),
        "reference": told.reference,
    }
    store.save()


def told_by(key: str, *, account: int) -> Told | None:
    """What the sender of a form was told; nothing for a key that is not this account's, or too old."""
    kept = _store(key, account=account).get("told")
    if not kept:
        return None
    return Told(
        address=kept["address"],
        words=kept["words"],
        follows=kept["follows"],
        at=datetime.fromisoformat(kept["at"]),
        reference=kept["reference"],
    )


def _long_ago() -> Refused:
    return Refused.because(
        "sent_long_ago",
        _("This form was sent already, some time ago."),
        remedy=_("Look whether it is in the list. If not, open the form anew."),
        kind=Kind.STALE,
    )


def _store(key: str, *, account: int) -> SessionStore:
    """The row of a key: under a name that nobody can guess or aim at somebody's session."""
    name = salted_hmac("esep.workspace.form", f"{account}:{key}", algorithm="sha256").hexdigest()
    return SessionStore(session_key=name[:40])
