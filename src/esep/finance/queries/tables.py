"""The budget as tables to take along: plan beside execution as a workbook or as CSV, sums in soms (5.2)."""

from collections.abc import Iterable

from django.utils.translation import gettext

from esep.documents.sheet import Cell, Column, Sheet, sheet_csv
from esep.finance.comparing import Compared
from esep.finance.queries.summary import HalfSummary, PlanSummary
from esep.finance.summing import CodeSum, GroupSum

Row = tuple[Cell, ...]


def budget_xlsx(summary: HalfSummary | PlanSummary) -> bytes:
    """Income, expense by function and by economic item, a sheet each, in the reader's language."""
    from esep.documents.workbook import workbook_xlsx

    return workbook_xlsx(_sheets(summary))


def budget_csv(summary: HalfSummary | PlanSummary) -> bytes:
    """The same as one table, with the name of the table in the first column."""
    sheets = _sheets(summary)
    rows = tuple((sheet.title, *row) for sheet in sheets for row in sheet.rows)
    columns = (Column(gettext("Table"), 30), *sheets[0].columns)
    return sheet_csv(Sheet(gettext("Budget"), columns, rows))


def _sheets(summary: HalfSummary | PlanSummary) -> tuple[Sheet, ...]:
    with_execution = isinstance(summary, HalfSummary)
    columns = _columns(with_execution=with_execution)
    tables: tuple[tuple[str, list[Row]], ...] = (
        (gettext("Income"), _income(summary.groups, summary.income)),
        (gettext("Expense by function"), _coded(summary.functions, summary.expense)),
        (gettext("Expense by economic item"), _coded(summary.economics, summary.expense)),
    )
    return tuple(Sheet(title, columns, tuple(row[: len(columns)] for row in rows)) for title, rows in tables)


def _columns(*, with_execution: bool) -> tuple[Column, ...]:
    planned = (
        Column(gettext("Code"), 10),
        Column(gettext("Name"), 40),
        Column(gettext("Plan of the year, soms"), 20),
        Column(gettext("Plan of the half-year, soms"), 20),
    )
    if not with_execution:
        return planned
    return (
        *planned,
        Column(gettext("Came in or went out, soms"), 20),
        Column(gettext("Difference, soms"), 20),
        Column(gettext("Per cent of the half-year"), 14),
        Column(gettext("Per cent of the year"), 14),
        Column(gettext("Why it differs"), 50),
    )


def _income(groups: Iterable[GroupSum], total: Compared) -> list[Row]:
    rows: list[Row] = []
    for group in groups:
        rows += [_row(row.code.code, row.code.name, row.compared, row.reasoning) for row in group.rows]
        rows.append(_row("", str(group.words), group.total))
    return [*rows, _row("", gettext("Altogether"), total)]


def _coded(rows: Iterable[CodeSum], total: Compared) -> list[Row]:
    coded = [_row(row.code.code, row.code.name, row.compared, row.reasoning) for row in rows]
    return [*coded, _row("", gettext("Altogether"), total)]


def _row(code: str, name: str, compared: Compared, reasoning: str = "") -> Row:
    return (
        code,
        name,
        compared.year_plan,
        compared.half_plan,
        compared.actual,
        compared.difference,
        compared.of_half,
        compared.of_year,
        reasoning,
    )
