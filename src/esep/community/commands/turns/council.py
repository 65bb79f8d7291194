"""The turn of the council after elections (1.7; glossary 15, 16): one convocation over, the next one open."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, Role
from esep.community.chairing import OF_THE_COUNCIL
from esep.community.commands.convocation import ConvocationEntry, close_convocation, known_convocation, put_convocation
from esep.community.commands.mandate import MandateEntry, put_mandate
from esep.community.commands.role import RoleEntry, put_end, put_role
from esep.community.entering import by_code, end, live
from esep.community.models import Commission, Convocation, DeputyMandate, PositionHolding
from esep.community.refusals import has_ended
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RoleGrant
from esep.kernel.refusals import Refused
from esep.regulation.facts.deputy import MandateEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class ReElected:
    """Who sits in the new council again, in the same district: the code of the old mandate, and that of the new one."""

    deputy: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilTurn:
    """What is over, and what begins: number and last day of the old convocation, commissions (codes) that end with
    it, the new convocation, and who was elected again.
    """

    ended: int
    last_day: date
    commissions: Collection[str]
    opened: ConvocationEntry
    re_elected: Sequence[ReElected] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilTurned:
    """What became of it: how many mandates, seats in commissions, commissions, offices and roles of accounts ended;
    how many mandates and roles the new council begins with.
    """

    convocation: Convocation
    mandates: int
    seats: int
    commissions: int
    offices: int
    roles: int
    mandates_given: int
    roles_given: int


def turn_council(turn: CouncilTurn, *, by: Actor, municipality: int, seen: int) -> CouncilTurned:
    """Close one convocation and open the next: all of it, or nothing.

    ``seen`` is the version of the old convocation. With its mandates end their seats in commissions, the offices of
    chair and deputy chair, and the roles of deputies and chair that accounts hold. Who was elected again gets a
    mandate with a new code from the first session on, and the role with it. Raises Refused as each of these acts
    does, STALE when the convocation was changed meanwhile.
    """
    with command(Act.TURN_COUNCIL, by=by, municipality=municipality) as acting:
        old = known_convocation(turn.ended)
        again = _elected_again(turn.re_elected, old)
        accounts = _accounts_of_deputies()
        closed = close_convocation(acting, old, on=turn.last_day, seen=seen)
        if not closed.mandates:
            raise Refused.because(
                "nobody_leaves",
                _("No deputy of this convocation holds a mandate any more."),
                remedy=_("Open the next convocation in the directory."),
            )
        commissions = _end_commissions(acting, turn.commissions, on=turn.last_day)
        offices = _vacate_offices(acting, on=turn.last_day)
        chairs = _end_chairs(acting)
        opened = put_convocation(acting, turn.opened)
        for mandate, code in again:
            _seat_again(acting, mandate, code=code, convocation=opened)
        roles_given = _give_roles(acting, again, accounts)
        return CouncilTurned(
            convocation=opened,
            mandates=closed.mandates,
            seats=closed.seats,
            commissions=commissions,
            offices=offices,
            roles=closed.roles + chairs,
            mandates_given=len(again),
            roles_given=roles_given,
        )


def _elected_again(re_elected: Iterable[ReElected], old: Convocation) -> list[tuple[DeputyMandate, str]]:
    """The old mandates of those who were elected again, each with the code of the new one."""
    found = []
    for one in re_elected:
        mandate = by_code(DeputyMandate, one.deputy, field="re_elected")
        if mandate.convocation_id != old.pk or mandate.until is not None:
            raise has_ended(one.deputy, field="re_elected")
        found.append((mandate, one.code))
    return found


def _accounts_of_deputies() -> Mapping[str, Sequence[str]]:
    """Logins of the accounts that hold the role of a deputy just now, by the code of the mandate."""
    found: dict[str, list[str]] = {}
    held = RoleGrant.objects.filter(role=Role.DEPUTY.value, until=None, account__is_active=True)
    for grant in held.select_related("account"):
        found.setdefault(grant.deputy, []).append(grant.account.login)
    return found


def _end_commissions(acting: Acting, codes: Collection[str], *, on: date) -> int:
    """End commissions. The seats in them have ended with the mandates."""
    for code in codes:
        commission = live(Commission, code, field="commissions", on=on)
        end(acting, commission, on=on, reason=MandateEnd.TERM.value)
    return len(codes)


def _vacate_offices(acting: Acting, *, on: date) -> int:
    """End the offices that deputies hold for the council."""
    held = PositionHolding.objects.filter(position__kind__in=OF_THE_COUNCIL, until=None)
    return len([end(acting, holding, on=on, reason=MandateEnd.TERM.value) for holding in held])


def _end_chairs(acting: Acting) -> int:
    """End the roles of those who led the council: the new one elects its chair first."""
    held = RoleGrant.objects.filter(role=Role.KENESH_CHAIR.value, until=None)
    return len([put_end(acting, grant, reason=MandateEnd.TERM.value) for grant in held])


def _seat_again(acting: Acting, old: DeputyMandate, *, code: str, convocation: Convocation) -> None:
    """Give a mandate of the new convocation to somebody of the old one."""
    entry = MandateEntry(
        code=code,
        person=old.person_id,
        convocation=convocation.number,
        district=old.district.code,
        since=convocation.first_session_on,
    )
    put_mandate(acting, entry)


def _give_roles(
    acting: Acting, again: Iterable[tuple[DeputyMandate, str]], accounts: Mapping[str, Sequence[str]]
) -> int:
    """Give the role of a deputy with the new mandate to the accounts that held it with the old one."""
    entries = [
        RoleEntry(login=login, role=Role.DEPUTY, deputy=code)
        for old, code in again
        for login in accounts.get(old.code, ())
    ]
    return len([put_role(acting, entry) for entry in entries])
