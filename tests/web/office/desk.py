"""A desk in the office: a browser that somebody has signed in with."""

import re
from typing import Any, Protocol

from django.test import Client

from esep.access import Actor, Role
from esep.kernel.models import Account, Municipality
from tests.kernel.people import a_holder


class Answer(Protocol):
    """What the test client gives."""

    @property
    def status_code(self) -> int: ...

    @property
    def content(self) -> bytes: ...

    @property
    def headers(self) -> Any: ...


def desk_of(role: Role, place: Municipality, *, login: str | None = None) -> Client:
    """A browser in which somebody with one role has signed in."""
    actor = a_holder(role, place, login=login)
    return signed_in(actor)


def signed_in(actor: Actor) -> Client:
    """A browser in which an actor has signed in."""
    assert actor.account is not None
    client = Client()
    client.force_login(Account.objects.get(pk=actor.account))
    return client


def text(answer: Answer) -> str:
    """The page as it was sent."""
    return answer.content.decode()


def hidden(answer: Answer, name: str) -> str:
    """The value of a hidden input of the page."""
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', text(answer))
    assert found is not None, f"no hidden input called {name}"
    return found[1]
