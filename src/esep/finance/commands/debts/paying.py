"""Paying: what is paid back of a loan, or as interest; a wrong payment is withdrawn with a reason (5.3-debt)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.finance.commands.debts.borrowing import CLAUSE
from esep.finance.entering import LONGEST_REASON, above_nothing
from esep.finance.models import Loan, LoanPayment
from esep.finance.money import ZERO
from esep.finance.saying import exact
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.papers import paper


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentEntry:
    """A payment in soms. ``paper`` is the number of the payment order in the register, if it is there."""

    day: date
    amount: Decimal
    kind: LoanPayment.Kind = LoanPayment.Kind.PRINCIPAL
    paper: str = ""


def pay_loan(loan: str, entry: PaymentEntry, *, by: Actor, municipality: int) -> LoanPayment:
    """Enter a payment. Raises Refused: a day before the loan or to come, no sum, more than is still owed."""
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        row = by_code(Loan, loan)
        _check_day(row, entry.day)
        amount = above_nothing(entry.amount, field="amount")
        if entry.kind is LoanPayment.Kind.PRINCIPAL:
            _refuse_beyond(row, amount)
        return acting.save(
            LoanPayment(
                municipality=acting.municipality,
                loan=row,
                kind=entry.kind.value,
                day=entry.day,
                amount=amount,
                document=paper(entry.paper, field="paper"),
                recorded_at=acting.at,
                recorded_by=acting.account,
            )
        )


def withdraw_payment(payment: int, *, reason: str, by: Actor, municipality: int) -> LoanPayment:
    """Say that a payment was entered by mistake; it stays to be seen. Raises Refused: withdrawn already, no reason."""
    with command(Act.KEEP_FUND, by=by, municipality=municipality) as acting:
        row = LoanPayment.objects.filter(pk=payment).first()
        if row is None:
            raise not_found()
        if row.withdrawn_at is not None:
            raise Refused.because("withdrawn_already", _("This was withdrawn already."), clause=CLAUSE)
        if not reason.strip():
            raise reason_missing()
        row.withdrawn_at, row.withdrawn_reason = acting.at, reason.strip()[:LONGEST_REASON]
        return acting.edit(row, seen=row.version)


def _check_day(loan: Loan, day: date) -> None:
    in_years(day, field="day")
    not_in_future(day, today=clock.today(), field="day")
    if day < loan.taken_on:
        raise Refused.because(
            "before_the_loan",
            _("The loan was taken later: %(day)s.") % {"day": date_format(loan.taken_on, "SHORT_DATE_FORMAT")},
            remedy=_("Check the day."),
            clause=CLAUSE,
            field="day",
        )


def _refuse_beyond(loan: Loan, amount: Decimal) -> None:
    paid = LoanPayment.objects.filter(loan=loan, withdrawn_at__isnull=True, kind=LoanPayment.Kind.PRINCIPAL)
    owed = loan.amount - sum((row.amount for row in paid), ZERO)
    if amount > owed:
        raise Refused.because(
            "beyond_the_debt",
            _("This is more than is owed, in soms: %(owed)s.") % {"owed": exact(owed)},
            remedy=_("Check the sum. Interest is entered as interest."),
            clause=CLAUSE,
            field="amount",
        )
