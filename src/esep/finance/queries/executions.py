"""Reports on what was carried out: which of them count for a half-year (5.2).

A report of the half-year counts before those of its months. Months count where there is none of the half.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.finance.halves import HALVES, first_day, last_day, month_end, months_of
from esep.finance.models import Execution, ExecutionLine, Side
from esep.finance.money import ZERO
from esep.finance.summing import Carried
from esep.kernel.refusals import not_found


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The present reports of a half-year: of the half itself, and of its months in order."""

    half: Execution | None
    months: tuple[Execution, ...]
    missing: tuple[int, ...]

    @property
    def counted(self) -> tuple[Execution, ...]:
        """Those whose sums count."""
        return (self.half,) if self.half is not None else self.months

    @property
    def newest(self) -> Execution | None:
        """The last of those that count: what tells the source and its day."""
        return self.counted[-1] if self.counted else None

    @property
    def is_whole(self) -> bool:
        """Whether they tell of all of the half-year."""
        return self.half is not None or not self.missing


def executions_of(year: int) -> tuple[Execution, ...]:
    """All reports of a year, replaced ones among them, newest first."""
    return tuple(Execution.objects.filter(year=year).select_related("entered_by", "replaces", "document__number"))


def present(year: int | None = None) -> tuple[Execution, ...]:
    """Reports that no newer one replaced: of a year, or of all."""
    rows = Execution.objects.filter(is_replaced=False)
    return tuple(rows if year is None else rows.filter(year=year))


def execution_of(pk: int) -> Execution:
    """One report. Raises Refused where there is none."""
    rows = Execution.objects.select_related("entered_by", "replaces", "document__number")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise not_found()
    return found


def execution_lines(execution: Execution) -> tuple[ExecutionLine, ...]:
    """The lines of a report with their codes, in the order of the table."""
    rows = ExecutionLine.objects.filter(execution=execution, taken_out_at__isnull=True)
    return tuple(rows.select_related("income", "function", "economic", "village"))


def reports_by_half(rows: Iterable[Execution]) -> Mapping[tuple[int, int], Reports]:
    """Present reports by year and half."""
    halves = {(row.year, row.number): row for row in rows if row.span == Execution.Span.HALF}
    months = {(row.year, row.number): row for row in rows if row.span == Execution.Span.MONTH}
    found = {}
    for year in sorted({row.year for row in rows}):
        for half in HALVES:
            of_half = tuple(months[year, month] for month in months_of(half) if (year, month) in months)
            if of_half or (year, half) in halves:
                missing = tuple(month for month in months_of(half) if (year, month) not in months)
                found[year, half] = Reports(half=halves.get((year, half)), months=of_half, missing=missing)
    return found


def lines_of_reports(reports: Collection[Execution]) -> tuple[tuple[int, Carried], ...]:
    """The lines of several reports, each with the key of its report. One query, none where there is no report."""
    if not reports:
        return ()
    rows = ExecutionLine.objects.filter(execution__in=reports, taken_out_at__isnull=True)
    fields = ("execution_id", "income_id", "function_id", "economic_id", "amount")
    return tuple(
        (execution, Carried(income=income, function=function, economic=economic, amount=amount))
        for execution, income, function, economic, amount in rows.values_list(*fields)
    )


def term_of(execution: Execution) -> tuple[date, date]:
    """The first and the last day of what a report is of."""
    if execution.span == Execution.Span.HALF:
        return first_day(execution.year, execution.number), last_day(execution.year, execution.number)
    return date(execution.year, execution.number, 1), month_end(execution.year, execution.number)


def replaced_by(execution: Execution) -> Execution | None:
    """The report that took the place of one; none where it still counts."""
    return Execution.objects.filter(replaces=execution).first()


def sums_of_lines(lines: Iterable[ExecutionLine]) -> tuple[Decimal, Decimal]:
    """Income and expense of lines, in soms."""
    income = expense = ZERO
    for line in lines:
        if line.side == Side.INCOME:
            income += line.amount
        else:
            expense += line.amount
    return income, expense
