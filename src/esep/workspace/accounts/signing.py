"""Signing in and out. Whether a login exists is never told, by words or by time."""

from allauth.account.internal.flows import login as login_flow
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, translate_url
from django.utils.translation import override

from esep.access import Act
from esep.kernel.models import Account
from esep.kernel.refusals import Refused
from esep.kernel.routes import route
from esep.workspace.accounts.adapter import WRONG_PASSWORD
from esep.workspace.accounts.checking import check_password
from esep.workspace.accounts.forms import LONGEST_LOGIN, SignInForm, is_sent
from esep.workspace.accounts.gate import entering, passkeys_possible
from esep.workspace.accounts.page import own_page
from esep.workspace.accounts.throttle import Held
from esep.workspace.accounts.watch import Event, noted
from esep.workspace.forms import posted
from esep.workspace.refusal import available

LATE = "late"
"""Says in the address that the second step was taken too late."""


@entering
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form; the right password leads to the second step, or straight on. The address may fill the login in."""
    form = SignInForm(posted(request), initial={"login": request.GET.get("login", "")[:LONGEST_LOGIN]})
    if is_sent(request, form):
        try:
            with available():
                account = check_password(
                    request, login=form.cleaned_data["login"], password=form.cleaned_data["password"]
                )
                if account is not None:
                    return let_in(request, account)
        except Held as too_many:
            noted(Event.SIGN_IN_THROTTLED)
            form.hold(too_many.until)
        except Refused as refused:
            form.take(refused)
        else:
            noted(Event.SIGN_IN_REFUSED)
            form.add_error(None, WRONG_PASSWORD)
    context = {
        "is_late": LATE in request.GET,
        "passkeys": passkeys_possible(request),
        "asked": request.GET.get("next", ""),
    }
    return own_page(request, "workspace/sign_in.html", context, form=form)


@route(page="account", POST=Act.OPEN_ACCOUNT)
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session; a second press does no harm."""
    if isinstance(request.user, Account):
        noted(Event.SIGNED_OUT, request.user)
    logout(request)
    return redirect("sign-in")


def let_in(request: HttpRequest, account: Account) -> HttpResponse:
    """Go on with an account whose password was right: to its second factor, or to where it wanted."""
    login = Login(user=account, redirect_url=onward(request, account))
    response: HttpResponse = login_flow.perform_password_login(request, {}, login)
    told_in(request)
    return response


def onward(request: HttpRequest, account: Account) -> str:
    """Where signing in leads: to the page that was asked for, or to the office, in the account's language."""
    wanted = get_next_redirect_url(request)
    if not wanted:
        with override(account.language):
            return reverse("office")
    return str(translate_url(wanted, account.language))


def told_in(request: HttpRequest) -> None:
    """Note that somebody is signed in, if they are by now."""
    if isinstance(request.user, Account):
        noted(Event.SIGNED_IN, request.user)
