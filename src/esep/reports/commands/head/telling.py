"""Telling the law of the head's report: what is told already is taken over, not told twice."""

from datetime import date

from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.regulation.facts import FactData
from esep.regulation.facts.common import PartAnswer
from esep.regulation.facts.council import HeadReportPartWritten
from esep.reports.head_law import HEAD
from esep.reports.models import HeadReport, HeadReportPart

ASSIGNED, PART_WRITTEN = "head_report.assigned", "head_report.part_written"
SUBMITTED, PUBLISHED, HEARD = "head_report.submitted", "publication.published", "head_report.heard"


def told(acting: Acting, kind: str, data: FactData, *, on: date, records: tuple[str, ...] = (HEAD,)) -> RecordedFact:
    """The fact that says this of a day: one that stands already and that no row is behind yet, else a new one."""
    return _standing(kind, data, on=on) or acting.record(kind, data, records=records, on=on)


def tell_part(acting: Acting, row: HeadReportPart, answer: PartAnswer) -> None:
    """Bring the fact of a part in line with its row. A later one takes the place of an earlier one by itself."""
    data = HeadReportPartWritten(period=row.report.period.key, part=row.part, answer=answer)
    before = row.fact
    if before is not None and before.to_law().data == data and not before.superseded_by.exists():
        return
    row.fact = told(acting, PART_WRITTEN, data, on=clock.today())


def was_heard(report: HeadReport) -> bool:
    """Whether a session heard the head on this half-year."""
    facts = RecordedFact.objects.filter(cases__record=HEAD, kind=HEARD, data__period=report.period.key)
    return facts.filter(superseded_by__isnull=True).exists()


def _standing(kind: str, data: FactData, *, on: date) -> RecordedFact | None:
    facts = RecordedFact.objects.filter(cases__record=HEAD, kind=kind, occurred_on=on, superseded_by__isnull=True)
    same = [fact for fact in facts.order_by("pk") if fact.to_law().data == data]
    taken = _taken({fact.pk for fact in same}) if same else frozenset()
    return next((fact for fact in same if fact.pk not in taken), None)


def _taken(keys: set[int]) -> frozenset[int]:
    """Those that a row is behind already."""
    parts = HeadReportPart.objects.filter(fact__in=keys).order_by().values_list("fact_id", flat=True)
    reports = HeadReport.objects.order_by().values_list("assigned_id", "submitted_id", "published_id")
    return frozenset(key for key in (*parts, *(key for row in reports for key in row)) if key is not None)
