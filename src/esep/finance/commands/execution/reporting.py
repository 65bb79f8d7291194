"""Reporting what really came in and went out in a half-year or a month, and correcting it by a newer report (5.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change
from esep.community.models import Village
from esep.community.refusals import in_years, not_in_future
from esep.finance.codebook import CLAUSE, Carrying, Codebook, Named
from esep.finance.entering import payable
from esep.finance.halves import HALVES, first_day, last_day, month_end
from esep.finance.models import BudgetImport, Execution, ExecutionLine
from esep.finance.queries.executions import execution_of
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Kind, Refused
from esep.records.papers import paper
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR

MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneEntry:
    """A line of a report: codes by their text or key, and what came in or went out, in soms."""

    amount: Decimal
    income: Named = ""
    function: Named = ""
    economic: Named = ""
    village: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """A report of the treasury: its year, the half (1, 2) or month (1 to 12), its source, its day and its lines."""

    year: int
    span: Execution.Span
    number: int
    source: str
    reported_on: date
    lines: Sequence[DoneEntry]
    document: str = ""


def report_execution(entry: ReportEntry, *, by: Actor, municipality: int, replaces: int | None = None) -> Execution:
    """Enter a report; with ``replaces`` it takes the place of an earlier one of the same time, which stays to be read.

    Raises Refused: a time that is not over on its day, no lines, codes that do not hold, a report of this time that is
    there already, one that was replaced meanwhile.
    """
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        return put_report(acting, entry, replaces=replaces)


def put_report(
    acting: Acting, entry: ReportEntry, *, replaces: int | None = None, brought_in: BudgetImport | None = None
) -> Execution:
    """Enter a report inside an act."""
    first, last = _term(entry)
    _check(entry, last=last)
    document, lines = paper(entry.document), _carrying(entry, Codebook(first, last))
    before = _replaced(acting, entry, replaces)
    report = acting.save(
        Execution(
            municipality=acting.municipality,
            year=entry.year,
            span=entry.span.value,
            number=entry.number,
            source=" ".join(entry.source.split()),
            reported_on=entry.reported_on,
            document=document,
            replaces=before,
            entered_at=acting.at,
            entered_by=acting.account,
        )
    )
    for line, carrying in lines:
        acting.save(
            ExecutionLine(
                municipality=acting.municipality,
                execution=report,
                village=by_code(Village, line.village, field="village") if line.village else None,
                amount=payable(line.amount, field="amount"),
                brought_in=brought_in,
                row=line.row,
                **carrying.columns,
            )
        )
    return report


def present_report(year: int, span: Execution.Span, number: int) -> Execution | None:
    """The report of a time that no newer one replaced."""
    return Execution.objects.filter(year=year, span=span.value, number=number, is_replaced=False).first()


def _carrying(entry: ReportEntry, book: Codebook) -> list[tuple[DoneEntry, Carrying]]:
    return [
        (line, book.carrying(income=line.income, function=line.function, economic=line.economic))
        for line in entry.lines
    ]


def _term(entry: ReportEntry) -> tuple[date, date]:
    is_half = entry.span is Execution.Span.HALF
    if not FIRST_YEAR <= entry.year <= LAST_YEAR or not 1 <= entry.number <= (len(HALVES) if is_half else MONTHS):
        raise Refused.because(
            "no_such_time",
            _("There is no such half-year or month."),
            remedy=_("Choose a half-year (1 or 2) or a month (1 to 12)."),
            field="time",
        )
    if is_half:
        return first_day(entry.year, entry.number), last_day(entry.year, entry.number)
    return date(entry.year, entry.number, 1), month_end(entry.year, entry.number)


def _check(entry: ReportEntry, *, last: date) -> None:
    in_years(entry.reported_on, field="reported_on")
    not_in_future(entry.reported_on, today=clock.today(), field="reported_on")
    if entry.reported_on < last:
        raise Refused.because(
            "reported_too_early",
            _("On that day this time was not over yet. It ends on: %(day)s.")
            % {"day": date_format(last, "SHORT_DATE_FORMAT")},
            remedy=_("Wait for the report of the whole time, or report the months that are over."),
            clause=CLAUSE,
            field="reported_on",
        )
    if not entry.source.strip():
        raise Refused.because(
            "source_missing",
            _("Name the source of these sums."),
            remedy=_("For example: report of the treasury on the budget."),
            field="source",
        )
    if not entry.lines:
        raise Refused.because(
            "report_is_empty", _("This report has no sums."), remedy=_("Enter at least one sum."), clause=CLAUSE
        )


def _replaced(acting: Acting, entry: ReportEntry, replaces: int | None) -> Execution | None:
    present = present_report(entry.year, entry.span, entry.number)
    if replaces is None:
        if present is not None:
            raise Refused.because(
                "report_is_there",
                _("There is a report of this time already. Correct that one."),
                remedy=_("Open it, and press: Correct by a new report."),
                field="time",
            )
        return None
    before = execution_of(replaces)
    if present is None or before.pk != present.pk:
        raise Refused.because(
            "report_was_replaced",
            _("A newer report has taken the place of this one."),
            remedy=_("Open the newer one, and correct that."),
            kind=Kind.STALE,
        )
    return change(acting, before, seen=None, is_replaced=True)
