"""Roles: granted and ended by the administrator; the first one by whoever set Esep up."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, Role
from esep.community.entering import by_code
from esep.community.models import DeputyMandate
from esep.community.refusals import has_ended, reason_missing
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import Account, RoleGrant
from esep.kernel.refusals import Kind, Refused, not_found


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleEntry:
    """A role for the account with a login; ``deputy`` is the code of the mandate where it is a deputy's."""

    login: str
    role: Role
    deputy: str = ""


def grant_role(entry: RoleEntry, *, by: Actor, municipality: int) -> RoleGrant:
    """Give a role from this moment on. Raises Refused for an unknown login, or a deputy without a live mandate."""
    with command(Act.GRANT_ROLE, by=by, municipality=municipality) as acting:
        return _granted(acting, entry)


def end_role(grant: int, *, by: Actor, municipality: int, reason: str) -> RoleGrant:
    """End a role in this moment: what the person has open on the screen is refused already. Raises Refused."""
    with command(Act.END_ROLE, by=by, municipality=municipality) as acting:
        held = RoleGrant.objects.filter(pk=grant).first()
        if held is None:
            raise not_found()
        if held.until is not None:
            raise Refused.because("role_over", _("This role has ended already."), kind=Kind.STALE)
        if not reason.strip():
            raise reason_missing()
        held.until = clock.real()
        held.end_reason = reason.strip()
        return acting.save(held)


def appoint_first(login: str, *, by: Actor, municipality: int) -> RoleGrant:
    """Make an account the administrator of a municipality that has none.

    Open to the operator of the machine and the administrator of the installation. Raises Refused once there is one.
    """
    with command(Act.APPOINT_FIRST, by=by, municipality=municipality) as acting:
        if RoleGrant.objects.filter(role=Role.MUNICIPAL_ADMIN.value, until=None, account__is_active=True).exists():
            raise Refused.because(
                "has_administrator",
                _("This municipality has an administrator."),
                remedy=_("Ask the administrator to give the role."),
                kind=Kind.FORBIDDEN,
            )
        return _granted(acting, RoleEntry(login=login, role=Role.MUNICIPAL_ADMIN))


def _granted(acting: Acting, entry: RoleEntry) -> RoleGrant:
    account = Account.objects.filter(login=entry.login.strip(), is_active=True).first()
    if account is None:
        raise Refused.because(
            "no_account",
            _("There is no account with this login."),
            remedy=_("Open the account first."),
            field="login",
        )
    if (entry.role is Role.DEPUTY) != bool(entry.deputy):
        raise Refused.because("whose_deputy", _("The role of a deputy, and no other, names a mandate."), field="deputy")
    if entry.deputy and by_code(DeputyMandate, entry.deputy, field="deputy").until is not None:
        raise has_ended(entry.deputy, field="deputy")
    return acting.save(
        RoleGrant(
            municipality=acting.municipality,
            account=account,
            role=entry.role.value,
            deputy=entry.deputy,
            since=clock.real(),
        )
    )
