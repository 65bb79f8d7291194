"""One report on what was carried out: its source, its day, its lines, what it replaced (5.2)."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.finance.models import Side
from esep.finance.queries.brought import import_of
from esep.finance.queries.executions import execution_lines, execution_of, replaced_by
from esep.finance.queries.executions import sums_of_lines as sums
from esep.workspace.budget.common import to_year
from esep.workspace.budget.words import report_words
from esep.workspace.budget_import.time import correcting_query
from esep.workspace.office import Office, office
from esep.workspace.page import page


@office(GET=Act.VIEW_FINANCE)
def report(request: HttpRequest, place: Office, report: int) -> HttpResponse:
    """The report with a number of its own."""
    row = execution_of(report)
    lines, newer = execution_lines(row), replaced_by(row)
    income, expense = sums(lines)
    context = {
        "row": row,
        "words": report_words(row),
        "income": tuple(line for line in lines if line.side == Side.INCOME),
        "expense": tuple(line for line in lines if line.side == Side.EXPENSE),
        "income_sum": income,
        "expense_sum": expense,
        "newer": place.address("office-budget-report", report=newer.pk) if newer is not None else "",
        "older": place.address("office-budget-report", report=row.replaces.pk) if row.replaces is not None else "",
        "correct": place.address("office-budget-report-correct", report=row.pk)
        if newer is None and place.may(Act.KEEP_BUDGET)
        else "",
        "brought_in": import_of(row),
        "by_table": f"{place.address('office-budget-import-report')}?{correcting_query(row)}",
        "back": to_year(place, row.year),
    }
    return page(request, place, "workspace/budget/report.html", context)
