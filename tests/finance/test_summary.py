"""The half-year as reports, screens and papers show it: tables 5a to 5d of the example (5.2, 5.3-balance)."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries, DjangoDbBlocker

from esep.access import Role
from esep.finance.checking import Rule, failing
from esep.finance.comparing import Compared
from esep.finance.models import BudgetVersion
from esep.finance.queries.balance import balance_of, plan_balance
from esep.finance.queries.summary import HalfSummary, half_summary
from esep.kernel import clock, scope
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.databases import for_a_module
from tests.finance.sums_2026 import ECONOMICS, FUNCTIONS, INCOME, kept, rows, soms
from tests.grounds import Grounds
from tests.kernel.people import a_holder

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def built(grounds: Grounds, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """The municipality with the money of the example, put in once."""
    with grounds.min_bulak() as built, for_a_module(django_db_blocker), clock.set_to(at(TODAY, hour=17)):
        kept(a_holder(Role.FINANCE_CHIEF, built.place, login="money"), built.place.pk)
        yield built


@pytest.fixture
def first_half(built: MinBulak, db: None) -> HalfSummary:
    """The first half of 2026."""
    with scope.of(built.place.pk):
        found = half_summary(2026, 1)
    assert found is not None
    return found


def shown(table: str) -> list[tuple[str, Compared]]:
    return [(row.code, Compared(*row.sums)) for row in rows(table)]


def test_income_by_source_is_that_of_table_5a(first_half: HalfSummary) -> None:
    found = [(row.code.code, row.compared) for group in first_half.groups for row in group.rows]

    assert found == shown(INCOME)
    assert first_half.income == Compared(soms("75400"), soms("35800"), soms("35039.7"))
    assert (first_half.income.of_half, first_half.income.of_year) == (Decimal("97.9"), Decimal("46.5"))


@pytest.mark.parametrize(
    ("group", "plan", "half", "actual", "of_half", "of_year"),
    [
        ("taxes", "31700", "14450", "14441.9", "99.9", "45.6"),
        ("non_tax", "6500", "2800", "2502.8", "89.4", "38.5"),
        ("transfers", "35700", "17850", "17250", "96.6", "48.3"),
        ("assets", "1500", "700", "845", "120.7", "56.3"),
    ],
)
def test_groups_of_income_have_the_sums_of_table_5a(
    first_half: HalfSummary, group: str, plan: str, half: str, actual: str, of_half: str, of_year: str
) -> None:
    (found,) = (one.total for one in first_half.groups if one.group == group)

    assert found == Compared(soms(plan), soms(half), soms(actual))
    assert (found.of_half, found.of_year) == (Decimal(of_half), Decimal(of_year))


def test_expense_by_function_and_by_economic_item_is_that_of_tables_5b_and_5c(first_half: HalfSummary) -> None:
    assert [(row.code.code, row.compared) for row in first_half.functions] == shown(FUNCTIONS)
    assert [(row.code.code, row.compared) for row in first_half.economics] == shown(ECONOMICS)
    assert first_half.expense == Compared(soms("75400"), soms("35500"), soms("31477.6"))
    assert (first_half.expense.of_half, first_half.expense.difference) == (Decimal("88.7"), soms("-4022.4"))
    assert {Rule.YEAR_SUMS, Rule.HALF_SUMS, Rule.SPENT_SUMS} == {one.rule for one in first_half.checks if one.holds}


def test_the_balance_of_the_half_and_of_the_year_is_that_of_table_5d(built: MinBulak, db: None) -> None:
    with scope.of(built.place.pk):
        before, half = balance_of(2025, 2), balance_of(2026, 1)
        plan = plan_balance(BudgetVersion.objects.get())

    assert (before.opening, before.repaid, before.closing) == (soms("3668.1"), soms("400"), soms("2310.4"))
    assert (half.opening, half.closing, half.stated) == (before.closing, soms("5472.5"), soms("5472.5"))
    assert (half.income, half.expense, half.taken, half.repaid) == (
        soms("35039.7"),
        soms("31477.6"),
        Decimal(0),
        soms("400"),
    )
    assert failing((*before.checks, *half.checks)) == ()
    assert (plan.result, plan.repaid, plan.rest) == (Decimal(0), soms("800"), soms("1510.4"))
    assert failing(plan.checks) == ()


def test_the_second_half_is_planned_with_what_the_first_leaves(built: MinBulak, db: None) -> None:
    with scope.of(built.place.pk):
        found = half_summary(2026, 2)

    assert found is not None
    assert found.execution is None
    assert found.expense == Compared(soms("75400"), soms("39900"), Decimal(0))


def test_a_summary_asks_the_database_as_often_for_one_line_as_for_many(
    built: MinBulak, db: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with scope.of(built.place.pk), django_assert_num_queries(6):
        half_summary(2026, 1)
    with scope.of(built.place.pk), django_assert_num_queries(5):
        balance_of(2026, 1)


def test_a_year_without_an_adopted_budget_has_no_summary(built: MinBulak, db: None) -> None:
    with scope.of(built.place.pk):
        assert half_summary(2024, 1) is None
        assert balance_of(2030, 1).opening is None
