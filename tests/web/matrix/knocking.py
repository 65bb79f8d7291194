"""How the matrix asks: through all that stands before a view, as a browser does, or at the gate of the view itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any
from unittest.mock import patch

from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.core.signals import request_finished
from django.db import close_old_connections
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import resolve, reverse
from django.utils.functional import Promise

from esep.kernel.models import Account
from esep.kernel.routes import View
from esep.portal import trouble
from esep.workspace import office

_served = office._served
_page = trouble._page


class Visitor:
    """Somebody with a browser, who has signed in if they have an account."""

    def __init__(self, account: Account | None) -> None:
        self.account = account
        self.client = Client()
        if account is not None:
            self.client.force_login(account)

    @cached_property
    def session(self) -> SessionBase:
        """What is kept for the browser between two visits."""
        return self.client.session

    def comes(self, method: str, address: str) -> int:
        """The status of the answer to a request as a browser sends it. Whoever signs out does so in another browser."""
        client = Client() if address == reverse("sign-out") else self.client
        answer = client.generic(method, address)
        # Closing ends the request, at which Django closes connections that stand in a transaction: those of this test.
        request_finished.disconnect(close_old_connections)
        answer.close()
        request_finished.connect(close_old_connections)
        return answer.status_code

    def knocks(self, method: str, address: str) -> int:
        """The status of the answer of the view alone, which begins with the gate, to somebody who was recognised."""
        request = RequestFactory().generic(method, address)
        # As in the browsers of tests, nothing is asked of a form but what it says.
        request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]
        request.user = self.account or AnonymousUser()
        request.session = self.session
        found = resolve(address)
        request.resolver_match = found
        try:
            answer: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
        except Http404:
            return 404
        return answer.status_code


@contextmanager
def nothing_behind_the_gate() -> Iterator[None]:
    """Let the gate of an office decide, and an empty room be behind it."""

    def unlocked(_view: View, request: HttpRequest, slug: str, **others: Any) -> HttpResponseBase:
        return _served(lambda *_args, **_kwargs: HttpResponse(), request, slug, **others)

    with patch.object(office, "_served", unlocked):
        yield


@contextmanager
def each_trouble_drawn_once() -> Iterator[None]:
    """Let what a page of trouble says be drawn where it is met first; afterwards its status is enough."""
    drawn: set[tuple[int, str]] = set()

    def page(request: HttpRequest, *, status: int, title: Promise, **others: Any) -> HttpResponse:
        if (status, str(title)) in drawn:
            return HttpResponse(status=status)
        drawn.add((status, str(title)))
        return _page(request, status=status, title=title, **others)

    with patch.object(trouble, "_page", page):
        yield
