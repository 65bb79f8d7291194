"""The balance of a half-year and of a year's plan (5.2, 5.3-balance)."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from esep.finance.balancing import Balance, Moved, PlanBalance, balanced
from esep.finance.halves import eve_of, half_of
from esep.finance.models import BudgetLine, BudgetVersion, ExecutionLine, Loan, LoanPayment, Side, TreasuryBalance
from esep.finance.money import ZERO
from esep.finance.queries.executions import present, reports_by_half
from esep.kernel.refusals import not_found


def balance_of(year: int, half: int) -> Balance:
    """What a half-year opened with, what moved, what it closed with, beside the treasury's statement.

    Five queries however long the chain of half-years is.
    """
    return balanced(year, half, moved=moved(), stated=stated())


def plan_balance(budget: BudgetVersion) -> PlanBalance:
    """How the plan of a year balances. Without an opening of its own it takes the one that is known of the year."""
    sides = dict(
        BudgetLine.objects.filter(budget=budget, taken_out_at__isnull=True)
        .order_by()
        .values_list("side")
        .annotate(sum=Sum("year_plan"))
    )
    opening = budget.opening if budget.opening is not None else balance_of(budget.year, 1).opening
    return PlanBalance(
        opening=opening,
        income=sides.get(Side.INCOME.value) or ZERO,
        expense=sides.get(Side.EXPENSE.value) or ZERO,
        taken=budget.loans_taken,
        repaid=budget.loans_repaid,
    )


def stated() -> Mapping[date, Decimal]:
    """What the treasury states was left, by the day in whose evening."""
    return dict(TreasuryBalance.objects.order_by().values_list("day", "amount"))


def treasury_balances(year: int) -> tuple[TreasuryBalance, ...]:
    """The statements of a year and of the evening before it, newest first."""
    rows = TreasuryBalance.objects.filter(day__gte=eve_of(year, 1), day__lt=date(year + 1, 1, 1))
    return tuple(rows.select_related("recorded_by"))


def treasury_balance(pk: int) -> TreasuryBalance:
    """One statement. Raises Refused where there is none."""
    found = TreasuryBalance.objects.select_related("document__number").filter(pk=pk).first()
    if found is None:
        raise not_found()
    return found


def moved() -> Mapping[tuple[int, int], Moved]:
    """What moved in every half-year that was reported on, by year and half."""
    reports = reports_by_half(present())
    counted = {row.pk: at for at, found in reports.items() for row in found.counted}
    sums: dict[tuple[int, int, str], Decimal] = defaultdict(lambda: ZERO)
    rows = ExecutionLine.objects.filter(execution__is_replaced=False, taken_out_at__isnull=True).order_by()
    for execution, side, amount in rows.values_list("execution_id", "side").annotate(sum=Sum("amount")):
        if execution in counted:
            sums[(*counted[execution], side)] += amount
    taken: dict[tuple[int, int], Decimal] = defaultdict(lambda: ZERO)
    repaid: dict[tuple[int, int], Decimal] = defaultdict(lambda: ZERO)
    for day, amount in Loan.objects.order_by().values_list("taken_on", "amount"):
        taken[half_of(day)] += amount
    payments = LoanPayment.objects.filter(kind=LoanPayment.Kind.PRINCIPAL, withdrawn_at__isnull=True)
    for day, amount in payments.order_by().values_list("day", "amount"):
        repaid[half_of(day)] += amount
    return {
        at: Moved(
            income=sums[(*at, Side.INCOME.value)],
            expense=sums[(*at, Side.EXPENSE.value)],
            taken=taken[at],
            repaid=repaid[at],
            is_whole=found.is_whole,
        )
        for at, found in reports.items()
    }
