"""Municipal debt for everybody: from whom, for what, what was paid back, what is owed and until when (5.3-debt)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.community.said import Said, said
from esep.finance.models import LoanPayment
from esep.finance.queries.debt import Debt, debts_on, loans
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.records.papers import KnownPaper, known_paper


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPayment:
    """What was paid of a loan on a day, in soms; ``paper`` is none where none is registered."""

    day: date
    kind: LoanPayment.Kind
    amount: Decimal
    paper: KnownPaper | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLoan:
    """A loan as it stood in the evening of a day, in soms."""

    code: str
    lender: str
    purpose: Said
    amount: Decimal
    taken_on: date
    due_on: date
    decision: str
    paper: KnownPaper | None
    repaid: Decimal
    interest: Decimal
    owed: Decimal
    days_late: int
    payments: tuple[PublicPayment, ...]


def loans_in_public(municipality: Municipality, *, day: date, language: str) -> tuple[PublicLoan, ...]:
    """Every loan that was taken by a day, those with a rest first. Four queries."""
    with scope.of(municipality.pk):
        papers = {loan.pk: known_paper(loan.document) for loan in loans()}
        payments = _payments(day)
        found = [_public(one, papers[one.loan.pk], payments.get(one.loan.pk, ()), language) for one in debts_on(day)]
    return tuple(sorted(found, key=lambda one: (not one.owed, one.due_on, one.code)))


def _payments(day: date) -> Mapping[int, tuple[PublicPayment, ...]]:
    """What was paid by a day, by loan, the newest first."""
    rows = LoanPayment.objects.filter(withdrawn_at__isnull=True, day__lte=day).select_related("document__number")
    found: dict[int, tuple[PublicPayment, ...]] = {}
    for row in rows.order_by("-day", "-pk"):
        kind = LoanPayment.Kind(row.kind)
        one = PublicPayment(day=row.day, kind=kind, amount=row.amount, paper=known_paper(row.document))
        found[row.loan_id] = (*found.get(row.loan_id, ()), one)
    return found


def _public(one: Debt, paper: KnownPaper | None, payments: tuple[PublicPayment, ...], language: str) -> PublicLoan:
    loan = one.loan
    return PublicLoan(
        code=loan.code,
        lender=loan.lender,
        purpose=said(loan.purpose_ky, loan.purpose_ru, language),
        amount=loan.amount,
        taken_on=loan.taken_on,
        due_on=loan.due_on,
        decision=loan.decision,
        paper=paper,
        repaid=one.repaid,
        interest=one.interest,
        owed=one.owed,
        days_late=one.days_late,
        payments=payments,
    )
