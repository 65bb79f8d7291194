"""The demonstration's money: every sum of its tables, and that the books of one chapter agree with those of another."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from esep.council.models import Decision, DecisionEffect, Session, SessionItem
from esep.finance.comparing import Compared
from esep.finance.models import BudgetVersion, FundMovement
from esep.finance.queries.balance import balance_of
from esep.finance.queries.debt import debts_of
from esep.finance.queries.fund import fund_of
from esep.finance.queries.programmes import sum_of, works_of
from esep.finance.queries.property import property_of
from esep.finance.queries.summary import HalfSummary, half_summary, plan_summary
from esep.journeys.demonstration import Loaded
from esep.kernel import scope
from tests.grounds import Grounds

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded(grounds: Grounds) -> Iterator[Loaded]:
    """The demonstration in the database."""
    with grounds.demonstration() as loaded:
        yield loaded


@pytest.fixture(autouse=True)
def within(loaded: Loaded) -> Iterator[None]:
    """Inside the municipality."""
    with scope.of(loaded.municipality.pk):
        yield


def thousands(*sums: str) -> Compared:
    """A row of a table, which is written in thousand soms."""
    year, half, actual = (Decimal(one) * 1000 for one in sums)
    return Compared(year, half, actual)


@pytest.fixture
def first_half(within: None) -> HalfSummary:
    found = half_summary(2026, 1, language="ky")
    assert found is not None
    return found


INCOME = {
    "taxes": (("31700.0", "14450.0", "14441.9"), "99.9", "45.6"),
    "non_tax": (("6500.0", "2800.0", "2502.8"), "89.4", "38.5"),
    "transfers": (("35700.0", "17850.0", "17250.0"), "96.6", "48.3"),
    "assets": (("1500.0", "700.0", "845.0"), "120.7", "56.3"),
}
FUNCTIONS = {"1": "97.1", "2": "78.1", "3": "81.2", "4": "97.3", "5": "71.3", "6": "93.3", "7": "97.3", "8": "92.8",
             "9": "94.0", "10": "24.0"}  # fmt: skip
ECONOMIC = {"2111": "98.3", "2121": "98.2", "22": "93.5", "27": "97.3", "2222": "79.5", "31": "78.7", "00": "24.0"}


def test_income_by_group_is_that_of_the_table(first_half: HalfSummary) -> None:
    shown = {
        group.group: (group.total, str(group.total.of_half), str(group.total.of_year)) for group in first_half.groups
    }
    assert shown == {name: (thousands(*row), half, year) for name, (row, half, year) in INCOME.items()}
    assert first_half.income == thousands("75400.0", "35800.0", "35039.7")
    waste = next(row for group in first_half.groups for row in group.rows if row.code.code == "2.3")
    assert (waste.compared.of_half, waste.compared.difference) == (Decimal("74.6"), Decimal("-137200.00"))


def test_expense_by_function_and_by_item_are_the_same_money(first_half: HalfSummary) -> None:
    assert {row.code.code: str(row.compared.of_half) for row in first_half.functions} == FUNCTIONS
    assert {row.code.code: str(row.compared.of_half) for row in first_half.economics} == ECONOMIC
    assert first_half.expense == thousands("75400.0", "35500.0", "31477.6")
    assert all(check.holds for check in first_half.checks)


def test_the_balance_goes_from_half_to_half() -> None:
    before, now = balance_of(2025, 2), balance_of(2026, 1)
    assert (before.income, before.expense) == (Decimal(33_912_400), Decimal(34_870_100))
    assert before.closing == now.opening == Decimal(2_310_400)
    assert now.closing == now.stated == Decimal(5_472_500)
    assert now.repaid == Decimal(400_000)


def test_rents_and_sales_are_the_income_of_their_codes(first_half: HalfSummary) -> None:
    came = {row.code.code: row.compared.actual for group in first_half.groups for row in group.rows}
    totals = property_of(2026, 1).totals
    assert (totals.leases.due, totals.leases.paid, totals.leases.debt) == tuple(
        map(Decimal, (360_000, 341_200, 18_800))
    )
    assert (totals.land.hectares, totals.land.contracts, totals.land.due) == (Decimal(612), 94, Decimal(1_500_000))
    assert (came["2.1"], came["2.2"], came["4.1"]) == (totals.land.paid, totals.leases.paid, totals.sold)


def test_the_fund_and_the_debt_end_where_the_tables_say() -> None:
    (fund,) = fund_of(2026, 1)
    assert {one.kind: one.amount for one in fund.received} == {
        FundMovement.Kind.RESIDENTS: Decimal(410_000),
        FundMovement.Kind.SPONSORS: Decimal(565_000),
        FundMovement.Kind.DONOR: Decimal(300_000),
    }
    assert (fund.opening, fund.closing) == (Decimal(640_000), Decimal(796_400))
    (loan,) = debts_of(2026, 1).loans
    assert (loan.opening, loan.repaid, loan.closing) == tuple(map(Decimal, (2_000_000, 400_000, 1_600_000)))


def test_works_stay_within_their_line_of_the_budget(first_half: HalfSummary) -> None:
    works = works_of(2026, 1)
    assert sum_of(works) == thousands("26040.0", "11950.0", "9038.6")
    for line in first_half.functions:
        own = sum_of(work for work in works if work.activity.function_id == line.code.pk)
        assert own.year_plan <= line.compared.year_plan
        assert own.half_plan <= line.compared.half_plan
        assert own.actual <= line.compared.actual


def test_the_draft_of_the_next_year_waits_in_the_office() -> None:
    draft = BudgetVersion.objects.get(code="B-2027-1")
    plan = plan_summary(draft)
    assert not draft.is_public
    assert (plan.income.year_plan, plan.expense.year_plan) == (Decimal(79_900_000), Decimal(79_100_000))
    assert plan.income.year_plan - plan.expense.year_plan == draft.loans_repaid


def test_the_amendment_moved_the_reserve_to_the_clinic() -> None:
    before, after = (plan_summary(BudgetVersion.objects.get(code=code)) for code in ("B-2026-2", "B-2026-3"))
    moved = {
        row.code.code: now.compared.year_plan - row.compared.year_plan
        for row, now in zip(before.functions, after.functions, strict=True)
        if now.compared != row.compared
    }
    assert moved == {"5": Decimal(600_000), "10": Decimal(-600_000)}


def test_four_sessions_adopted_eighteen_decisions() -> None:
    held = Session.objects.filter(kind=Session.Kind.SESSION, ended_at__isnull=False)
    assert [row.code for row in held] == ["S-11", "S-12", "S-13", "S-14"]
    assert [row.decisions.count() for row in held] == [6, 5, 4, 3]
    head = SessionItem.objects.get(session__code="S-12", period="2025-H2").votes.get()
    assert (head.in_favour, head.against, head.abstained, head.present) == (17, 2, 1, 20)
    assert [(one.decision.number, one.on.number) for one in DecisionEffect.objects.order_by("pk")] == [
        ("13/1", "11/1"), ("13/4", "11/4"),
    ]  # fmt: skip
    assert Decision.objects.get(number="12/4").in_force_until is not None


def test_what_was_not_dealt_with_stands_on_the_next_agenda() -> None:
    left = SessionItem.objects.get(session__code="S-14", state=SessionItem.State.CARRIED_OVER)
    assert SessionItem.objects.get(carried_from=left).session.code == "S-15"
