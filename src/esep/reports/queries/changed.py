"""What changed of deputies' reports since a moment; one that a finished one replaced is no more to be read."""

from datetime import datetime

from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, touched_since
from esep.regulation.dates import legal_day
from esep.reports.models import DeputyReport


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
