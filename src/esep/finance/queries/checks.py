"""What does not agree in a version, in a half-year, in the balance: rows read for the checks (5.2, 5.3)."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from esep.finance.checking import Check, DoneLine, PlanLine, check_done, check_months, check_plan
from esep.finance.comparing import together
from esep.finance.halves import first_day, last_day, month_end
from esep.finance.models import BudgetCode, BudgetLine, ExecutionLine
from esep.finance.money import ZERO
from esep.finance.queries.codes import holds_between
from esep.finance.queries.executions import Reports
from esep.finance.summing import Carried, CodeSum, Sums


def plan_checks(lines: Collection[BudgetLine], *, year: int, sums: Sums) -> tuple[Check, ...]:
    """Checks of a version's lines, which carry their codes."""
    functions, economics = _plans(sums.functions), _plans(sums.economics)
    return check_plan([_plan_line(line, year=year) for line in lines], functions=functions, economics=economics)


def done_checks(
    lines: Iterable[tuple[date, date, Carried]], *, codes: Mapping[int, BudgetCode], sums: Sums
) -> tuple[Check, ...]:
    """Checks of what was carried out: lines with the first and last day of their report."""
    return check_done(
        [_done_line(line, first, last, codes=codes) for first, last, line in lines],
        functions=together(row.compared for row in sums.functions).actual,
        economics=together(row.compared for row in sums.economics).actual,
    )


def month_checks(
    reports: Reports, lines: Iterable[tuple[int, Carried]], *, year: int, today: date
) -> tuple[Check, ...]:
    """Whether months add up to their half. ``lines`` are of all its reports, each with the key of its report.

    A month that has not ended by ``today`` is not missed.
    """
    half_key = reports.half.pk if reports.half is not None else None
    half, months = [ZERO, ZERO], [ZERO, ZERO]
    for key, line in lines:
        side = 0 if line.income is not None else 1
        (half if key == half_key else months)[side] += line.amount
    if reports.half is not None and (not reports.months or reports.missing):
        return ()
    missing = [month for month in reports.missing if month_end(year, month) < today]
    return check_months(
        half=(half[0], half[1]) if half_key is not None else None, months=(months[0], months[1]), missing=missing
    )


def line_words(line: BudgetLine) -> str:
    """A line as a check names it: its codes and what it is for."""
    return " · ".join(part for part in (*(str(code) for code in codes_of_line(line)), line.words_ky) if part)


def codes_of_line(line: BudgetLine | ExecutionLine) -> tuple[BudgetCode, ...]:
    """The codes that a line carries, one for income and two for expense."""
    return tuple(code for code in (line.income, line.function, line.economic) if code is not None)


def _plans(rows: Iterable[CodeSum]) -> tuple[Decimal, Decimal]:
    sum_ = together(row.compared for row in rows)
    return sum_.year_plan, sum_.half_plan


def _plan_line(line: BudgetLine, *, year: int) -> PlanLine:
    carried = codes_of_line(line)
    return PlanLine(
        words=line_words(line),
        keys=tuple(code.pk for code in carried),
        is_expense=line.income_id is None,
        year_plan=line.year_plan,
        half_plan=line.half_plan,
        code_holds=all(holds_between(code, first_day(year, 1), last_day(year, 2)) for code in carried),
        table=line.brought_in_id,
    )


def _done_line(line: Carried, first: date, last: date, *, codes: Mapping[int, BudgetCode]) -> DoneLine:
    keys = tuple(key for key in (line.income, line.function, line.economic) if key is not None)
    return DoneLine(
        words=" · ".join(str(codes[key]) for key in keys),
        keys=keys,
        is_expense=line.income is None,
        amount=line.amount,
        code_holds=all(holds_between(codes[key], first, last) for key in keys),
    )
