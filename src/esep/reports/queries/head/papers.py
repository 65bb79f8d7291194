"""Papers of the head's report, made when it is submitted."""

from collections.abc import Iterator

from esep.council.queries.printing import paper_of
from esep.documents.head_report import head_report_pdf
from esep.documents.head_summary import head_summary_pdf
from esep.intake.upload import Accepted, accept
from esep.kernel.models import Municipality
from esep.regulation.wording import Language
from esep.reports.models import HeadReport
from esep.reports.queries.head.said import head_report_said

PRINTED_IN = (Language.KY, Language.RU)
"""The languages of its papers, the language of the council first."""


def papers_of(report: HeadReport, *, municipality: Municipality, address: str) -> Iterator[Accepted]:
    """The whole report, a copy to be edited and the page that sums it up, in both languages."""
    from esep.documents.head_report_text import head_report_docx

    for language in PRINTED_IN:
        paper = paper_of(municipality, language=language, address=address)
        said = head_report_said(report, municipality=municipality, language=language)
        yield accept(head_report_pdf(paper, said), name=f"{report.code}-{language}.pdf")
        yield accept(head_report_docx(paper, said), name=f"{report.code}-{language}.docx")
        yield accept(head_summary_pdf(paper, said), name=f"{report.code}-summary-{language}.pdf")
