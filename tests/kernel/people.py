"""A municipality and accounts for tests: the least that is needed to act."""

from datetime import UTC, datetime

from esep.access import OPERATOR, Act, Actor, Role
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import Account, Municipality, RoleGrant
from esep.kernel.opening import open_municipality

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def a_municipality(slug: str = "min-bulak", *, is_invented: bool = False) -> Municipality:
    """A municipality just opened. One beside an invented one is invented itself."""
    return open_municipality(Municipality(slug=slug, name_ky=slug, is_invented=is_invented), by=OPERATOR)


def an_account(login: str) -> Account:
    """An account without any role."""
    account = Account(login=login, full_name=login, created_at=LONG_AGO)
    account.set_password("a long password")
    account.save()
    return account


def a_holder(role: Role, municipality: Municipality, *, login: str | None = None, deputy: str = "") -> Actor:
    """An account with one role, as an actor."""
    account = an_account(login or f"{role.value}-{municipality.slug}")
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=municipality.pk) as acting:
        acting.save(
            RoleGrant(municipality=municipality, account=account, role=role.value, deputy=deputy, since=LONG_AGO)
        )
    return actor_of(account)
