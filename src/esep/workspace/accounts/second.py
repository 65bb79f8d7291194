"""The second step of signing in: a code of the app, a code from paper, or a passkey."""

from allauth.account.stages import LoginStage, LoginStageController
from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.kernel.factors import factors_of
from esep.kernel.models import Account
from esep.workspace.accounts.challenge import NO_ANSWER, passkey_asked
from esep.workspace.accounts.checking import Proof, check_code, check_passkey
from esep.workspace.accounts.forms import PasskeyForm, SecondStepForm, is_sent
from esep.workspace.accounts.gate import entering, passkeys_possible, scripted
from esep.workspace.accounts.page import own_page
from esep.workspace.accounts.signing import LATE, told_in
from esep.workspace.accounts.throttle import Held
from esep.workspace.accounts.watch import Event, noted
from esep.workspace.forms import posted


@entering
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask for a code, after the password was right."""
    stage = _stage(request)
    if stage is None:
        return too_late()
    account = _account(stage)
    form = SecondStepForm(posted(request))
    if is_sent(request, form):
        try:
            proof = check_code(request, account, form.cleaned_data["code"])
            if proof is not None:
                return _passed(request, stage, proof)
        except Held as too_many:
            noted(Event.SIGN_IN_THROTTLED, account)
            form.hold(too_many.until)
        else:
            noted(Event.SECOND_STEP_REFUSED, account)
            form.add_error("code", _("This code is wrong, too old or was used already. Type the code shown now."))
    factors = factors_of(account)
    context = {"factors": factors, "passkeys": bool(factors.passkeys) and passkeys_possible(request)}
    return own_page(request, "workspace/accounts/second.html", context, form=form)


@scripted
@entering
def second_step_by_passkey(request: HttpRequest) -> HttpResponse:
    """Ask for one of the account's passkeys, after the password was right."""
    stage = _stage(request)
    if stage is None:
        return too_late()
    account = _account(stage)
    form = PasskeyForm(posted(request))
    if is_sent(request, form):
        try:
            proof = check_passkey(request, account, form.cleaned_data["credential"])
            if proof is not None:
                return _passed(request, stage, proof)
        except Held as too_many:
            noted(Event.SIGN_IN_THROTTLED, account)
            form.hold(too_many.until)
        else:
            noted(Event.SECOND_STEP_REFUSED, account)
            form.add_error(None, NO_ANSWER)
    context = {
        "possible": passkeys_possible(request),
        "options": passkey_asked(account) if passkeys_possible(request) else "",
        "back": reverse("mfa_authenticate"),
    }
    return own_page(request, "workspace/accounts/passkey.html", context, form=form)


def too_late() -> HttpResponse:
    """Begin again: the password was typed too long ago, or not at all."""
    return redirect(f"{reverse('sign-in')}?{LATE}")


def _stage(request: HttpRequest) -> LoginStage | None:
    return None if request.user.is_authenticated else LoginStageController.enter(request, AuthenticateStage.key)


def _account(stage: LoginStage) -> Account:
    account = stage.login.user
    assert isinstance(account, Account)
    return account


def _passed(request: HttpRequest, stage: LoginStage, proof: Proof) -> HttpResponse:
    if proof.is_recovery_code:
        noted(Event.RECOVERY_CODE_USED, proof.account)
    response: HttpResponse = stage.exit()
    told_in(request)
    return response
