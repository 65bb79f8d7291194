"""What was left of the money, half by half, and what months came to: for everybody (5.2, 5.3-balance)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.finance.balancing import Balance, balanced
from esep.finance.halves import HALVES
from esep.finance.money import ZERO
from esep.finance.queries.balance import moved, stated
from esep.finance.queries.executions import lines_of_reports, present, reports_by_half
from esep.finance.queries.public.budget import WHOLE_YEAR, Term
from esep.kernel import scope
from esep.kernel.models import Municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMonth:
    """What came in and went out in a month, in soms, as its report of a day says."""

    month: int
    income: Decimal
    expense: Decimal
    source: str
    reported_on: date


def balances_in_public(municipality: Municipality, term: Term) -> tuple[Balance, ...]:
    """The balance of each reported half-year of a term, in order. Five queries."""
    with scope.of(municipality.pk):
        changes, said = moved(), stated()
    halves = [(term.year, half) for half in HALVES if term.half in (WHOLE_YEAR, half)]
    return tuple(balanced(year, half, moved=changes, stated=said) for year, half in halves if (year, half) in changes)


def months_in_public(municipality: Municipality, term: Term) -> tuple[PublicMonth, ...]:
    """The months of a term that have a report of their own, in order. Two queries."""
    with scope.of(municipality.pk):
        reports = reports_by_half(present(term.year))
        rows = [row for (_year, half), one in reports.items() if term.half in (WHOLE_YEAR, half) for row in one.months]
        sums: dict[tuple[int, bool], Decimal] = defaultdict(lambda: ZERO)
        for key, line in lines_of_reports(rows):
            sums[key, line.income is not None] += line.amount
    return tuple(
        PublicMonth(
            month=row.number,
            income=sums[row.pk, True],
            expense=sums[row.pk, False],
            source=row.source,
            reported_on=row.reported_on,
        )
        for row in rows
    )
