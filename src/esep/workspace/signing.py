"""Signing in and out. Whether a login exists is never told, by words or by time."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate, login, logout
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse, translate_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from esep.access import Act
from esep.kernel.models import Account
from esep.kernel.refusals import Refused
from esep.kernel.routes import route
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.refusal import available
from esep.workspace.submitting import is_switch

LONGEST_PASSWORD = 1000


class SignInForm(OfficeForm):
    """Login and password."""

    login = forms.CharField(
        label=_("Login"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=LONGEST_PASSWORD,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )

    def account(self, request: HttpRequest) -> Account | None:
        """The account that these open; none adds the one error there is."""
        typed: dict[str, Any] = self.cleaned_data
        found = authenticate(request, username=typed["login"], password=typed["password"])
        if not isinstance(found, Account):
            self.add_error(None, _("Login or password is wrong. Check both and type the password again."))
            return None
        return found


@never_cache
@sensitive_post_parameters("password")
@route(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form; signing in leads to the page that was asked for, or to the office, in the account's language."""
    form = SignInForm(posted(request))
    if request.method == "POST" and not is_switch(request, form) and form.is_valid():
        try:
            with available():
                account = form.account(request)
                if account is not None:
                    login(request, account)
                    SessionStore.clear_expired()
                    return HttpResponseRedirect(_onward(request, account))
        except Refused as refused:
            form.take(refused)
    return render(request, "workspace/sign_in.html", {"form": form}, status=form.status)


@route(POST=Act.OPEN_ACCOUNT)
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session; a second press does no harm."""
    logout(request)
    return redirect("sign-in")


def _onward(request: HttpRequest, account: Account) -> str:
    wanted = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(wanted, allowed_hosts=None, require_https=request.is_secure()):
        with override(account.language):
            return reverse("office")
    return str(translate_url(wanted, account.language))
