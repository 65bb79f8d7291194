"""The cookie of a form, which shows that our own page sent it: where it is missing the form comes back as it was."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

FORBIDDEN = 403


class _Check(CsrfViewMiddleware):
    """Django's own check, which answers with a mark instead of a page."""

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        return HttpResponse(status=FORBIDDEN)


def came_back(request: HttpRequest) -> bool:
    """Whether a form that was sent brought its cookie. Views that ask are exempt from the check before all pages, which
    would throw away what was typed.
    """
    check = _Check(_nobody)
    check.process_request(request)
    return check.process_view(request, _nobody, (), {}) is None


def _nobody(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    return HttpResponse(status=FORBIDDEN)
