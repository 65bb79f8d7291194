"""Accounts: opened by the administrator, whose owner chooses the password; deleted by two persons."""

from dataclasses import dataclass
from itertools import count

from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.commands.access import issue_code
from esep.community.commands.role import put_end
from esep.community.slip import Slip, slip_of
from esep.kernel import clock, scope
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import Account, PlatformGrant, RoleGrant, canonical
from esep.kernel.refusals import Refused, not_found

LONGEST = 56
"""Signs of a login that is proposed, before its number; the table takes 60."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEntry:
    """A new account: what its owner types to sign in, how colleagues see the owner, the language of the first page."""

    login: str
    full_name: str
    language: str = "ky"


def open_account(entry: AccountEntry, *, by: Actor, municipality: int, password: str) -> Account:
    """Open an account without any role and with a known password: for records that are loaded, never for people.

    Raises Refused when the login is taken or the password is weak.
    """
    with command(Act.GRANT_ROLE, by=by, municipality=municipality) as acting:
        return put_account(acting, entry, password=password)


def open_with_code(entry: AccountEntry, *, by: Actor, municipality: int) -> Slip:
    """Open an account without any role. Its owner chooses the password with the one-time code of the slip.

    Raises Refused when the login is taken.
    """
    with command(Act.GRANT_ROLE, by=by, municipality=municipality) as acting:
        return slip_of(issue_code(acting, put_account(acting, entry)))


def put_account(acting: Acting, entry: AccountEntry, *, password: str | None = None) -> Account:
    """Enter an account inside an act; without a password nobody can sign in with it yet. Raises Refused."""
    login = entry.login.strip()
    if _is_taken(login):
        raise Refused.because(
            "login_taken",
            _("This login is taken."),
            remedy=_("Choose another one. This one is free: %(login)s") % {"login": free_login(login)},
            field="login",
        )
    account = Account(login=login, full_name=entry.full_name.strip(), language=entry.language, created_at=clock.real())
    if password is not None:
        validate_password(password, user=account)
    account.set_password(password)
    account.full_clean()
    account.save(force_insert=True)
    acting.note_as(account.ref, content_of(account))
    return account


def free_login(wanted: str) -> str:
    """The login that is wanted, with the first number after it under which it is free."""
    stem = wanted[:LONGEST]
    return next(login for login in (f"{stem}{number}" for number in count(2)) if not _is_taken(login))


def _is_taken(login: str) -> bool:
    return Account.objects.filter(login__iexact=login).exists()


def delete_account(acting: Acting, subject: str) -> None:
    """Delete an account (`account:12`) once two persons agreed: its roles here end at once, nobody can sign in with it,
    and its row stays without name and password.

    Raises Refused when it is none of this municipality's, when somebody elsewhere still relies on it, or when it is
    that of the only administrator.
    """
    account = Account.objects.filter(pk=subject.removeprefix(f"{Account.REF}:"), deleted_at=None).first()
    if account is None or not RoleGrant.objects.filter(account=account).exists():
        raise not_found()
    with scope.own(account.pk):
        elsewhere = RoleGrant.objects.exclude(municipality=acting.municipality).filter(until=None).exists()
    if elsewhere or PlatformGrant.objects.filter(account=account, until=None).exists():
        raise Refused.because(
            "holds_elsewhere",
            _("This account holds a role in another municipality."),
            remedy=_("End its roles here instead. It can do nothing here then."),
        )
    for grant in RoleGrant.objects.filter(account=account, until=None):
        put_end(acting, grant, reason="account deleted")
    account.login = f"deleted-{account.pk}"
    account.full_name = ""
    account.is_active = False
    account.deleted_at = clock.real()
    account.set_unusable_password()
    account.save()
    acting.note_as(account.ref, content_of(account))


def content_of(account: Account) -> str:
    """An account as the journal keeps a digest of it; never the password."""
    return canonical(
        {
            "login": account.login,
            "full_name": account.full_name,
            "is_active": account.is_active,
            "deleted_at": account.deleted_at,
        }
    )
