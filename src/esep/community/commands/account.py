"""Accounts: opened by the administrator, deleted by two persons."""

from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel import clock, scope
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import Account, PlatformGrant, RoleGrant, canonical
from esep.kernel.refusals import Refused, not_found


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEntry:
    """A new account: what its owner types to sign in, how colleagues see the owner, the language of the first page."""

    login: str
    full_name: str
    language: str = "ky"


def open_account(entry: AccountEntry, *, by: Actor, municipality: int, password: str) -> Account:
    """Open an account without any role. Raises Refused when the login is taken or the password is weak."""
    with command(Act.GRANT_ROLE, by=by, municipality=municipality) as acting:
        if Account.objects.filter(login__iexact=entry.login.strip()).exists():
            raise Refused.because(
                "login_taken", _("This login is taken."), remedy=_("Choose another one."), field="login"
            )
        account = Account(
            login=entry.login.strip(),
            full_name=entry.full_name.strip(),
            language=entry.language,
            created_at=clock.real(),
        )
        validate_password(password, user=account)
        account.set_password(password)
        account.full_clean()
        account.save(force_insert=True)
        acting.note_as(account.ref, content_of(account))
        return account


def delete_account(acting: Acting, subject: str) -> None:
    """Delete an account (`account:12`) once two persons agreed: its roles here end at once, nobody can sign in with it,
    and its row stays without name and password.

    Raises Refused when it is none of this municipality's, or somebody elsewhere still relies on it.
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
        grant.until = clock.real()
        grant.end_reason = "account deleted"
        acting.save(grant)
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
