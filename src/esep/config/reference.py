"""A reference for every request: short enough to be read out on the telephone, and written in every line of the log."""

import secrets
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponseBase

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Figures and capitals that nobody takes for one another: no 0, 1, I, L, O, U."""
LENGTH = 8
NONE = "-" * LENGTH

_present: ContextVar[str] = ContextVar("the reference of the request being answered", default=NONE)


def present() -> str:
    """The reference of the request being answered; hyphens outside of one."""
    return _present.get()


class Referenced:
    """Middleware, the outermost: gives the request its ``reference``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        reference = _drawn()
        request.reference = reference  # type: ignore[attr-defined]
        token = _present.set(reference)
        try:
            return self.get_response(request)
        finally:
            _present.reset(token)


def _drawn() -> str:
    """A reference by lot: each of all there are is as likely, and chance is asked once."""
    drawn, letters = secrets.randbelow(len(LETTERS) ** LENGTH), []
    for _ in range(LENGTH):
        drawn, place = divmod(drawn, len(LETTERS))
        letters.append(LETTERS[place])
    return "".join(letters)


def reference_of(request: HttpRequest) -> dict[str, object]:
    """Template context: ``reference``."""
    return {"reference": getattr(request, "reference", "")}
