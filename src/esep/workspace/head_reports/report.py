"""One report of the head: how many of its 25 parts are answered, the parts by chapter, sums that must agree."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from esep.access import Act
from esep.kernel.refusals import Words
from esep.reports.head_checks import Agreement
from esep.reports.queries.head.one import OneHeadReport, ShownHeadPart
from esep.workspace.head_reports.common import address_of, part_words, report_in
from esep.workspace.head_reports.words import CHAPTERS, answer_words, half_words
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import address_of as document_address


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """A part as the report draws it."""

    shown: ShownHeadPart
    words: Words
    pill: Words
    tone: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLine:
    """Two sums that must agree, with the pages that show them (empty for whoever may not see them)."""

    one: Agreement
    left: str
    right: str


@office(GET=Act.VIEW_HEAD_REPORTS)
def report(request: HttpRequest, place: Office, head_report: str) -> HttpResponse:
    """A report by its code."""
    one = report_in(place, head_report)
    is_draft = one.report.submitted_on is None
    may_submit = place.may(Act.SUBMIT_HEAD_REPORT)
    document = one.report.document
    lines = agreement_lines(one, place)
    context = {
        "one": one,
        "report": one.report,
        "title": half_words(one.report.year, one.report.half),
        "chapters": tuple(_chapters(one, place)),
        "counts": _counts(one),
        "failing": [line for line in lines if not line.one.holds],
        "holding": [line for line in lines if line.one.holds],
        "may_write": is_draft and place.may(Act.WRITE_HEAD_REPORT),
        "may_submit": is_draft and may_submit,
        "may_publish": not is_draft and may_submit and one.report.published_on is None and not one.newer,
        "may_replace": not is_draft and place.may(Act.WRITE_HEAD_REPORT) and not one.newer,
        "public": "" if is_draft else reverse("head-report", args=[place.municipality.slug, one.report.code]),
        "document": document_address(place, document) if document and place.may(Act.VIEW_REGISTER) else "",
    }
    return page(request, place, "workspace/head_reports/report.html", context)


def agreement_lines(one: OneHeadReport, place: Office) -> list[AgreementLine]:
    """The comparisons of a report with their links."""
    may_see = place.may(Act.VIEW_FINANCE)
    return [
        AgreementLine(
            one=agreement,
            left=_address(agreement.left_route, agreement, place) if may_see else "",
            right=_address(agreement.right_route, agreement, place) if may_see else "",
        )
        for agreement in one.agreements
    ]


def _address(route: str, agreement: Agreement, place: Office) -> str:
    return place.address(route, **(agreement.arguments if route == "office-budget-year" else {}))


def _chapters(one: OneHeadReport, place: Office) -> Iterator[tuple[str, Words, list[PartLine]]]:
    for number, words in CHAPTERS:
        yield number, words, [_line(shown, one, place) for shown in one.parts if shown.chapter == number]


def _line(shown: ShownHeadPart, one: OneHeadReport, place: Office) -> PartLine:
    pill, tone = answer_words(shown)
    return PartLine(
        shown=shown,
        words=part_words(shown),
        pill=pill,
        tone=tone,
        address=address_of(place, one.report.code, part=shown.part),
    )


def _counts(one: OneHeadReport) -> dict[str, int]:
    answers = [shown.row.answer for shown in one.parts]
    return {answer or "missing": answers.count(answer) for answer in ("filled", "none", "not_yet_drafted", "")}
