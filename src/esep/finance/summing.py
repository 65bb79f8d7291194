"""Summing: plan and execution by group, code, function and economic item (5.2-income, 5.2-expense)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from esep.finance.comparing import Compared, together
from esep.finance.models import BudgetCode
from esep.finance.money import ZERO
from esep.kernel.refusals import Words

Pair = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class CodeSum:
    """A code with its sums in soms, and the office's own words for a difference (empty where none are given)."""

    code: BudgetCode
    compared: Compared
    reasoning: str = ""


@dataclass(frozen=True, slots=True)
class GroupSum:
    """A group of income with its codes and their sum."""

    group: BudgetCode.Group
    words: Words
    rows: tuple[CodeSum, ...]
    total: Compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A line of a version: keys of its codes (income, or function and economic item) and both plans in soms."""

    income: int | None
    function: int | None
    economic: int | None
    year_plan: Decimal
    half_plan: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A line of a report: keys of its codes and what came in or went out, in soms."""

    income: int | None
    function: int | None
    economic: int | None
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """All tables of a plan and its execution: each is the same money, gathered otherwise."""

    groups: tuple[GroupSum, ...]
    income: Compared
    functions: tuple[CodeSum, ...]
    economics: tuple[CodeSum, ...]
    expense: Compared


def sums_of(
    planned: Iterable[Planned],
    carried: Iterable[Carried],
    *,
    codes: Mapping[int, BudgetCode],
    reasonings: Mapping[int, str],
) -> Sums:
    """Gather lines by their codes. ``codes`` by key, in the order of the tables; ``reasonings`` by the key of a code.

    Expense counts as its functions say; that the economic items say the same is a check.
    """
    plans: dict[int, Pair] = defaultdict(lambda: (ZERO, ZERO))
    actual: dict[int, Decimal] = defaultdict(lambda: ZERO)
    for plan in planned:
        for key in _keys(plan):
            year, half = plans[key]
            plans[key] = (year + plan.year_plan, half + plan.half_plan)
    for line in carried:
        for key in _keys(line):
            actual[key] += line.amount
    rows = [
        CodeSum(code, Compared(*plans[key], actual[key]), reasonings.get(key, ""))
        for key, code in codes.items()
        if key in plans or key in actual
    ]
    of_kind = {kind: tuple(row for row in rows if row.code.kind == kind) for kind in BudgetCode.Kind}
    income, functions = of_kind[BudgetCode.Kind.INCOME], of_kind[BudgetCode.Kind.FUNCTION]
    return Sums(
        groups=tuple(_group(group, income) for group in BudgetCode.Group if any(_is_of(row, group) for row in income)),
        income=together(row.compared for row in income),
        functions=functions,
        economics=of_kind[BudgetCode.Kind.ECONOMIC],
        expense=together(row.compared for row in functions),
    )


def _group(group: BudgetCode.Group, income: Iterable[CodeSum]) -> GroupSum:
    rows = tuple(row for row in income if _is_of(row, group))
    return GroupSum(group, group.label, rows, together(row.compared for row in rows))


def _is_of(row: CodeSum, group: BudgetCode.Group) -> bool:
    return row.code.group == group.value


def _keys(line: Planned | Carried) -> tuple[int, ...]:
    return tuple(key for key in (line.income, line.function, line.economic) if key is not None)
