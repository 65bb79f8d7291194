"""Roles: granted and ended by the administrator; the first one by whoever set Esep up."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, Role
from esep.community.administrators import demand_administrator
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
        return put_role(acting, entry)


def end_role(grant: int, *, by: Actor, municipality: int, reason: str) -> RoleGrant:
    """End a role in this moment: what the person has open on the screen is refused already.

    Raises Refused for the role of the only administrator too.
    """
    with command(Act.END_ROLE, by=by, municipality=municipality) as acting:
        return put_end(acting, held_role(grant), reason=reason)


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
        return put_role(acting, RoleEntry(login=login, role=Role.MUNICIPAL_ADMIN))


def held_role(grant: int) -> RoleGrant:
    """The role with a number. Raises Refused when there is none, or when it has ended."""
    held = RoleGrant.objects.select_related("account").filter(pk=grant).first()
    if held is None:
        raise not_found()
    if held.until is not None:
        raise Refused.because("role_over", _("This role has ended already."), kind=Kind.STALE)
    return held


def put_end(acting: Acting, held: RoleGrant, *, reason: str) -> RoleGrant:
    """End a role inside an act, at once. Raises Refused without a reason, and for the only administrator."""
    if not reason.strip():
        raise reason_missing()
    held.until = clock.real()
    held.end_reason = reason.strip()
    acting.save(held)
    if held.role == Role.MUNICIPAL_ADMIN:
        demand_administrator()
    return held


def put_role(acting: Acting, entry: RoleEntry) -> RoleGrant:
    """Give a role inside an act, from this moment on. Raises Refused."""
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
