"""Offices and commissions: nobody holds them, or somebody stands in for long (2.11)."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from esep.community.models import PositionHolding
from esep.community.queries.health.finding import Finding, Target, Weight, day_in_words
from esep.community.queries.health.records import Records

LONG_DAYS = 365
"""How long somebody may stand in before we ask: our advice, the regulation names no term."""


def empty_offices(records: Records, day: date) -> Iterator[Finding]:
    """Offices that nobody holds, and in which nobody acts."""
    held = {holding.position_id for holding in _present(records, day)}
    for position in records.positions:
        if position.holds_on(day) and position.pk not in held:
            yield Finding(
                code="office_empty",
                weight=Weight.MISSING,
                message=_("Nobody holds the office: %(name)s.") % {"name": position.name},
                remedy=_("Enter who took the office, or who acts in it. If it is no more, end it."),
                target=Target.OFFICES,
                key=position.code,
            )


def long_acting(records: Records, day: date) -> Iterator[Finding]:
    """Those who stand in for longer than a year."""
    for holding in _present(records, day):
        if holding.is_acting and holding.since < day - timedelta(days=LONG_DAYS):
            yield Finding(
                code="acting_long",
                weight=Weight.ADVICE,
                message=_("Somebody acts in this office for more than a year: %(name)s. Since: %(since)s.")
                % {"name": holding.position.name, "since": day_in_words(holding.since)},
                remedy=_("If the holder is known by now, enter who took the office."),
                target=Target.OFFICES,
                key=holding.position.code,
            )


def unchaired_commissions(records: Records, day: date) -> Iterator[Finding]:
    """Commissions that nobody chairs."""
    chaired = {one.commission_id for one in records.memberships if one.is_chair and one.holds_on(day)}
    for commission in records.commissions:
        if commission.holds_on(day) and commission.pk not in chaired:
            yield Finding(
                code="commission_without_chair",
                weight=Weight.MISSING,
                message=_("The commission has no chair: %(name)s.") % {"name": commission.name},
                remedy=_("Enter who chairs it."),
                target=Target.COMMISSIONS,
                key=commission.code,
                clause="2.11-kenesh",
            )


def _present(records: Records, day: date) -> Iterator[PositionHolding]:
    return (holding for holding in records.holdings if holding.holds_on(day))
