"""`/<slug>/head/<code>/`: one report of the head: how it stands, its money in short, the way to each of its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from esep.documents.head_report import CHAPTERS, FILLED, HeadPartSaid, answer_said, capital, chapter_title
from esep.documents.head_report_charts import own_and_transferred
from esep.documents.head_summary import money_lines
from esep.portal.head.hearing import hearing_of
from esep.portal.head.kept import report_of
from esep.portal.head.line import report_title, status_of
from esep.portal.head.picture import pictured
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.regulation.wording import Language
from esep.reports.queries.head.public import HeadReportInPublic

NOT_FOUND = 404
ROUTE = "head-report"
TONES: Mapping[str, str] = {FILLED: "done", "none": "idle", "not_yet_drafted": "idle", "": "late"}
PAPERS = (
    ("{code}-{language}.pdf", _("The whole report (PDF)")),
    ("{code}-{language}.docx", _("The whole report to edit (DOCX)")),
    ("{code}-summary-{language}.pdf", _("The report on one page (PDF)")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLink:
    """A part by its name, with how it is answered."""

    part: str
    title: str
    answer: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterLinks:
    """A chapter by its clause, and its parts."""

    clause: str
    title: str
    parts: tuple[PartLink, ...]


@of_place
def report(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A submitted report; status 404 with the way on for anything else, drafts among them."""
    found = report_of(here, code, here.language)
    if found is None:
        return unknown(request, here)
    language = Language(here.language)
    income = next((one.figures for one in found.said.parts if one.part == "income" and one.answer == FILLED), ())
    chart = own_and_transferred(income, language=language)
    title = report_title(found.half.period)
    return place_page(
        request,
        here,
        "portal/head/report.html",
        route=ROUTE,
        title=title,
        description=title,
        context={
            "title": title,
            "report": found,
            "half": found.half,
            "said": found.said,
            "status": status_of(found.half),
            "money": money_lines(found.said.parts, language=language),
            "picture": pictured(chart) if chart is not None else None,
            "chapters": chapters_of(found.said.parts, language=language),
            "answered": sum(bool(one.answer) for one in found.said.parts),
            "papers": papers_of(found, here.language),
            "hearing": hearing_of(here, found.half),
        },
    )


def unknown(request: HttpRequest, here: Here) -> HttpResponse:
    """The way on where there is no such report."""
    context: dict[str, object] = {"place": here.place, "place_links": links_of(here.place.slug, page=ROUTE)}
    return render(request, "portal/head/unknown.html", context, status=NOT_FOUND)


def chapters_of(parts: Sequence[HeadPartSaid], *, language: Language) -> tuple[ChapterLinks, ...]:
    """The parts under their clauses, in the order of the law."""
    ordered = sorted(parts, key=lambda one: CHAPTERS.index(one.chapter))
    return tuple(
        ChapterLinks(
            clause=clause,
            title=chapter_title(clause, language),
            parts=tuple(
                PartLink(
                    part=one.part,
                    title=capital(one.title),
                    answer=answer_said(one, language),
                    tone=TONES.get(one.answer, "idle"),
                )
                for one in own
            ),
        )
        for clause, own in groupby(ordered, key=lambda one: one.chapter)
    )


def papers_of(found: HeadReportInPublic, language: str) -> tuple[tuple[str, str, str], ...]:
    """The papers that lie in the register: the file, its words, its language; those of the reader's language first."""
    languages = sorted(("ky", "ru"), key=lambda one: one != language)
    named = [
        (pattern.format(code=found.half.code, language=one), str(words), one)
        for one in languages
        for pattern, words in PAPERS
    ]
    return tuple(paper for paper in named if paper[0] in found.files)
