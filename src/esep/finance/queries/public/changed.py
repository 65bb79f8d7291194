"""What changed of the money and the works since a moment; why something was withdrawn stays inside."""

from datetime import date, datetime

from django.db.models import Q

from esep.finance.halves import HALVES, MONTHS_OF_A_HALF
from esep.finance.models import (
    Activity,
    ActivityMoney,
    ActivityStep,
    ActivityVillage,
    Asset,
    BudgetCode,
    BudgetLine,
    BudgetVersion,
    Deal,
    Execution,
    ExecutionLine,
    Loan,
    LoanPayment,
    Reasoning,
    Valuation,
)
from esep.finance.queries.checks import codes_of_line
from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, touched_since
from esep.regulation.dates import legal_day

CODES = ("income", "function", "economic")
Half = tuple[int, int]
"""A year and its half."""


def works_changed(since: datetime, *, municipality: int) -> Changes:
    """Works touched since a moment, by a step or its money too, and those that were withdrawn since."""
    parts = tuple((table, "activity__code") for table in (ActivityStep, ActivityMoney, ActivityVillage))
    with scope.of(municipality):
        withdrawn = Activity.objects.filter(withdrawn_at__gte=since).order_by("code")
        return Changes(
            keys=touched_since(since, (Activity, "code"), *parts),
            gone=tuple(
                Gone(key=code, on=legal_day(at))
                for code, at in withdrawn.values_list("code", "withdrawn_at")
                if at is not None
            ),
        )


def versions_changed(since: datetime, *, municipality: int) -> Changes:
    """Versions of the budget touched since a moment, and public ones that were withdrawn since."""
    was_public = Q(submitted_on__isnull=False) | Q(adopted_on__isnull=False)
    with scope.of(municipality):
        withdrawn = BudgetVersion.objects.filter(was_public, withdrawn_at__gte=since).order_by("code")
        return Changes(
            keys=touched_since(since, (BudgetVersion, "code")),
            gone=tuple(
                Gone(key=code, on=legal_day(at))
                for code, at in withdrawn.values_list("code", "withdrawn_at")
                if at is not None
            ),
        )


def execution_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Half-years (``2026-H1``) whose reports, plans or reasons were touched since a moment.

    All codes that stood in one of them are told as gone, in the form of the keys of rows; those that stand still are
    not gone.
    """
    with scope.of(municipality):
        halves = _halves_touched(since)
        years = {year for year, _half in halves}
        reported = ExecutionLine.objects.filter(execution__year__in=years).select_related("execution", *CODES)
        planned = BudgetLine.objects.filter(budget__year__in=years).select_related("budget", *CODES)
        stood = {(_half_of(line.execution), code) for line in reported for code in codes_of_line(line)}
        plans = {(line.budget.year, code) for line in planned for code in codes_of_line(line)}
        stood |= {((year, half), code) for year, code in plans for half in HALVES}
    gone = {f"{_key(half)}.{code.kind}.{code.code}" for half, code in stood if half in halves}
    return Changes(keys=frozenset(map(_key, halves)), gone=tuple(Gone(key=key, on=day) for key in sorted(gone)))


def _halves_touched(since: datetime) -> set[Half]:
    reports = Execution.objects.filter(pk__in=touched_since(since, (Execution, "pk"), (ExecutionLine, "execution_id")))
    reasons = Reasoning.objects.filter(pk__in=touched_since(since, (Reasoning, "pk")))
    years = {int(year) for year in touched_since(since, (BudgetVersion, "year"), (BudgetLine, "budget__year"))}
    if touched_since(since, (BudgetCode, "pk")):
        years |= set(Execution.objects.order_by().values_list("year", flat=True))
    return {
        *map(_half_of, reports),
        *((row.year, row.half) for row in reasons),
        *((year, half) for year in years for half in HALVES),
    }


def _half_of(report: Execution) -> Half:
    is_half = report.span == Execution.Span.HALF
    return report.year, report.number if is_half else 1 + (report.number - 1) // MONTHS_OF_A_HALF


def _key(half: Half) -> str:
    return f"{half[0]}-H{half[1]}"


def assets_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Objects of property touched since a moment, by a deal or valuation too, and those that left the register."""
    parts = ((Deal, "asset__code"), (Valuation, "asset__code"))
    with scope.of(municipality):
        keys = touched_since(since, (Asset, "code"), *parts)
        left = Asset.objects.filter(code__in=keys, until__lt=day).order_by("code").values_list("code", "until")
        return Changes(keys=keys, gone=tuple(Gone(key=code, on=until) for code, until in left if until is not None))


def loans_changed(since: datetime, *, municipality: int) -> Changes:
    """Loans touched since a moment, by a payment too."""
    with scope.of(municipality):
        return Changes(keys=touched_since(since, (Loan, "code"), (LoanPayment, "loan__code")))
