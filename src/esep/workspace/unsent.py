"""Unsent: a form that nobody signed in had sent, or that a page too old had sent, is shown again with what was typed.

Nothing of it is stored here and nothing is done: what was typed goes back to the browser in hidden fields, and only
another press, with a token of now, sends it. No more can come back than Django reads of a request
(``DATA_UPLOAD_MAX_MEMORY_SIZE``, ``DATA_UPLOAD_MAX_NUMBER_FIELDS``).
"""

from collections.abc import Iterable

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext

from esep.access import TABLE
from esep.kernel.models import Account
from esep.kernel.routes import acts_of_view
from esep.workspace.refusal import HIDDEN, SECRET, Typed, typed
from esep.workspace.submitting import SWITCH

SIGNED_OUT = 403
"""Status of the page: nothing was done."""

FILES = "files"
"""What ``switch`` says where files are to be chosen again: the form is shown half-filled, and does nothing."""

OF_THE_PAGE = SECRET | {"form_key"}
"""What every form carries, so that it says nothing of what somebody typed."""


def unsent(request: HttpRequest) -> HttpResponseBase:
    """The answer to whoever has not signed in: to do so; with a page that keeps what was typed, if something was."""
    if request.method != "POST" or not typed(request, without=OF_THE_PAGE):
        return redirect_to_login(request.get_full_path())
    return _page(request)


def of_an_old_page(request: HttpRequest) -> HttpResponseBase | None:
    """The answer to a form of the office whose token is no longer that of the browser: somebody signed in meanwhile.

    None for what is no form of the office, or did not come from a page of ours: nobody else may fill a form in here.
    """
    if not (_is_of_the_office(request) and _is_from_here(request)):
        return None
    return _page(request) if isinstance(request.user, Account) else unsent(request)


def _page(request: HttpRequest) -> HttpResponseBase:
    # What was chosen is gone: the form opens again instead of being sent without its files.
    had_files = request.content_type == "multipart/form-data" or request.POST.get(SWITCH) == FILES
    context = {
        "is_signed_in": isinstance(request.user, Account),
        "address": request.get_full_path(),
        "fields": typed(request, without=SECRET | {SWITCH}),
        "switch": FILES if had_files else request.POST.get(SWITCH, ""),
        "had_files": had_files,
        "typed": tuple(_readable(typed(request, without=HIDDEN))),
    }
    answer = render(request, "workspace/unsent.html", context, status=SIGNED_OUT)
    add_never_cache_headers(answer)
    return answer


def _readable(fields: Iterable[Typed]) -> Iterable[tuple[str, str]]:
    """What somebody would know again: fields by their labels, and whatever else holds more than one word."""
    for one in fields:
        if one.label != one.field:
            yield one.label, one.value
        elif " " in one.value.strip():
            yield gettext("Text"), one.value


def _is_of_the_office(request: HttpRequest) -> bool:
    """Whether an address lies behind the gate."""
    match = request.resolver_match
    acts = acts_of_view(match.func) if match is not None else None
    return any(not TABLE[act].everyone for act in (acts or {}).values())


def _is_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of ours sent the form."""
    here = f"{request.scheme}://{request.get_host()}"
    origin = request.headers.get("Origin")
    return origin == here if origin is not None else request.headers.get("Referer", "").startswith(f"{here}/")
