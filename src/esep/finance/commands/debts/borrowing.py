"""Borrowing: a loan is taken, with its lender, purpose and last day; it is corrected while that is true (5.3-debt)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import by_code, change, enter
from esep.community.refusals import in_order, in_years, not_in_future
from esep.finance.entering import Said, above_nothing, worded
from esep.finance.models import Loan, LoanPayment
from esep.finance.money import ZERO
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.papers import paper

CLAUSE = "5.3-debt"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanEntry:
    """A loan in soms. ``decision`` is the code of the council's decision, ``paper`` a number of the register."""

    lender: str
    purpose: Said
    amount: Decimal
    taken_on: date
    due_on: date
    decision: str = ""
    paper: str = ""


def take_loan(code: str, entry: LoanEntry, *, by: Actor, municipality: int) -> Loan:
    """Enter a loan; without a code it gets the next one.

    Raises Refused: a used code, no lender, no sum, a day to come, due before it was taken.
    """
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        return enter(
            acting,
            Loan(
                municipality=acting.municipality,
                code=code.strip() or next_code(Loan, "LN-", word=Loan.REF),
                **_columns(entry),
            ),
        )


def change_loan(code: str, entry: LoanEntry, *, by: Actor, municipality: int, seen: int) -> Loan:
    """Correct a loan. Raises Refused as above, paid before or beyond it, STALE."""
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        loan = by_code(Loan, code)
        columns = _columns(entry)
        paid = LoanPayment.objects.filter(loan=loan, withdrawn_at__isnull=True)
        if any(row.day < entry.taken_on for row in paid):
            raise Refused.because(
                "paid_before",
                _("Something was paid before this day."),
                remedy=_("Check the day, and the payments."),
                clause=CLAUSE,
                field="taken_on",
            )
        repaid = sum((row.amount for row in paid if row.kind == LoanPayment.Kind.PRINCIPAL), ZERO)
        if repaid > entry.amount:
            raise Refused.because(
                "paid_beyond",
                _("More than this was paid back already."),
                remedy=_("Check the sum, and the payments."),
                clause=CLAUSE,
                field="amount",
            )
        return change(acting, loan, seen=seen, **columns)


def _columns(entry: LoanEntry) -> dict[str, object]:
    in_years(entry.taken_on, field="taken_on")
    in_years(entry.due_on, field="due_on")
    not_in_future(entry.taken_on, today=clock.today(), field="taken_on")
    in_order(entry.taken_on, entry.due_on, field="due_on")
    if not entry.lender.strip():
        raise Refused.because("lender_missing", _("Write who lends it."), clause=CLAUSE, field="lender")
    return {
        "lender": " ".join(entry.lender.split()),
        "amount": above_nothing(entry.amount, field="amount"),
        "taken_on": entry.taken_on,
        "due_on": entry.due_on,
        "decision": entry.decision.strip(),
        "document": paper(entry.paper, field="paper"),
        **worded(entry.purpose, field="purpose_ky").columns("purpose"),
    }
