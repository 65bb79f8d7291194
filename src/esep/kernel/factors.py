"""Second factors: what an account signs in with besides its password. Their tables belong to allauth."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator

from esep.access import Actor, Role
from esep.kernel import clock
from esep.kernel.models import Account

POWERFUL = frozenset({Role.MUNICIPAL_ADMIN, Role.RESPONSIBLE_SECRETARY, Role.HEAD, Role.KENESH_CHAIR})
"""Roles with which one stolen password could do great harm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passkey:
    """A passkey by the name that its owner gave it."""

    number: int
    name: str
    added_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """What an account has: since when an app on a phone, which passkeys, and how many unused recovery codes."""

    app_since: datetime | None
    passkeys: tuple[Passkey, ...]
    codes_left: int | None

    def __bool__(self) -> bool:
        return self.app_since is not None or bool(self.passkeys)


def factors_of(account: Account) -> Factors:
    """The second factors of an account; ``codes_left`` is None where codes were never made."""
    held = list(Authenticator.objects.filter(user=account).order_by("created_at", "pk"))
    kinds = Authenticator.Type
    return Factors(
        app_since=next((one.created_at for one in held if one.type == kinds.TOTP), None),
        passkeys=tuple(
            Passkey(number=one.pk, name=one.wrap().name, added_at=one.created_at, used_at=one.last_used_at)
            for one in held
            if one.type == kinds.WEBAUTHN
        ),
        codes_left=next((len(one.wrap().get_unused_codes()) for one in held if one.type == kinds.RECOVERY_CODES), None),
    )


def app_of(account: Account) -> Authenticator | None:
    """The app on a phone that an account has; none when it has none."""
    return Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).first()


def passkey_of(account: Account, number: int) -> Authenticator | None:
    """A passkey of an account by its number; none when it has no such one."""
    return Authenticator.objects.filter(user=account, type=Authenticator.Type.WEBAUTHN, pk=number).first()


def has_second_factor(account: Account) -> bool:
    """Whether the password alone does not open an account."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return bool(Authenticator.objects.filter(user=account, type__in=kinds).exists())


def needs_second_factor(account: Account, actor: Actor) -> bool:
    """Whether to advise a second factor: a role that holds much power, and nothing but a password before it."""
    now = clock.real()
    powerful = any(held.role in POWERFUL and held.holds_at(now) for held in actor.holdings)
    return powerful and not has_second_factor(account)


def drop_factors(account: Account) -> int:
    """Remove every second factor and recovery code of an account, when the phone is lost; how many there were."""
    removed, _each = Authenticator.objects.filter(user=account).delete()
    return int(removed)
