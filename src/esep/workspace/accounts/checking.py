"""Is it really they? Passwords, codes and passkeys are judged by allauth, which also counts the wrong ones."""

from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows import reauthentication
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm, LoginWebAuthnForm
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from esep.kernel.models import Account
from esep.workspace.accounts.challenge import is_answered, is_credential
from esep.workspace.accounts.throttle import Held, held

TOO_MANY = "too_many_login_attempts"
PERIOD = 30
"""Seconds that a code of an app stands for."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A second factor that was shown to be there: which one, and whose."""

    factor: Authenticator
    account: Account

    @property
    def is_recovery_code(self) -> bool:
        """Whether it was a code from paper, which is spent by this."""
        return bool(self.factor.type == Authenticator.Type.RECOVERY_CODES)


def check_password(request: HttpRequest, *, login: str, password: str) -> Account | None:
    """The account that these open; None without a hint which of the two is wrong. Raises Held."""
    try:
        found = get_adapter().authenticate(request, username=login.strip(), password=password)
    except ValidationError as error:
        raise held(request, key=login.strip().casefold()) from error
    return found if isinstance(found, Account) else None


def confirm_password(request: HttpRequest, account: Account, password: str) -> bool:
    """Whether whoever has signed in still knows the password; remembered for some minutes. Raises Held."""
    if check_password(request, login=account.login, password=password) != account:
        return False
    reauthentication.reauthenticate_by_password(request)
    return True


def was_confirmed(request: HttpRequest) -> bool:
    """Whether the password was asked for a few minutes ago at most."""
    return bool(reauthentication.did_recently_reauthenticate(request))


def check_code(request: HttpRequest, account: Account, code: str) -> Proof | None:
    """The factor that a code proves: an app's, or one from paper, each good for one time. Raises Held."""
    form = AuthenticateForm(user=account, data={"code": code})
    if not _is_right(request, form, account) or _was_seen(account, code):
        return None
    post_authentication(request, form.authenticator)
    return Proof(form.authenticator, account)


def check_passkey(request: HttpRequest, account: Account, credential: str) -> Proof | None:
    """The passkey of an account that answered. Raises Held."""
    form = AuthenticateWebAuthnForm(user=account, data={"credential": credential})
    if not is_credential(credential) or not _is_right(request, form, account):
        return None
    factor = form.cleaned_data["credential"]
    post_authentication(request, factor)
    return Proof(factor, account)


def identify_by_passkey(credential: str) -> Proof | None:
    """Whose passkey answered, before anybody said who they are."""
    form = LoginWebAuthnForm(data={"credential": credential})
    if not is_credential(credential) or not is_answered(form):
        return None
    factor = form.cleaned_data["credential"]
    return Proof(factor, factor.user)


def second_step_key(account: Account) -> str:
    """What wrong second factors of an account are counted by."""
    return f"mfa-auth-user-{account.pk}"


def is_held(request: HttpRequest, form: BaseForm, account: Account) -> Held | None:
    """Whether a form of allauth's was not even looked at, because too many before it were wrong."""
    codes = {error.code for errors in form.errors.as_data().values() for error in errors}
    return held(request, key=second_step_key(account)) if codes & {TOO_MANY, "rate_limited"} else None


def _is_right(request: HttpRequest, form: BaseForm, account: Account) -> bool:
    if is_answered(form):
        return True
    if too_many := is_held(request, form, account):
        raise too_many
    return False


def _was_seen(account: Account, code: str) -> bool:
    """Whether a code was used before in the time in which it is good: allauth forgets it a little too early."""
    name = salted_hmac("esep.workspace.code", f"{account.pk}:{code}", algorithm="sha256").hexdigest()
    return not cache.add(name, True, timeout=PERIOD * (2 * settings.MFA_TOTP_TOLERANCE + 1))
