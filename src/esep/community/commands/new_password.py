"""Choosing a new password with a one-time code."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock, scope
from esep.kernel.access_codes import code_of, is_same
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.factors import drop_factors
from esep.kernel.models import AccessCode, Account
from esep.kernel.refusals import Kind, Refusal, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEntry:
    """What stands on the slip, as it was typed."""

    login: str
    code: str


def use_access_code(entry: CodeEntry, *, password: str) -> None:
    """Set a new password. All sessions of the account end with the old one; the second factor goes if the slip says so.

    Raises Refused: a wrong login and a wrong code are answered alike. Only whoever has the right code is told that it
    was used, is too old, or that a newer one was given out.
    """
    account = Account.objects.filter(login=entry.login.strip(), is_active=True).first()
    found = _matching(_codes_of(account), entry.code)
    if account is None or found is None:
        raise _wrong()
    _demand_usable(found, newest=_newest(account))
    try:
        validate_password(password, user=account)
    except ValidationError as error:
        raise _weak(error.messages) from error
    kept = make_password(password)
    with command(Act.USE_ACCESS_CODE, by=actor_of(account), municipality=found.municipality_id) as acting:
        row = AccessCode.objects.get(pk=found.pk)
        _demand_usable(row, newest=_newest(account))
        row.used_at = clock.real()
        acting.save(row)
        acting.mention(account.ref)
        account.password = kept
        account.save(update_fields=["password"])
        if row.drops_second_factor:
            drop_factors(account)


def _codes_of(account: Account | None) -> tuple[AccessCode, ...]:
    """All codes ever given out for an account, in every municipality; as much work for an unknown login."""
    with scope.own(account.pk if account else 0):
        return tuple(AccessCode.objects.order_by("pk"))


def _newest(account: Account) -> int:
    return _codes_of(account)[-1].pk


def _matching(codes: Sequence[AccessCode], typed: str) -> AccessCode | None:
    return next((row for row in codes if is_same(typed, code_of(row.nonce, account=row.account_id))), None)


def _demand_usable(row: AccessCode, *, newest: int) -> None:
    """Raise Refused unless the code counts. ``newest`` is the last one given out for the account, wherever that was."""
    if row.used_at is not None:
        raise Refused.because(
            "code_spent",
            _("This code was used already."),
            remedy=_("Sign in with the password chosen then. If that was not you, tell the administrator at once."),
            field="code",
            kind=Kind.STALE,
        )
    if row.withdrawn_at is not None or row.pk != newest:
        raise Refused.because(
            "code_withdrawn",
            _("A newer code was given out, and this one counts no more."),
            remedy=_("Use the code on the newest slip."),
            field="code",
            kind=Kind.STALE,
        )
    if row.expires_at <= clock.real():
        raise Refused.because(
            "code_expired",
            _("The 48 hours of this code are over."),
            remedy=_("Ask your office for a new one."),
            field="code",
            kind=Kind.STALE,
        )


def _wrong() -> Refused:
    return Refused.because(
        "code_wrong",
        _("Login or code is wrong."),
        remedy=_("Compare both with the slip, sign by sign."),
        kind=Kind.FORBIDDEN,
    )


def _weak(messages: Sequence[str]) -> Refused:
    return Refused(Refusal(code="password_weak", message=words, field="password") for words in messages)
