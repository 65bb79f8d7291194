"""Municipal debt: what was borrowed, paid back and is still owed, on a day or over a half-year (5.3-debt)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from esep.finance.models import Loan, LoanPayment
from esep.finance.money import ZERO
from esep.kernel.refusals import not_found
from esep.regulation.periods import Period, half_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt:
    """A loan as it stood in the evening of a day, in soms. ``next_due_on`` is the last day by which the rest must be
    paid back; none once nothing is owed.
    """

    loan: Loan
    day: date
    repaid: Decimal
    interest: Decimal
    owed: Decimal

    @property
    def next_due_on(self) -> date | None:
        """The day by which the rest is due."""
        return self.loan.due_on if self.owed > 0 else None

    @property
    def days_late(self) -> int:
        """Days since that day, where it has passed; else nothing."""
        return max(0, (self.day - self.loan.due_on).days) if self.owed > 0 else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanMoved:
    """A loan over a half-year, in soms: owed at its beginning, taken, paid back, interest, owed at its end."""

    loan: Loan
    opening: Decimal
    taken: Decimal
    repaid: Decimal
    interest: Decimal
    closing: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtSummary:
    """All loans over a half-year."""

    period: Period
    loans: tuple[LoanMoved, ...]

    @property
    def opening(self) -> Decimal:
        """Owed in the morning of the first day."""
        return sum((one.opening for one in self.loans), ZERO)

    @property
    def taken(self) -> Decimal:
        """Borrowed."""
        return sum((one.taken for one in self.loans), ZERO)

    @property
    def repaid(self) -> Decimal:
        """Paid back, without interest."""
        return sum((one.repaid for one in self.loans), ZERO)

    @property
    def interest(self) -> Decimal:
        """Paid as interest."""
        return sum((one.interest for one in self.loans), ZERO)

    @property
    def closing(self) -> Decimal:
        """Owed in the evening of the last day."""
        return sum((one.closing for one in self.loans), ZERO)


def debts_on(day: date) -> tuple[Debt, ...]:
    """Every loan that was taken by a day, as it stood in the evening of it. Two queries."""
    payments = _payments(day)
    return tuple(_debt(loan, payments.get(loan.pk, ()), day) for loan in Loan.objects.filter(taken_on__lte=day))


def debts_of(year: int, half: int) -> DebtSummary:
    """Every loan that was owed or taken in a half-year, with its sums. Two queries."""
    period = half_year(year, half)
    payments = _payments(period.end)
    moved = (_moved(loan, payments.get(loan.pk, ()), period) for loan in Loan.objects.filter(taken_on__lte=period.end))
    return DebtSummary(period=period, loans=tuple(one for one in moved if one.opening or one.taken or one.interest))


def loans() -> tuple[Loan, ...]:
    """Every loan, the oldest first."""
    return tuple(Loan.objects.select_related("document__number"))


def loan_called(code: str) -> Loan:
    """The loan with a code. Raises Refused (NOT_FOUND)."""
    found = Loan.objects.filter(code=code).select_related("document__number").first()
    if found is None:
        raise not_found()
    return found


def payments_of(loan: Loan) -> tuple[LoanPayment, ...]:
    """Everything that was paid of a loan, withdrawn payments among it, the newest first."""
    rows = LoanPayment.objects.filter(loan=loan).select_related("document__number", "recorded_by")
    return tuple(rows.order_by("-day", "-pk"))


def payment_of(pk: int, *, loan: str) -> LoanPayment:
    """A payment of a loan. Raises Refused (NOT_FOUND)."""
    found = LoanPayment.objects.filter(pk=pk, loan__code=loan).select_related("loan").first()
    if found is None:
        raise not_found()
    return found


def owed_on(loan: Loan, day: date) -> Decimal:
    """What is owed of a loan in the evening of a day, in soms. One query."""
    rows = LoanPayment.objects.filter(
        loan=loan, withdrawn_at__isnull=True, day__lte=day, kind=LoanPayment.Kind.PRINCIPAL
    )
    return loan.amount - sum((row.amount for row in rows), ZERO)


def _payments(day: date) -> Mapping[int, list[LoanPayment]]:
    found: dict[int, list[LoanPayment]] = {}
    for row in LoanPayment.objects.filter(withdrawn_at__isnull=True, day__lte=day).order_by("day", "pk"):
        found.setdefault(row.loan_id, []).append(row)
    return found


def _debt(loan: Loan, payments: Iterable[LoanPayment], day: date) -> Debt:
    every = list(payments)
    repaid = _sum(every, LoanPayment.Kind.PRINCIPAL)
    return Debt(
        loan=loan,
        day=day,
        repaid=repaid,
        interest=_sum(every, LoanPayment.Kind.INTEREST),
        owed=loan.amount - repaid,
    )


def _moved(loan: Loan, payments: Iterable[LoanPayment], period: Period) -> LoanMoved:
    every = list(payments)
    now = [row for row in every if row.day >= period.start]
    before = _debt(loan, [row for row in every if row.day < period.start], period.start - timedelta(days=1))
    is_taken_now = loan.taken_on >= period.start
    taken = loan.amount if is_taken_now else ZERO
    opening = before.owed - taken
    repaid = _sum(now, LoanPayment.Kind.PRINCIPAL)
    return LoanMoved(
        loan=loan,
        opening=opening,
        taken=taken,
        repaid=repaid,
        interest=_sum(now, LoanPayment.Kind.INTEREST),
        closing=opening + taken - repaid,
    )


def _sum(payments: Iterable[LoanPayment], kind: LoanPayment.Kind) -> Decimal:
    return sum((row.amount for row in payments if row.kind == kind), ZERO)
