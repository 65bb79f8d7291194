"""Drafting: parts are written by Esep from what is recorded; what the deputy wrote stays (3.5)."""

from collections.abc import Iterable

from esep.access import Actor
from esep.kernel.acting import Acting
from esep.regulation.facts.common import Answer
from esep.reports.composing import composed
from esep.reports.finding import writing
from esep.reports.models import DeputyReport, DeputyReportPart, ReportPart
from esep.reports.queries.gathering import gathered


def draft_anew(code: str, *, by: Actor, municipality: int, part: ReportPart | None = None) -> DeputyReport:
    """Draft a report from what is recorded by now: every part that nobody wrote, or one ``part`` whoever wrote it.

    Raises Refused: unknown, another deputy's, finished.
    """
    with writing(code, by=by, municipality=municipality) as (acting, report):
        rows = report.parts.order_by("pk")
        put_draft(acting, report, rows.filter(part=part) if part is not None else rows.filter(is_own=False))
        acting.mention(report.ref)
        return report


def put_draft(acting: Acting, report: DeputyReport, rows: Iterable[DeputyReportPart]) -> None:
    """Write parts anew inside an act; those of which nothing is recorded wait for the deputy's own words."""
    material = gathered(report.mandate, since=report.since, until=report.until, municipality=acting.municipality)
    drafts = composed(material)
    for row in rows:
        drafted = drafts[ReportPart(row.part)]
        row.text_ky, row.text_ru = drafted.text.get("ky", ""), drafted.text.get("ru", "")
        row.answer = Answer.FILLED.value if row.text_ky else ""
        row.reason, row.sources, row.is_own = "", list(drafted.sources), False
        if row.pk is None:
            acting.save(row)
        else:
            acting.edit(row, seen=row.version)
