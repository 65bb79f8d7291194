"""One-time codes on paper: how somebody gets in for the first time, or again, without e-mail.

The code itself is written nowhere; the journal says that one was given out and that it was used.
"""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.slip import Slip as Slip
from esep.community.slip import slip_of
from esep.kernel import clock, scope
from esep.kernel.access_codes import VALID, new_nonce
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import AccessCode, Account, RoleGrant
from esep.kernel.refusals import Refused


def rescue_access(login: str, *, by: Actor, municipality: int) -> Slip:
    """Give a code out when nobody of the office can: for the operator of the machine. It drops the second factor too.

    Journaled in every municipality in which the account holds a role. Raises Refused for an unknown login, and for an
    account without a role in this municipality.
    """
    with command(Act.RESCUE_ACCESS, by=by, municipality=municipality) as acting:
        account = _known(login)
        demand_role_here(account)
        code = issue_code(acting, account, drops_second_factor=True)
        for other in _offices_of(account):
            if other != municipality:
                with command(Act.RESCUE_ACCESS, by=by, municipality=other) as told:
                    told.mention(account.ref)
        return slip_of(code)


def first_office(login: str) -> int:
    """The first of the municipalities in which an account holds a role. Raises Refused when there is none."""
    offices = _offices_of(_known(login))
    if not offices:
        raise _no_role()
    return offices[0]


def issue_code(acting: Acting, account: Account, *, drops_second_factor: bool = False) -> AccessCode:
    """Give a code out inside an act, for 48 hours. The earlier one, if any, counts no more."""
    now = clock.real()
    for earlier in AccessCode.objects.filter(account=account, used_at=None, withdrawn_at=None):
        earlier.withdrawn_at = now
        acting.save(earlier)
    acting.mention(account.ref)
    return acting.save(
        AccessCode(
            municipality=acting.municipality,
            account=account,
            nonce=new_nonce(),
            drops_second_factor=drops_second_factor,
            issued_at=now,
            issued_by=acting.account,
            expires_at=now + VALID,
        )
    )


def demand_role_here(account: Account) -> None:
    """Raise Refused when an account holds no role in the municipality in scope."""
    if not RoleGrant.objects.filter(account=account, until=None).exists():
        raise _no_role()


def _offices_of(account: Account) -> tuple[int, ...]:
    """The municipalities in which an account holds a role just now."""
    with scope.own(account.pk):
        return tuple(sorted({grant.municipality_id for grant in RoleGrant.objects.filter(until=None)}))


def _known(login: str) -> Account:
    account = Account.objects.filter(login=login.strip(), is_active=True).first()
    if account is None:
        raise Refused.because(
            "no_account",
            _("There is no account with this login."),
            remedy=_("Check every sign of the login."),
            field="login",
        )
    return account


def _no_role() -> Refused:
    return Refused.because(
        "no_role_here",
        _("This account holds no role here."),
        remedy=_("Give it a role first, or ask the municipality where it holds one."),
    )
