"""Pages for what went wrong: each says what happened and shows the way out."""

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext_lazy as _

from esep.intake.limits import MEGABYTE
from esep.portal.check.upload import drain
from esep.portal.filters import UnknownFilter


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the address or the data cannot be read; 413 when so much was sent that it was not read."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        return too_long(request, exception)
    if isinstance(exception, UnknownFilter):
        return unknown_filter(request, exception)
    return _page(
        request,
        status=400,
        title=_("We could not read this request"),
        advice=_("Check the address in the browser, then try again."),
    )


def unknown_filter(request: HttpRequest, exception: UnknownFilter) -> HttpResponse:
    """400: a program asked by a name that means nothing there. The page says which do."""
    return _page(
        request,
        status=400,
        title=_("This choice is unknown"),
        advice=_("This address can be narrowed by these names:")
        if exception.known
        else _("This address gives everything. It takes no choice."),
        template="portal/unknown_filter.html",
        names=exception.names,
        known=exception.known,
        path=request.path,
    )


def too_long(request: HttpRequest, exception: RequestDataTooBig | TooManyFieldsSent) -> HttpResponse:
    """413: a form with more text, or more rows, than is read. The page leads back to what was typed."""
    is_text = isinstance(exception, RequestDataTooBig)
    drain(request)
    return _page(
        request,
        status=413,
        title=_("Your text is too long to be sent") if is_text else _("This form has too many rows to be sent"),
        advice=_("Nothing was sent or saved."),
        template="portal/too_long.html",
        is_text=is_text,
        megabytes=settings.DATA_UPLOAD_MAX_MEMORY_SIZE // MEGABYTE,
    )


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """403: the action is not allowed, or a form was sent from a page that had grown too old."""
    return _page(
        request,
        status=403,
        title=_("You do not have the right to do this"),
        advice=_("If you were filling in a form, open it again and send it once more."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: nothing lives at this address."""
    return _page(
        request,
        status=404,
        title=_("There is no such page"),
        advice=_("Check the address letter by letter, or start from the home page."),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours; 503 when the database is locked, or not there at all."""
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        return unavailable(request)
    return _page(
        request,
        status=500,
        title=_("Something went wrong on our side"),
        advice=_("Try again in a minute. If it happens again, tell the ayil okmotu."),
    )


def unavailable(request: HttpRequest) -> HttpResponse:
    """503: the database cannot be asked just now."""
    response = _page(
        request,
        status=503,
        title=_("Esep cannot be reached just now"),
        advice=_("Nothing was saved. Wait a minute, then load this page again."),
    )
    response.headers["Retry-After"] = "60"
    return response


def _page(
    request: HttpRequest,
    *,
    status: int,
    title: Promise,
    advice: Promise,
    template: str = "portal/trouble.html",
    **context: object,
) -> HttpResponse:
    # Some requests fail before a language was chosen for them; the address still tells it.
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    with override(language):
        return render(request, template, {"title": title, "advice": advice, **context}, status=status)
