"""Telling the law of the head's report: what is told already is taken over, not told twice."""

from datetime import date

from django.db.models import Q, QuerySet

from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.regulation.facts.common import PartAnswer
from esep.regulation.facts.council import (
    HeadReportAssigned,
    HeadReportPartWritten,
    HeadReportSubmitted,
    PublicationPublished,
)
from esep.reports.head_law import HEAD
from esep.reports.models import HeadReport, HeadReportPart

Told = HeadReportAssigned | HeadReportSubmitted | PublicationPublished
ASSIGNED, PART_WRITTEN = "head_report.assigned", "head_report.part_written"
SUBMITTED, PUBLISHED, HEARD = "head_report.submitted", "publication.published", "head_report.heard"


def told(acting: Acting, kind: str, data: Told, *, on: date, records: tuple[str, ...] = (HEAD,)) -> RecordedFact:
    """The fact that says this of a day: the newest one, where it says so and no report has it yet; else a new one."""
    newest = _standing(kind, data.period or "", until=on).last()
    if newest is not None and newest.occurred_on == on and newest.to_law().data == data and not _is_taken(newest):
        return newest
    return acting.record(kind, data, records=records, on=on)


def tell_part(acting: Acting, row: HeadReportPart, answer: PartAnswer) -> None:
    """Bring the fact of a part in line with its row. A later one takes the place of an earlier one by itself; the same
    as the newest is not told again.
    """
    data = HeadReportPartWritten(period=row.report.period.key, part=row.part, answer=answer)
    newest = _standing(PART_WRITTEN, data.period, until=clock.today()).filter(data__part=data.part).last()
    if newest is not None and newest.to_law().data == data:
        row.fact = newest
    else:
        row.fact = acting.record(PART_WRITTEN, data, records=(HEAD,), on=clock.today())


def was_heard(report: HeadReport) -> bool:
    """Whether a session heard the head on this half-year."""
    facts = RecordedFact.objects.filter(cases__record=HEAD, kind=HEARD, data__period=report.period.key)
    return facts.filter(superseded_by__isnull=True).exists()


def _standing(kind: str, period: str, *, until: date) -> QuerySet[RecordedFact]:
    """Facts of a half-year that nothing superseded, in the order in which the law takes them."""
    facts = RecordedFact.objects.filter(cases__record=HEAD, kind=kind, data__period=period, occurred_on__lte=until)
    return facts.filter(superseded_by__isnull=True).order_by("occurred_on", "recorded_at", "pk")


def _is_taken(fact: RecordedFact) -> bool:
    """Whether a report has it already."""
    return HeadReport.objects.filter(Q(assigned=fact) | Q(submitted=fact) | Q(published=fact)).exists()
