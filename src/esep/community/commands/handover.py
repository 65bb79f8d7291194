"""Handing an office over: one leaves, another comes; in the directory, in Esep's roles, or both, as one act."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, Role
from esep.community.commands.access import issue_code
from esep.community.commands.account import AccountEntry, put_account
from esep.community.commands.office import HoldingEntry, put_holding
from esep.community.commands.person import PersonEntry, put_person
from esep.community.commands.role import RoleEntry, held_role, put_end, put_role
from esep.community.entering import end
from esep.community.models import PositionHolding
from esep.community.refusals import has_ended, not_in_future
from esep.community.slip import Slip, slip_of
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RoleGrant
from esep.kernel.refusals import Refused, not_found


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHandOver:
    """What changes in the directory: who leaves (a holding) on which last day, who comes on which first one.

    ``person`` is somebody of the directory, or is entered. An acting one stands in until there is a holder.
    """

    holding: int
    last_on: date
    person: int | PersonEntry
    since: date
    is_acting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHandOver:
    """What changes in Esep, at once: the role that ends, and the account that gets it: one that is open, by its login,
    or a new one.
    """

    grant: int
    account: str | AccountEntry


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What a hand-over came to. ``slip`` lets the owner of a new account in."""

    holding: PositionHolding | None
    grant: RoleGrant | None
    slip: Slip | None


def hand_over(
    *, by: Actor, municipality: int, office: OfficeHandOver | None, role: RoleHandOver | None, reason: str
) -> HandedOver:
    """Hand over an office, the role that goes with it, or both, in one transaction and one entry of the journal.

    Raises Refused for days that have not come or overlap, for the same person or account on both sides, for a taken
    login, for a deputy's role, and when no administrator who can sign in would be left.
    """
    with command(Act.HAND_OVER, by=by, municipality=municipality) as acting:
        if office is None and role is None:
            raise Refused.because(
                "nothing_handed_over",
                _("Nothing is handed over."),
                remedy=_("Choose the office, the role, or both."),
                field="goes_over",
            )
        holding = _hand_office(acting, office, reason=reason) if office is not None else None
        if role is None:
            return HandedOver(holding, None, None)
        grant, slip = _hand_role(acting, role, reason=reason)
        return HandedOver(holding, grant, slip)


def _hand_office(acting: Acting, entry: OfficeHandOver, *, reason: str) -> PositionHolding:
    left = PositionHolding.objects.select_related("position").filter(pk=entry.holding).first()
    if left is None:
        raise not_found()
    if left.end_reason:
        raise has_ended(left.position.code, field="holding")
    not_in_future(entry.last_on, today=clock.today(), field="last_on")
    not_in_future(entry.since, today=clock.today(), field="since")
    if entry.last_on < left.since:
        raise Refused.because(
            "ends_before_beginning",
            _("The last day is before the first."),
            remedy=_("The first day in the office was: %(day)s") % {"day": date_format(left.since)},
            field="last_on",
        )
    if entry.since <= entry.last_on and entry.is_acting == left.is_acting:
        raise Refused.because(
            "terms_overlap",
            _("On that day the one who leaves still holds the office."),
            remedy=_("The earliest first day is: %(day)s") % {"day": date_format(entry.last_on + timedelta(days=1))},
            field="since",
        )
    if entry.person == left.person_id:
        raise Refused.because(
            "same_person",
            _("The same person leaves and comes."),
            remedy=_("Choose whoever comes. If nobody new comes, enter the change in the directory."),
            field="person",
        )
    end(acting, left, on=entry.last_on, reason=reason)
    person = entry.person if isinstance(entry.person, int) else put_person(acting, entry.person).pk
    return put_holding(
        acting,
        HoldingEntry(position=left.position.code, person=person, since=entry.since, is_acting=entry.is_acting),
    )


def _hand_role(acting: Acting, entry: RoleHandOver, *, reason: str) -> tuple[RoleGrant, Slip | None]:
    left = held_role(entry.grant)
    if left.role == Role.DEPUTY:
        raise Refused.because(
            "mandate_is_personal",
            _("A deputy's role goes with the mandate and is not handed over."),
            remedy=_("End it here, and give the next deputy the role by their own mandate."),
            field="grant",
        )
    if entry.account == left.account.login:
        raise Refused.because(
            "same_account",
            _("The same account leaves and comes."),
            remedy=_("Choose the account of whoever comes, or open a new one."),
            field="account",
        )
    slip = None
    if isinstance(entry.account, AccountEntry):
        if left.account_id == acting.by.account:
            raise _own_role()
        account = put_account(acting, entry.account)
        login, slip = account.login, slip_of(issue_code(acting, account))
    else:
        login = entry.account
    granted = put_role(acting, RoleEntry(login=login, role=Role(left.role)))
    put_end(acting, left, reason=reason)
    return granted, slip


def _own_role() -> Refused:
    """Whoever hands over their own role could not print the slip any more."""
    return Refused.because(
        "own_role",
        _("Your own role would end before you could print the code for the new account."),
        remedy=_("Open the account first, and choose it here once its owner has signed in."),
        field="login",
    )
