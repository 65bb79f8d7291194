"""An uploaded list between its preview and its confirmation.

It waits in the session store, under a name that is this account's and this municipality's alone, for an hour: every
process of the server finds it, nothing travels twice over a slow line, nothing has to be signed and hidden in a page.
Old ones are swept away with each new one.
"""

import base64
import secrets
from dataclasses import dataclass

from django.contrib.sessions.backends.db import SessionStore
from django.utils.crypto import salted_hmac

from esep.kernel.refusals import not_found
from esep.workspace.office import Office

PATIENCE_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list as it was sent."""

    kind: str
    name: str
    data: bytes


def keep_list(place: Office, sent: KeptList) -> str:
    """Keep a list for an hour; gives the token by which it is found again."""
    SessionStore.clear_expired()
    token = secrets.token_urlsafe(18)
    store = _store(place, token)
    store.save(must_create=True)
    store["kind"], store["name"] = sent.kind, sent.name
    store["data"] = base64.b64encode(sent.data).decode("ascii")
    store.set_expiry(PATIENCE_SECONDS)
    store.save()
    return token


def kept_list(place: Office, token: str, *, kind: str) -> KeptList:
    """The list that was kept. Raises Refused when it is not this visitor's, of another kind, or an hour old."""
    store = _store(place, token)
    if store.get("kind") != kind:
        raise not_found()
    return KeptList(kind, store["name"], base64.b64decode(store["data"]))


def forget_list(place: Office, token: str) -> None:
    """Drop a list once it was brought in."""
    store = _store(place, token)
    store.delete()


def _store(place: Office, token: str) -> SessionStore:
    said = f"{place.actor.identity}:{place.municipality.pk}:{token}"
    return SessionStore(session_key=salted_hmac("esep.workspace.list", said, algorithm="sha256").hexdigest()[:40])
