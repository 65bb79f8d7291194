"""Who an account is just now: its roles as they stand in the database at this moment."""

from esep.access import NOBODY, Actor, Holding, Role
from esep.kernel import scope
from esep.kernel.models import Account, PlatformGrant, RoleGrant
from esep.kernel.prepared import PreparedRows


def actor_of(account: Account) -> Actor:
    """An account with everything it holds or held, in every municipality."""
    if not account.is_active:
        return NOBODY
    with scope.own(account.pk):
        held = [_holding(grant) for grant in _GRANTS()]
    held += [
        Holding(role=Role.PLATFORM_ADMIN, municipality=None, since=grant.since, until=grant.until)
        for grant in _OF_INSTALLATION(account.pk)
    ]
    return Actor(identity=account.ref, account=account.pk, holdings=tuple(held))


def account_of(number: int) -> Account | None:
    """The account with a number, or none."""
    return _ACCOUNT.first(number)


def present(actor: Actor) -> Actor:
    """The same actor, read again: a role that ended a moment ago is gone."""
    if actor.account is None:
        return actor
    account = account_of(actor.account)
    return actor_of(account) if account is not None else NOBODY


def _holding(grant: RoleGrant) -> Holding:
    return Holding(
        role=Role(grant.role),
        municipality=grant.municipality_id,
        since=grant.since,
        until=grant.until,
        deputy=grant.deputy or None,
    )


_ACCOUNT = PreparedRows(Account, lambda account: Account.objects.filter(pk=account))
_GRANTS = PreparedRows(RoleGrant, lambda: RoleGrant.objects.order_by("pk"))
_OF_INSTALLATION = PreparedRows(PlatformGrant, lambda account: PlatformGrant.objects.filter(account=account))
