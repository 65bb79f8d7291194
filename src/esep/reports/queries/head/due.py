"""Parts of the head's report that wait to be written, for the first page of those who write them (5.4)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from esep.reports.models import HeadReportPart


@dataclass(frozen=True, slots=True)
class PartsDue:
    """How many parts of a draft wait: its code, and how many."""

    code: str
    count: int


def parts_due(until: date) -> PartsDue | None:
    """Unanswered parts of the newest draft that are to be written by a day; none where nothing waits. One query."""
    own = Q(due_on__lte=until) | Q(due_on__isnull=True, report__parts_due_on__lte=until)
    rows = HeadReportPart.objects.filter(
        own, answer="", report__submitted_on__isnull=True, report__is_replaced=False
    ).order_by("-report__year", "-report__half", "pk")
    codes = list(rows.values_list("report__code", flat=True))
    return PartsDue(codes[0], codes.count(codes[0])) if codes else None
