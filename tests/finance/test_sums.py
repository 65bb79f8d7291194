"""Sums and checks as values: whatever the lines are, all tables say the same money, balances hang together (5.2)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.finance.balancing import Balance, Moved, PlanBalance, balanced
from esep.finance.checking import (
    Check,
    DoneLine,
    PlanLine,
    Rule,
    check_done,
    check_gaps,
    check_months,
    check_plan,
    failing,
)
from esep.finance.comparing import Compared, together
from esep.finance.halves import half_before, last_day
from esep.finance.models import BudgetCode
from esep.finance.summing import Carried, Planned, Sums, sums_of

INCOME = {
    key: BudgetCode(pk=key, kind="income", code=str(key), group=group)
    for key, group in enumerate(("taxes", "taxes", "non_tax", "transfers", "assets"), start=1)
}
FUNCTIONS = {key: BudgetCode(pk=key, kind="function", code=str(key)) for key in (11, 12, 13)}
ECONOMICS = {key: BudgetCode(pk=key, kind="economic", code=str(key)) for key in (21, 22)}
CODES = {**INCOME, **FUNCTIONS, **ECONOMICS}

amounts = st.integers(min_value=-(10**12), max_value=10**12).map(lambda tyiyns: Decimal(tyiyns).scaleb(-2))
carried_codes = st.one_of(
    st.sampled_from(sorted(INCOME)).map(lambda key: (key, None, None)),
    st.tuples(st.none(), st.sampled_from(sorted(FUNCTIONS)), st.sampled_from(sorted(ECONOMICS))),
)
plans = st.lists(
    st.builds(
        lambda keys, year, half: Planned(
            income=keys[0], function=keys[1], economic=keys[2], year_plan=year, half_plan=half
        ),
        carried_codes,
        amounts,
        amounts,
    ),
    max_size=30,
)
reports = st.lists(
    st.builds(
        lambda keys, amount: Carried(income=keys[0], function=keys[1], economic=keys[2], amount=amount),
        carried_codes,
        amounts,
    ),
    max_size=30,
)


def summed(planned: list[Planned], carried: list[Carried]) -> Sums:
    return sums_of(planned, carried, codes=CODES, reasonings={})


def independent(planned: list[Planned], carried: list[Carried], *, is_income: bool) -> Compared:
    """The same sums, added without any code."""
    of_side = [line for line in planned if (line.income is not None) == is_income]
    done = [line.amount for line in carried if (line.income is not None) == is_income]
    return Compared(
        sum((line.year_plan for line in of_side), Decimal(0)),
        sum((line.half_plan for line in of_side), Decimal(0)),
        sum(done, Decimal(0)),
    )


@given(plans, reports)
def test_groups_functions_and_economic_items_all_add_up_to_what_the_lines_say(
    planned: list[Planned], carried: list[Carried]
) -> None:
    sums = summed(planned, carried)

    income, expense = (independent(planned, carried, is_income=side) for side in (True, False))
    assert together(group.total for group in sums.groups) == sums.income == income
    assert together(row.compared for row in sums.functions) == sums.expense == expense
    assert together(row.compared for row in sums.economics) == expense


@given(plans, reports, st.data())
def test_moving_a_line_to_another_code_keeps_all_totals(
    planned: list[Planned], carried: list[Carried], data: st.DataObject
) -> None:
    if not planned:
        return
    at = data.draw(st.integers(min_value=0, max_value=len(planned) - 1))
    line = planned[at]
    if line.income is not None:
        moved = replace(line, income=data.draw(st.sampled_from(sorted(INCOME))))
    else:
        moved = replace(
            line,
            function=data.draw(st.sampled_from(sorted(FUNCTIONS))),
            economic=data.draw(st.sampled_from(sorted(ECONOMICS))),
        )

    before, after = summed(planned, carried), summed([*planned[:at], moved, *planned[at + 1 :]], carried)

    assert (before.income, before.expense) == (after.income, after.expense)


@given(
    amounts,
    st.lists(st.builds(Moved, income=amounts, expense=amounts, taken=amounts, repaid=amounts), min_size=1, max_size=8),
)
def test_each_half_opens_with_what_the_one_before_closed_with(opening: Decimal, halves: list[Moved]) -> None:
    at = [(2024 + number // 2, number % 2 + 1) for number in range(len(halves))]
    moved, stated = dict(zip(at, halves, strict=True)), {date(2023, 12, 31): opening}

    found = [balanced(*one, moved=moved, stated=stated) for one in at]

    assert [one.opening for one in found[1:]] == [one.closing for one in found[:-1]]
    assert found[-1].closing == opening + sum(
        (one.income + one.taken - one.expense - one.repaid for one in halves), Decimal(0)
    )
    assert failing(check for one in found for check in one.checks) == ()


def test_a_balance_that_nobody_states_is_not_known() -> None:
    found = balanced(2026, 1, moved={(2026, 1): Moved(income=Decimal(5))}, stated={})

    assert (found.opening, found.closing, failing(found.checks)) == (None, None, ())


def test_a_half_that_is_told_of_in_part_has_no_closing_and_hands_nothing_on() -> None:
    moved = {(2026, 1): Moved(income=Decimal(5), is_whole=False), (2026, 2): Moved(income=Decimal(7))}
    stated = {date(2025, 12, 31): Decimal(100)}

    first, second = (balanced(2026, half, moved=moved, stated=stated) for half in (1, 2))

    assert (first.opening, first.income, first.closing) == (Decimal(100), Decimal(5), None)
    assert second.opening is None


def test_an_opening_other_than_the_closing_before_is_told_and_the_treasury_counts() -> None:
    moved = {(2025, 2): Moved(income=Decimal(10)), (2026, 1): Moved(income=Decimal(1))}
    stated = {date(2025, 6, 30): Decimal(100), date(2025, 12, 31): Decimal(115), last_day(2026, 1): Decimal(120)}

    found: Balance = balanced(2026, 1, moved=moved, stated=stated)

    assert half_before(2026, 1) == (2025, 2)
    assert (found.opening, found.closing) == (Decimal(115), Decimal(116))
    assert [(one.rule, one.left, one.right, one.difference) for one in failing(found.checks)] == [
        (Rule.OPENING, Decimal(115), Decimal(110), Decimal(5)),
        (Rule.CLOSING, Decimal(116), Decimal(120), Decimal(-4)),
    ]


def test_a_plan_that_spends_more_than_there_is_is_told() -> None:
    plan = PlanBalance(
        opening=Decimal(10), income=Decimal(100), expense=Decimal(105), taken=Decimal(0), repaid=Decimal(6)
    )

    assert (plan.result, plan.rest, failing(plan.checks)[0].rule) == (Decimal(-5), Decimal(-1), Rule.REST)


def a_line(words: str = "1.1", **values: object) -> PlanLine:
    fitting = {"keys": (1,), "is_expense": False, "year_plan": Decimal(10), "half_plan": Decimal(4), **values}
    return PlanLine(words=words, **fitting)  # type: ignore[arg-type]


EVEN = {"functions": (Decimal(3), Decimal(1)), "economics": (Decimal(3), Decimal(1))}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (a_line(half_plan=Decimal(11)), Rule.HALF_ABOVE_YEAR),
        (a_line(year_plan=Decimal(-10), half_plan=Decimal(0)), Rule.BELOW_NOTHING),
        (a_line(code_holds=False), Rule.CODE_ENDED),
    ],
)
def test_a_line_of_a_plan_that_wants_a_look_is_named(line: PlanLine, rule: Rule) -> None:
    found = failing(check_plan([a_line("1.2"), line], **EVEN))

    assert [(one.rule, one.where) for one in found] == [(rule, "1.1")]
    assert all((one.words, one.remedy) for one in found)


def test_sums_of_two_classifications_that_differ_and_mixed_tables_are_told() -> None:
    lines = [a_line(table=1), a_line("1.2", table=2)]

    found = failing(check_plan(lines, functions=(Decimal(3), Decimal(1)), economics=(Decimal(2), Decimal(1))))

    assert [(one.rule, one.difference) for one in found] == [(Rule.YEAR_SUMS, Decimal(1)), (Rule.TABLES_MIXED, None)]


def test_a_line_of_a_report_below_nothing_or_under_an_ended_code_is_named() -> None:
    lines = [
        DoneLine(words="1", keys=(11, 21), is_expense=True, amount=Decimal(-1)),
        DoneLine(words="2", keys=(12, 21), is_expense=True, amount=Decimal(1), code_holds=False),
    ]

    found = failing(check_done(lines, functions=Decimal(0), economics=Decimal(0)))

    assert [(one.rule, one.where) for one in found] == [(Rule.BELOW_NOTHING, "1"), (Rule.CODE_ENDED, "2")]


def test_a_code_planned_without_execution_and_the_other_way_round_is_named() -> None:
    found = check_gaps([("1", Decimal(5), Decimal(0)), ("2", Decimal(0), Decimal(5)), ("3", Decimal(5), Decimal(5))])

    assert [(one.rule, one.where) for one in found] == [(Rule.NOT_CARRIED_OUT, "1"), (Rule.NOT_PLANNED, "2")]


def test_a_report_of_the_half_is_held_against_its_months() -> None:
    half, months = (Decimal(10), Decimal(8)), (Decimal(10), Decimal(9))

    found: tuple[Check, ...] = check_months(half=half, months=months, missing=())

    assert [(one.rule, one.holds, one.difference) for one in found] == [
        (Rule.MONTHS_INCOME, True, Decimal(0)),
        (Rule.MONTHS_EXPENSE, False, Decimal(-1)),
    ]
    (missing,) = check_months(half=None, months=months, missing=(2, 5))
    assert (missing.rule, missing.where) == (Rule.MONTHS_MISSING, "2, 5")
