"""What changed of reports since a moment; a deputy's that a finished one replaced is no more to be read."""

from datetime import datetime

from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, touched_since
from esep.kernel.facts import facts_of
from esep.regulation.dates import legal_day
from esep.reports.head_law import HEAD
from esep.reports.models import DeputyReport, HeadReport
from esep.reports.queries.head.public import periods_told


def deputy_reports_changed(since: datetime, *, municipality: int) -> Changes:
    """Reports touched since a moment, and those that a report finished since then replaced."""
    with scope.of(municipality):
        replaced = DeputyReport.objects.filter(finished_at__isnull=False, replaced_by__finished_at__gte=since)
        return Changes(
            keys=touched_since(since, (DeputyReport, "code")),
            gone=tuple(
                Gone(key=code, on=legal_day(at))
                for code, at in replaced.order_by("code").values_list("code", "replaced_by__finished_at")
                if at is not None
            ),
        )


def head_reports_changed(since: datetime, *, municipality: int) -> Changes:
    """Half-years of the head whose report, or a fact of them, was touched since a moment."""
    with scope.of(municipality):
        rows = HeadReport.objects.filter(code__in=touched_since(since, (HeadReport, "code")))
        told = periods_told(fact for fact in facts_of(records=[HEAD]) if fact.recorded_at >= since)
        return Changes(keys=frozenset({*(row.period.key for row in rows), *told}))
