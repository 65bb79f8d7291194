"""Papers of a report: a draft's are made as often as they are asked for, a finished one's are kept (3.5, 3.7)."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import override

from esep.access import Act
from esep.documents.deputy_report import deputy_report_pdf, report_summary_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.intake.upload import MEDIA_TYPES
from esep.kernel.refusals import not_found
from esep.meetings.queries.printing import paper_of
from esep.regulation.wording import Language
from esep.reports.commands.finishing import EDITABLE, PRINTED_IN, SUMMARY, WHOLE, file_name
from esep.reports.queries.one import OneReport, file_of
from esep.reports.queries.papers import report_said
from esep.workspace.office import Office, office
from esep.workspace.register.common import download, refused
from esep.workspace.register.files import given
from esep.workspace.reports.common import report_in, to_report


@office(GET=Act.VIEW_DEPUTY_REPORTS)
def paper(request: HttpRequest, place: Office, report: str, language: str, form: str) -> HttpResponseBase:
    """The whole report in one language, as PDF or DOCX."""
    if form not in (WHOLE, EDITABLE):
        raise not_found()
    return _served(request, place, report, language, form=form)


@office(GET=Act.VIEW_DEPUTY_REPORTS)
def summary(request: HttpRequest, place: Office, report: str, language: str) -> HttpResponseBase:
    """The report on one page."""
    return _served(request, place, report, language, form=SUMMARY)


def printed_address(request: HttpRequest, place: Office, deputy: str) -> str:
    """The whole address of the deputy's public page, the same in every language."""
    with override("ky"):
        return request.build_absolute_uri(reverse("place-deputy", args=[place.municipality.slug, deputy]))


def _served(request: HttpRequest, place: Office, report: str, language: str, *, form: str) -> HttpResponseBase:
    if language not in list(PRINTED_IN):
        raise not_found()
    spoken = Language(language)
    one = report_in(place, report)
    name = file_name(one.report.code, spoken, form=form)
    if one.report.is_finished:
        return given(request, place, file_of(one, name), back=to_report(place, one))
    try:
        content = _made(place, one, spoken, form=form, address=printed_address(request, place, one.deputy))
    except CannotBeMade as error:
        raise refused(error) from error
    return download(content, name=name, media_type=MEDIA_TYPES[name.rpartition(".")[2]])


def _made(place: Office, one: OneReport, language: Language, *, form: str, address: str) -> bytes:
    paper = paper_of(place.municipality, language=language, address=address)
    said = report_said(one.report, municipality=place.municipality, language=language)
    if form == WHOLE:
        return deputy_report_pdf(paper, said)
    if form == SUMMARY:
        return report_summary_pdf(paper, said)
    from esep.documents.deputy_report_text import deputy_report_docx

    return deputy_report_docx(paper, said)
