"""The gate before the pages of one's own account: whoever has signed in, and nobody's rights."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from esep.access import Act
from esep.kernel.models import Account
from esep.kernel.refusals import Kind, Refused
from esep.kernel.routes import View, route
from esep.workspace.accounts.checking import was_confirmed
from esep.workspace.refusal import available, refusal_page

scripted = csp_update({"script-src": [SELF]})
"""Lets a page run the script of passkeys, which is one of ours; all other pages run none."""


def entering(view: View) -> View:
    """Serve a page of signing in, to everyone."""
    return route(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)(_guarded(view))


def own(*, page: str = "", **acts: Act) -> Callable[[View], View]:
    """Serve a page of one's own account by the methods named. The view gets the request and the account. What can only
    be sent names the ``page`` that it belongs to.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def gated(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
            if not isinstance(request.user, Account):
                return redirect_to_login(request.get_full_path() if "GET" in acts else reverse("account"))
            return view(request, request.user, **kwargs)

        return route(page=page, **acts)(_guarded(gated))

    return decorate


def _guarded(view: View) -> View:
    """Kept by no cache, its passwords shown in no report; what nobody answered becomes the page of a refusal."""

    @never_cache
    @sensitive_post_parameters()
    @wraps(view)
    def served(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        try:
            with available():
                return view(request, **kwargs)
        except Refused as refused:
            if refused.kind is Kind.NOT_FOUND:
                raise Http404 from refused
            return refusal_page(request, refused)

    return served


def confirmed(view: View) -> View:
    """Ask for the password first, unless that was done a few minutes ago; then come back here."""

    @wraps(view)
    def asked(request: HttpRequest, account: Account, **kwargs: Any) -> HttpResponseBase:
        if was_confirmed(request):
            return view(request, account, **kwargs)
        return redirect(f"{reverse('account-confirm')}?{urlencode({'next': request.path})}")

    return asked


def passkeys_possible(request: HttpRequest) -> bool:
    """Whether a browser makes passkeys at this address: over https, or on the computer itself by its name."""
    host = request.get_host().partition(":")[0]
    is_number = host.startswith("[") or host.replace(".", "").isdigit()
    return host == "localhost" or (request.is_secure() and not is_number)
