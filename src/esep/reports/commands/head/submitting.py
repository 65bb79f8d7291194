"""Submitting: the head gives the report to the council; it gets its number and stays as it is (4.4)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.queries import pack_of
from esep.community.refusals import in_years, not_in_future
from esep.documents.signs import shortened
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refusal, Refused
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import add_accepted, put_document
from esep.regulation.facts.council import HeadReportSubmitted
from esep.reports.commands.head.beginning import reporter_on
from esep.reports.commands.head.finding import head_draft
from esep.reports.commands.head.telling import SUBMITTED, told
from esep.reports.head_law import CLAUSE, clauses_of
from esep.reports.head_titles import report_title
from esep.reports.models import HeadPart, HeadReport
from esep.reports.queries.head.papers import papers_of

LONGEST_TITLE = 200


def submit_head_report(
    code: str,
    *,
    on: date,
    by: Actor,
    municipality: int,
    with_gaps: bool = False,
    address: str = "",
    seen: int | None = None,
) -> HeadReport:
    """Submit the report to the council on a day (4.4): it is registered with its papers in both languages.

    ``with_gaps`` submits knowingly with parts that are missing. ``address`` is the public page, for the QR code.
    Raises Refused: unknown, submitted, a day to come or before the half-year ended, parts that are missing (each by
    its clause), STALE.
    """
    with command(Act.SUBMIT_HEAD_REPORT, by=by, municipality=municipality) as acting:
        report = head_draft(code)
        _check_day(report, on)
        gaps = [HeadPart(row.part) for row in report.parts.order_by("pk") if not row.answer]
        if gaps and not with_gaps:
            clauses = clauses_of(pack_of(acting.municipality), report.period)
            raise Refused([_gap(part, clauses.get(part)) for part in gaps])
        report.reporter, report.is_acting = reporter_on(report.period.end)
        data = HeadReportSubmitted(period=report.period.key)
        report.submitted, report.submitted_on = told(acting, SUBMITTED, data, on=on), on
        report.document = put_document(acting, _described(report, on=on), direction=Document.Direction.INTERNAL)
        acting.edit(report, seen=report.version if seen is None else seen)
        files = tuple(papers_of(report, municipality=acting.municipality, address=address))
        add_accepted(acting, report.document, files)
        return report


def _check_day(report: HeadReport, on: date) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if on <= report.period.end:
        raise Refused.because(
            "half_year_not_over",
            _("The half-year was not over on this day."),
            remedy=_("Submit the report after its last day."),
            clause=CLAUSE,
            field="on",
        )


def _gap(part: HeadPart, clause: str | None) -> Refusal:
    return Refusal(
        code="part_missing",
        message=_("A part is missing: %(part)s.") % {"part": part.label},
        remedy=_("Write it, or say that there was nothing in the period, and why."),
        clause=clause,
    )


def _described(report: HeadReport, *, on: date) -> Description:
    title = report_title(report, "register_title", "ky")
    return Description(kind=Document.Kind.REPORT.value, title=shortened(title, most=LONGEST_TITLE), dated_on=on)
