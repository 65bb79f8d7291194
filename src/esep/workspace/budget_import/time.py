"""Of which time a report is that is brought in, and which report it takes the place of; both stand in the address."""

from urllib.parse import urlencode

from esep.finance.models import Execution
from esep.finance.queries.executions import executions_of
from esep.workspace.budget.report_form import Asked


def before_of(asked: Asked) -> Execution | None:
    """The present report of a time; none where there is none yet."""
    rows = (row for row in executions_of(asked.year) if not row.is_replaced)
    return next((row for row in rows if (row.span, row.number) == (asked.span.value, asked.number)), None)


def time_query(asked: Asked, before: Execution | None = None) -> str:
    """The part of an address that says both."""
    return _query(asked.year, asked.span, asked.number, before=before)


def correcting_query(row: Execution) -> str:
    """The same for a table that corrects a report."""
    return _query(row.year, Execution.Span(row.span), row.number, before=row)


def _query(year: int, span: Execution.Span, number: int, *, before: Execution | None) -> str:
    letter = "H" if span is Execution.Span.HALF else "M"
    said = {"year": str(year), "time": f"{letter}{number}"}
    return urlencode(said if before is None else {**said, "before": str(before.pk)})
