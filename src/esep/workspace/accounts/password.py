"""One's own password: changing it, and being asked for it again."""

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.models import Account
from esep.kernel.own import change_password
from esep.workspace.accounts.adapter import AccountAdapter
from esep.workspace.accounts.checking import check_password, confirm_password
from esep.workspace.accounts.forms import ConfirmForm, PasswordForm, is_sent
from esep.workspace.accounts.gate import own
from esep.workspace.accounts.page import own_form
from esep.workspace.accounts.throttle import Held
from esep.workspace.accounts.watch import Event, noted
from esep.workspace.forms import posted
from esep.workspace.submitting import Done, submit


@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
def change(request: HttpRequest, account: Account) -> HttpResponse:
    """Change the password. Every other session ends."""
    form = PasswordForm(posted(request))
    if is_sent(request, form) and form.check_new(account):
        try:
            if check_password(request, login=account.login, password=form.cleaned_data["password"]) is None:
                form.add_error("password", _("This is not your present password."))
        except Held as too_many:
            noted(Event.SIGN_IN_THROTTLED, account)
            form.hold(too_many.until)

    def act(typed: dict[str, Any]) -> Done:
        change_password(account, typed["new_password"])
        update_session_auth_hash(request, account)
        noted(Event.PASSWORD_CHANGED, account)
        return Done(
            address=reverse("account"),
            words=_("The password is changed."),
            follows=_("You are signed out on all other devices."),
        )

    answer = submit(request, form, act)
    return answer or own_form(
        request,
        form,
        title=_("Change the password"),
        button=_("Change the password"),
        lead=_("Ten signs at least; four words that nobody would guess are a good choice."),
    )


@own(GET=Act.OPEN_ACCOUNT, POST=Act.OPEN_ACCOUNT)
def confirm(request: HttpRequest, account: Account) -> HttpResponse:
    """Ask for the password again before anything that protects the account is changed."""
    form = ConfirmForm(posted(request))
    if is_sent(request, form):
        try:
            if confirm_password(request, account, form.cleaned_data["password"]):
                return HttpResponseRedirect(_asked_for(request))
            form.add_error("password", _("This is not your password."))
        except Held as too_many:
            noted(Event.SIGN_IN_THROTTLED, account)
            form.hold(too_many.until)
    return own_form(
        request,
        form,
        title=_("Your password once more"),
        button=_("Continue"),
        lead=_("So that nobody else changes how you sign in while you are away from the screen."),
    )


def _asked_for(request: HttpRequest) -> str:
    wanted = request.GET.get("next", "")
    return wanted if AccountAdapter().is_safe_url(wanted) else reverse("account")
