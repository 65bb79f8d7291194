"""Answers to what cannot be answered: what is wrong, where, and what is allowed (RFC 9457)."""

import json
from collections.abc import Iterable
from http import HTTPStatus

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TYPE = "application/problem+json"
LONGEST_ECHO = 80
MOST_ALLOWED = 200
"""Values that an answer names; a table may hold more of them."""

TITLES: dict[str, Promise] = {
    "unknown_parameter": _("The address holds a word that is not known here."),
    "repeated_parameter": _("This parameter may be given once."),
    "unknown_value": _("This parameter knows no such value."),
    "not_a_day": _("Write a day like this: 2026-09-14."),
    "too_far": _("This day is too far ahead. Take one until the end of next year."),
    "not_a_number": _("This must be a whole number within its bounds."),
    "not_a_cursor": _("This is no place in a list. Take the link to the next page."),
    "no_such_place": _("There is no such municipality here."),
    "no_such_table": _("There is no such table."),
    "no_such_row": _("There is no such row now."),
    "no_such_address": _("There is nothing at this address of the API."),
    "unknown_method": _("This can be read and nothing else."),
}
"""What each code says to people."""

STATUSES = {
    "no_such_place": HTTPStatus.NOT_FOUND,
    "no_such_table": HTTPStatus.NOT_FOUND,
    "no_such_row": HTTPStatus.NOT_FOUND,
    "no_such_address": HTTPStatus.NOT_FOUND,
    "unknown_method": HTTPStatus.METHOD_NOT_ALLOWED,
}
"""The statuses that are not 400."""


class Problem(Exception):
    """Why a request is not answered: a code of :data:`TITLES`, the parameter and its value, and what is allowed."""

    def __init__(self, code: str, *, parameter: str = "", value: str = "", allowed: Iterable[str] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.parameter = parameter
        self.value = value if len(value) <= LONGEST_ECHO else value[:LONGEST_ECHO] + "…"
        self.allowed = tuple(allowed)

    def response(self) -> HttpResponse:
        """The answer in the language that is active."""
        status = STATUSES.get(self.code, HTTPStatus.BAD_REQUEST)
        content: dict[str, object] = {
            "type": "about:blank",
            "title": status.phrase,
            "status": status.value,
            "detail": str(TITLES[self.code]),
            "code": self.code,
        }
        if self.parameter:
            content |= {"parameter": self.parameter, "value": self.value}
        if self.allowed:
            content["allowed"] = self.allowed[:MOST_ALLOWED]
        text = json.dumps(content, ensure_ascii=False)
        return HttpResponse(text, status=status.value, content_type=TYPE)
