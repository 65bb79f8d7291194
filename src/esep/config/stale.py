"""A form whose token does not fit: one of the office keeps what was typed, any other is refused."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from esep.portal import trouble
from esep.workspace.unsent import of_an_old_page


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """The page for it (403)."""
    return of_an_old_page(request) or trouble.forbidden(request, reason=reason)
