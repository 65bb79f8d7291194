"""Commissions: formed, filled and ended (2.11; glossary 20-22)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter
from esep.community.models import Commission, CommissionMembership, DeputyMandate
from esep.community.names import Names
from esep.community.refusals import has_ended, in_order, not_in_future, not_yet, overlapping, reason_missing
from esep.community.terms import overlap
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionEntry:
    """A commission as entered; a temporary one with its last day."""

    code: str
    names: Names
    kind: Commission.Kind
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipEntry:
    """Who sits in a commission: codes of the commission and the deputy, the first day."""

    commission: str
    deputy: str
    since: date
    is_chair: bool = False


def form_commission(entry: CommissionEntry, *, by: Actor, municipality: int) -> Commission:
    """Enter a commission. Raises Refused for a temporary one without its last day."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        in_order(entry.since, entry.until, field="until")
        if entry.kind is Commission.Kind.STANDING and entry.until is not None:
            raise Refused.because(
                "standing_has_no_end", _("A standing commission is formed without a last day."), field="until"
            )
        return enter(
            acting,
            Commission(
                municipality=acting.municipality,
                code=entry.code,
                kind=entry.kind,
                since=entry.since,
                until=entry.until,
                **entry.names.columns,
            ),
        )


def rename_commission(code: str, *, by: Actor, municipality: int, seen: int, names: Names) -> Commission:
    """Give a commission another name. Raises Refused (STALE, unknown code)."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return change(acting, by_code(Commission, code), seen=seen, **names.columns)


def appoint_member(entry: MembershipEntry, *, by: Actor, municipality: int) -> CommissionMembership:
    """Enter that a deputy sits in a commission. Raises Refused without a mandate then, or for a second chair."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return put_membership(acting, entry)


def end_membership(membership: int, *, by: Actor, municipality: int, on: date, reason: str) -> CommissionMembership:
    """Enter the last day in a commission and why. Raises Refused."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        held = CommissionMembership.objects.filter(pk=membership).first()
        if held is None:
            raise not_found()
        not_in_future(on, today=clock.today(), field="on")
        return end(acting, held, on=on, reason=reason)


def end_commission(code: str, *, by: Actor, municipality: int, seen: int, on: date, reason: str) -> Commission:
    """Say that a commission is over after a day, with everybody's seat in it. Raises Refused."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        commission = by_code(Commission, code)
        not_in_future(on, today=clock.today(), field="on")
        if not reason.strip():
            raise reason_missing()
        for membership in commission.memberships.filter(until=None):
            membership.until = max(on, membership.since)
            membership.end_reason = reason.strip()
            acting.save(membership)
        return end(acting, commission, on=on, reason=reason, seen=seen)


def put_membership(acting: Acting, entry: MembershipEntry) -> CommissionMembership:
    """Enter a member inside an act."""
    commission = by_code(Commission, entry.commission, field="commission")
    mandate = by_code(DeputyMandate, entry.deputy, field="deputy")
    not_in_future(entry.since, today=clock.today(), field="since")
    not_yet(commission.since, entry.since, field="since")
    not_yet(mandate.since, entry.since, field="since")
    if commission.end_reason or not commission.holds_on(entry.since):
        raise has_ended(commission.code, field="commission")
    if mandate.until is not None:
        raise has_ended(mandate.code, field="deputy")
    for other in commission.memberships.all():
        beside = overlap((entry.since, None), (other.since, other.until))
        if beside and other.mandate_id == mandate.pk:
            raise overlapping(_("This deputy is a member already."), remedy=_("Check the days."))
        if beside and entry.is_chair and other.is_chair:
            raise overlapping(
                _("This commission has a chair already."), remedy=_("End that seat first."), field="is_chair"
            )
    return acting.save(
        CommissionMembership(
            municipality=acting.municipality,
            commission=commission,
            mandate=mandate,
            since=entry.since,
            is_chair=entry.is_chair,
        )
    )
