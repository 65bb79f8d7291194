"""Stating: what the treasury's statement says was left in the evening of a day (5.3-balance)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import change
from esep.community.refusals import in_years, not_in_future
from esep.finance.entering import payable
from esep.finance.models import TreasuryBalance
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.papers import paper


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementEntry:
    """A statement: the sum in soms, where it is from, and the number of the paper in the register if it is there."""

    amount: Decimal
    source: str
    document: str = ""


def state_balance(day: date, entry: StatementEntry, *, by: Actor, municipality: int) -> TreasuryBalance:
    """Enter what was left in the evening of a day. Raises Refused: a day to come, no source, a second of one day."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        in_years(day, field="day")
        not_in_future(day, today=clock.today(), field="day")
        if TreasuryBalance.objects.filter(day=day).exists():
            raise Refused.because(
                "balance_is_there",
                _("The balance of this day is entered already."),
                remedy=_("Correct that one."),
                field="day",
            )
        return acting.save(
            TreasuryBalance(
                municipality=acting.municipality,
                day=day,
                recorded_at=acting.at,
                recorded_by=acting.account,
                **_columns(entry),
            )
        )


def correct_balance(pk: int, entry: StatementEntry, *, seen: int, by: Actor, municipality: int) -> TreasuryBalance:
    """Correct what was entered for a day. Raises Refused: unknown, changed by somebody else meanwhile."""
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        row = TreasuryBalance.objects.filter(pk=pk).first()
        if row is None:
            raise not_found()
        return change(acting, row, seen=seen, **_columns(entry))


def _columns(entry: StatementEntry) -> dict[str, object]:
    if not entry.source.strip():
        raise Refused.because(
            "source_missing",
            _("Name the source of these sums."),
            remedy=_("For example: report of the treasury on the budget."),
            field="source",
        )
    return {
        "amount": payable(entry.amount, field="amount"),
        "source": " ".join(entry.source.split()),
        "document": paper(entry.document),
    }
