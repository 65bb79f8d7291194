"""What became known of the budget lately: versions that were submitted or adopted, reports that came (5.2)."""

from dataclasses import dataclass
from datetime import datetime, time

from esep.finance.halves import MONTHS_OF_A_HALF
from esep.finance.models import BudgetVersion, Execution
from esep.finance.queries.executions import present
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.regulation.dates import BISHKEK, legal_day


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionNews:
    """A version of a year that everybody may read since a moment."""

    key: str
    year: int
    code: str
    kind: BudgetVersion.Kind
    decision: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportNews:
    """A report on a half-year or a month that was entered at a moment; ``month`` is none for a half-year."""

    key: str
    year: int
    half: int
    month: int | None
    source: str
    at: datetime


def budget_news(municipality: Municipality) -> tuple[VersionNews | ReportNews, ...]:
    """The news, the newest first; of a year without an adopted version its drafts alone. Two queries."""
    with scope.of(municipality.pk):
        versions = list(BudgetVersion.objects.filter(withdrawn_at__isnull=True).select_related("fact"))
        reports = present()
    years = {row.year for row in versions if row.adopted_on is not None}
    found: list[VersionNews | ReportNews] = [_version(row) for row in versions if row.is_public]
    found += [_report(row) for row in reports if row.year in years]
    return tuple(sorted(found, key=lambda one: (one.at, one.key), reverse=True))


def _version(row: BudgetVersion) -> VersionNews:
    day = row.adopted_on or row.submitted_on or legal_day(row.begun_at)
    return VersionNews(
        key=f"version {row.code}",
        year=row.year,
        code=row.code,
        kind=BudgetVersion.Kind(row.kind),
        decision=row.decision,
        at=row.fact.recorded_at if row.fact is not None else datetime.combine(day, time(), BISHKEK),
    )


def _report(row: Execution) -> ReportNews:
    is_month = row.span == Execution.Span.MONTH
    return ReportNews(
        key=f"report {row.pk}",
        year=row.year,
        half=(1 if row.number <= MONTHS_OF_A_HALF else 2) if is_month else row.number,
        month=row.number if is_month else None,
        source=row.source,
        at=row.entered_at,
    )
