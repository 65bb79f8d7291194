"""Signing in with a passkey alone: no login, no password, and no second step."""

from allauth.account.models import Login
from allauth.core.internal import ratelimit
from allauth.mfa.webauthn.internal.flows import perform_passwordless_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from esep.workspace.accounts.challenge import NO_ANSWER, passkey_asked
from esep.workspace.accounts.checking import identify_by_passkey
from esep.workspace.accounts.forms import PasskeyForm, is_sent
from esep.workspace.accounts.gate import entering, passkeys_possible, scripted
from esep.workspace.accounts.page import own_page
from esep.workspace.accounts.signing import onward, told_in
from esep.workspace.accounts.throttle import held
from esep.workspace.accounts.watch import Event, noted
from esep.workspace.forms import posted

LIMIT = {"app": "allauth.mfa", "action": "webauthn_login"}


@scripted
@entering
def sign_in_by_passkey(request: HttpRequest) -> HttpResponse:
    """Let a device answer; where the address allows no passkeys, say why."""
    possible = passkeys_possible(request)
    form = PasskeyForm(posted(request))
    if possible and is_sent(request, form):
        answer = _let_in(request, form)
        if answer is not None:
            return answer
    context = {"possible": possible, "options": passkey_asked() if possible else "", "back": reverse("sign-in")}
    return own_page(request, "workspace/accounts/passkey.html", context, form=form)


def _let_in(request: HttpRequest, form: PasskeyForm) -> HttpResponse | None:
    if not ratelimit.consume(request, **LIMIT):
        noted(Event.SIGN_IN_THROTTLED)
        form.hold(held(request, key="", **LIMIT).until)
        return None
    proof = identify_by_passkey(form.cleaned_data["credential"])
    if proof is None:
        noted(Event.SIGN_IN_REFUSED)
        form.add_error(None, NO_ANSWER)
        return None
    login = Login(user=proof.account, redirect_url=onward(request, proof.account))
    response: HttpResponse = perform_passwordless_login(request, proof.factor, login)
    told_in(request)
    return response
