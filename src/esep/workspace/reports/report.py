"""One report: its five parts as tasks, the papers, the promises of the last meeting, the finish (3.5)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Words
from esep.meetings.models.outcome import STATE_WORDS
from esep.regulation.facts.meeting import OutcomeState
from esep.reports.material import Promised
from esep.reports.queries.one import OneReport, ShownPart
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.promises.words import NOT_STARTED
from esep.workspace.register.common import address_of as document_address
from esep.workspace.register.common import language
from esep.workspace.reports.common import report_in
from esep.workspace.reports.words import CLAUSES, HINTS, PART_WORDS, answer_words

LANGUAGE_WORDS = (("ky", "Кыргызча"), ("ru", "Русский"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """A part as a task: how it is answered, what stands in it, and its pages (empty for whoever only reads)."""

    shown: ShownPart
    words: Words
    hint: Words
    clause: str
    pill: Words
    tone: str
    text: str
    write: str = ""
    nothing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """A paper: its words, the language of the paper and of its link, the address."""

    words: Words
    language: str
    language_words: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """A promise of the last meeting, with its page."""

    code: str
    text: str
    owner: str
    state: Words
    address: str


@office(GET=Act.VIEW_DEPUTY_REPORTS)
def report(request: HttpRequest, place: Office, report: str) -> HttpResponse:
    """A report by its code."""
    one = report_in(place, report)
    is_kept = place.may(Act.KEEP_DEPUTY_REPORTS, owner=one.deputy)
    may_write = is_kept and not one.report.is_finished
    document = one.report.document
    context = {
        "one": one,
        "report": one.report,
        "parts": [_line(shown, place, one, may_write=may_write) for shown in one.parts],
        "answered": len(one.parts) - len(one.gaps),
        "papers": tuple(_papers(place, one)),
        "promises": [_promise(promised, place) for promised in one.material.promised],
        "may_write": may_write,
        "may_replace": is_kept and one.report.is_finished and not one.replaced_by,
        "document": document_address(place, document) if document and place.may(Act.VIEW_REGISTER) else "",
        "may_see_meeting": place.may(Act.VIEW_MEETINGS),
    }
    return page(request, place, "workspace/reports/report.html", context)


def _line(shown: ShownPart, place: Office, one: OneReport, *, may_write: bool) -> PartLine:
    pill, tone = answer_words(shown.row.answer)
    where = {"report": one.report.code, "part": shown.part.value}
    return PartLine(
        shown=shown,
        words=PART_WORDS[shown.part.value],
        hint=HINTS[shown.part],
        clause=CLAUSES[shown.part],
        pill=pill,
        tone=tone,
        text=shown.row.text_in(language().value),
        write=place.address("office-reports-part", **where) if may_write else "",
        nothing=place.address("office-reports-nothing", **where) if may_write else "",
    )


def _papers(place: Office, one: OneReport) -> Iterator[PaperLine]:
    code = one.report.code
    for spoken, words in LANGUAGE_WORDS:
        where: dict[str, object] = {"report": code, "language": spoken}
        whole = place.address("office-reports-paper", form="pdf", **where)
        short = place.address("office-reports-summary", **where)
        editable = place.address("office-reports-paper", form="docx", **where)
        for name, address in ((_("Whole report, PDF"), whole), (_("One page, PDF"), short), (_("DOCX"), editable)):
            yield PaperLine(words=name, language=spoken, language_words=words, address=address)


def _promise(promised: Promised, place: Office) -> PromiseLine:
    said = promised.text
    return PromiseLine(
        code=promised.code,
        text=said.get(language().value) or said.get("ky", ""),
        owner=promised.owner,
        state=STATE_WORDS[OutcomeState(promised.state)] if promised.state else NOT_STARTED,
        address=place.address("office-promises-promise", promise=promised.code) if place.may(Act.VIEW_PROMISES) else "",
    )
