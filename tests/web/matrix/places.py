"""Two municipalities full of examples, and somebody in every role: what the matrix of routes stands on."""

from dataclasses import dataclass
from datetime import UTC, datetime

from esep.access import GRANTED_HERE, Role
from esep.kernel import scope
from esep.kernel.models import Municipality, PlatformGrant, RoleGrant
from tests.kernel.people import LONG_AGO, a_holder, an_account
from tests.web.matrix.examples import Examples, examples_in

STRANGER, ENDED = "stranger", "ended"


@dataclass(frozen=True)
class TwoPlaces:
    """Two municipalities with the examples of each."""

    here: Municipality
    there: Municipality
    examples: Examples
    others: Examples


def two_places() -> TwoPlaces:
    """Build them. Everybody has the login of their role in the first one."""
    here, examples = examples_in("min-bulak")
    there, others = examples_in("kara-oy")
    for role in GRANTED_HERE:
        a_holder(role, here, login=role.value, deputy=examples.deputy if role is Role.DEPUTY else "")
    an_account(STRANGER)
    a_holder(Role.RESPONSIBLE_SECRETARY, here, login=ENDED)
    with scope.of(here.pk):
        RoleGrant.objects.filter(account__login=ENDED).update(until=datetime.now(UTC))
    PlatformGrant.objects.create(account=an_account(Role.PLATFORM_ADMIN.value), since=LONG_AGO)
    return TwoPlaces(here, there, examples, others)
