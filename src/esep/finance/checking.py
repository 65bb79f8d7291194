"""Checking: sums that must agree, and lines that are worth a second look (5.2, 5.3). Values in, values out.

A check says what is held against what, where, and what to do when it does not hold. Sums are told whether they agree or
not; of lines only those that want a look.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from esep.finance.money import ZERO
from esep.kernel.refusals import Words


class Rule(StrEnum):
    """What a check is about."""

    YEAR_SUMS = "year_sums"
    HALF_SUMS = "half_sums"
    SPENT_SUMS = "spent_sums"
    HALF_ABOVE_YEAR = "half_above_year"
    BELOW_NOTHING = "below_nothing"
    CODE_ENDED = "code_ended"
    TABLES_MIXED = "tables_mixed"
    NOT_CARRIED_OUT = "not_carried_out"
    NOT_PLANNED = "not_planned"
    MONTHS_INCOME = "months_income"
    MONTHS_EXPENSE = "months_expense"
    MONTHS_MISSING = "months_missing"
    OPENING = "opening"
    CLOSING = "closing"
    REST = "rest"


WORDS: Mapping[Rule, Words] = {
    Rule.YEAR_SUMS: _("Plan of the year: by function and by economic item"),
    Rule.HALF_SUMS: _("Plan of the first half: by function and by economic item"),
    Rule.SPENT_SUMS: _("Spent: by function and by economic item"),
    Rule.HALF_ABOVE_YEAR: _("The half-year is above the year"),
    Rule.BELOW_NOTHING: _("The sum is below nothing"),
    Rule.CODE_ENDED: _("The code does not hold at this time"),
    Rule.TABLES_MIXED: _("Lines of several tables in one version"),
    Rule.NOT_CARRIED_OUT: _("Planned, and nothing came in or went out"),
    Rule.NOT_PLANNED: _("Not planned, and something came in or went out"),
    Rule.MONTHS_INCOME: _("Income: report of the half-year and sum of the months"),
    Rule.MONTHS_EXPENSE: _("Expense: report of the half-year and sum of the months"),
    Rule.MONTHS_MISSING: _("Months of the half-year without a report"),
    Rule.OPENING: _("Opening balance: statement of the treasury and end of the half-year before"),
    Rule.CLOSING: _("Closing balance: as computed and as the treasury states it"),
    Rule.REST: _("What stays of the opening balance after the year's plan"),
}
REMEDIES: Mapping[Rule, Words] = {
    Rule.YEAR_SUMS: _("Look for a line whose sum stands in one table only."),
    Rule.HALF_SUMS: _("Look for a line whose sum stands in one table only."),
    Rule.SPENT_SUMS: _("Look for a line whose sum stands in one table only."),
    Rule.HALF_ABOVE_YEAR: _("Check both sums of the line. They may be swapped."),
    Rule.BELOW_NOTHING: _("Check the sign. A refund is entered on its own line."),
    Rule.CODE_ENDED: _("Choose the code that holds at this time, or change its days."),
    Rule.TABLES_MIXED: _("Check that no table belongs to another version."),
    Rule.NOT_CARRIED_OUT: _("Check the report. If it is right, say the reason."),
    Rule.NOT_PLANNED: _("Check the code. If it is right, amend the budget or say the reason."),
    Rule.MONTHS_INCOME: _("The report of the half-year counts. Correct the month that differs."),
    Rule.MONTHS_EXPENSE: _("The report of the half-year counts. Correct the month that differs."),
    Rule.MONTHS_MISSING: _("Enter the missing months, or the report of the half-year."),
    Rule.OPENING: _("Compare the statement with the report of the half-year before."),
    Rule.CLOSING: _("Look for income, expense or a loan payment that is missing or stands twice."),
    Rule.REST: _("The plan spends more than there is. Check the plan and the opening balance."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One comparison in soms. ``where`` names the line or code; empty where the whole is meant.

    A side is None where there is nothing to hold it against yet; such a check does not fail.
    """

    rule: Rule
    left: Decimal | None
    right: Decimal | None
    holds: bool
    where: str = ""

    @property
    def words(self) -> Words:
        """What is held against what."""
        return WORDS[self.rule]

    @property
    def remedy(self) -> Words:
        """What to do when it does not hold."""
        return REMEDIES[self.rule]

    @property
    def difference(self) -> Decimal | None:
        """How far the left side is above the right one."""
        return self.left - self.right if self.left is not None and self.right is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A line of a version as checks see it. Expense has keys of its function and economic item, income of its code."""

    words: str
    keys: tuple[int, ...]
    is_expense: bool
    year_plan: Decimal
    half_plan: Decimal
    code_holds: bool = True
    table: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneLine:
    """A line of an execution as checks see it."""

    words: str
    keys: tuple[int, ...]
    is_expense: bool
    amount: Decimal
    code_holds: bool = True


def compared(rule: Rule, left: Decimal | None, right: Decimal | None, *, where: str = "") -> Check:
    """A check that two sums are the same; where one of them is not known, nothing is wrong yet."""
    return Check(rule=rule, left=left, right=right, holds=left is None or right is None or left == right, where=where)


def failing(checks: Iterable[Check]) -> tuple[Check, ...]:
    """Those that do not hold."""
    return tuple(check for check in checks if not check.holds)


def check_plan(
    lines: Collection[PlanLine], *, functions: tuple[Decimal, Decimal], economics: tuple[Decimal, Decimal]
) -> tuple[Check, ...]:
    """The lines of a version. ``functions`` and ``economics`` are both tables' sums of the year and of the half."""
    tables = {line.table for line in lines if line.table is not None}
    found = [
        compared(Rule.YEAR_SUMS, functions[0], economics[0]),
        compared(Rule.HALF_SUMS, functions[1], economics[1]),
    ]
    for line in lines:
        if line.half_plan > line.year_plan >= ZERO:
            found.append(_at(line.words, Rule.HALF_ABOVE_YEAR, line.half_plan, line.year_plan))
        found += [
            _at(line.words, Rule.BELOW_NOTHING, amount, ZERO)
            for amount in (line.year_plan, line.half_plan)
            if amount < ZERO
        ]
        if not line.code_holds:
            found.append(_at(line.words, Rule.CODE_ENDED, line.year_plan, None))
    if len(tables) > 1:
        found.append(Check(rule=Rule.TABLES_MIXED, left=None, right=None, holds=False))
    return tuple(found)


def check_done(lines: Collection[DoneLine], *, functions: Decimal, economics: Decimal) -> tuple[Check, ...]:
    """The lines of what was carried out."""
    found = [compared(Rule.SPENT_SUMS, functions, economics)]
    for line in lines:
        if line.amount < ZERO:
            found.append(_at(line.words, Rule.BELOW_NOTHING, line.amount, ZERO))
        if not line.code_holds:
            found.append(_at(line.words, Rule.CODE_ENDED, line.amount, None))
    return tuple(found)


def check_gaps(codes: Iterable[tuple[str, Decimal, Decimal]]) -> tuple[Check, ...]:
    """Codes that were planned and not carried out, and the other way round: words, plan of the time, what came."""
    found = []
    for words, plan, done in codes:
        if plan and not done:
            found.append(_at(words, Rule.NOT_CARRIED_OUT, done, plan))
        if done and not plan:
            found.append(_at(words, Rule.NOT_PLANNED, done, plan))
    return tuple(found)


def check_months(
    *, half: tuple[Decimal, Decimal] | None, months: tuple[Decimal, Decimal], missing: Collection[int]
) -> tuple[Check, ...]:
    """A report of the half-year beside those of its months: income and expense of each; none of the half as None.

    ``missing`` are numbers of months without a report; where the half has its own, nothing is missing.
    """
    if half is None:
        where = ", ".join(str(month) for month in missing)
        return (Check(rule=Rule.MONTHS_MISSING, left=None, right=None, holds=False, where=where),) if missing else ()
    return (
        compared(Rule.MONTHS_INCOME, half[0], months[0]),
        compared(Rule.MONTHS_EXPENSE, half[1], months[1]),
    )


def _at(where: str, rule: Rule, left: Decimal | None, right: Decimal | None) -> Check:
    return Check(rule=rule, left=left, right=right, holds=False, where=where)
