"""Finishing: a report with all five parts gets its number in the register, and stays as it is (3.5, 3.7)."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Actor
from esep.documents.deputy_report import deputy_report_pdf, report_summary_pdf
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.intake.upload import Accepted, accept
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refusal, Refused
from esep.meetings.queries.printing import paper_of
from esep.records.describing import Description
from esep.records.models import Document
from esep.records.registering import add_accepted, put_document
from esep.regulation.dates import legal_day
from esep.regulation.wording import Language
from esep.reports.finding import writing
from esep.reports.models import DeputyReport, DeputyReportPart, ReportPart
from esep.reports.queries.papers import report_said

CLAUSES = {
    ReportPart.MANDATES: "3.5-mandates",
    ReportPart.APPEALS: "3.5-appeals",
    ReportPart.DECISIONS: "3.5-decisions",
    ReportPart.COMMISSIONS: "3.5-commissions",
    ReportPart.EXECUTIVE: "3.5-executive",
}
"""The clause of each part."""

PRINTED_IN = (Language.KY, Language.RU)
"""The languages of its papers, the language of the council first."""

LONGEST_TITLE = 200
WHOLE, SUMMARY, EDITABLE = "pdf", "summary", "docx"
"""The forms of a report's paper: all of it, the page that sums it up, a copy to be edited."""


def finish_report(code: str, *, by: Actor, municipality: int, seen: int, address: str) -> DeputyReport:
    """Finish a report: it is an internal document with the next number, material of its meeting where it has one. Its
    papers are kept with it in both languages: the whole, the page that sums it up, and a copy to be edited.
    ``address`` is the deputy's public page, for the QR code.

    Raises Refused: unknown, another deputy's, finished, a part that is missing (each by its clause), STALE.
    """
    with writing(code, by=by, municipality=municipality) as (acting, report):
        _refuse_gaps(report)
        today = legal_day(acting.at)
        report.document = put_document(acting, _described(report, on=today), direction=Document.Direction.INTERNAL)
        report.finished_at, report.finished_by = acting.at, acting.account
        acting.edit(report, seen=seen)
        files = [file for language in PRINTED_IN for file in _papers(acting, report, language, address)]
        add_accepted(acting, report.document, files)
        return report


def gaps_of(report: DeputyReport) -> tuple[DeputyReportPart, ...]:
    """The parts that nobody has answered yet."""
    return tuple(row for row in report.parts.order_by("pk") if not row.answer)


def _refuse_gaps(report: DeputyReport) -> None:
    gaps = gaps_of(report)
    if gaps:
        raise Refused(
            [
                Refusal(
                    code="part_missing",
                    message=_("A part is missing: %(part)s.") % {"part": ReportPart(row.part).label},
                    remedy=_("Write it, or say that there was nothing in the period, and why."),
                    clause=CLAUSES[ReportPart(row.part)],
                )
                for row in gaps
            ]
        )


def _described(report: DeputyReport, *, on: date) -> Description:
    title = tell(
        "deputy_report.register_title",
        "ky",
        name=report.mandate.person.public_name,
        since=report.since,
        until=report.until,
    )
    return Description(
        kind=Document.Kind.REPORT.value,
        title=shortened(title, most=LONGEST_TITLE),
        dated_on=on,
        record=report.meeting.record if report.meeting is not None else "",
    )


def _papers(acting: Acting, report: DeputyReport, language: Language, address: str) -> Iterator[Accepted]:
    from esep.documents.deputy_report_text import deputy_report_docx

    paper = paper_of(acting.municipality, language=language, address=address)
    said = report_said(report, municipality=acting.municipality, language=language)
    yield accept(deputy_report_pdf(paper, said), name=file_name(report.code, language))
    yield accept(report_summary_pdf(paper, said), name=file_name(report.code, language, form=SUMMARY))
    yield accept(deputy_report_docx(paper, said), name=file_name(report.code, language, form=EDITABLE))


def file_name(code: str, language: Language, *, form: str = WHOLE) -> str:
    """The name of a paper of a finished report: ``DR-12-ky.pdf``, ``DR-12-ky-summary.pdf``, ``DR-12-ky.docx``."""
    return f"{code}-{language.value}-summary.pdf" if form == SUMMARY else f"{code}-{language.value}.{form}"
