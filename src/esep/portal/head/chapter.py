"""`/<slug>/head/<code>/<clause>/`: the parts of one clause: texts, charts with their tables, sources and days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse

from esep.documents.head_report import FILLED, HeadPartSaid, capital, lines_of
from esep.documents.head_report_charts import charts_of
from esep.documents.head_report_tables import Table, tables_of
from esep.portal.head.kept import RECORDED_IN, report_of
from esep.portal.head.line import report_title
from esep.portal.head.picture import Picture, pictured
from esep.portal.head.proofs import Proof, proofs_of, rows_of
from esep.portal.head.report import ROUTE, TONES, chapters_of, unknown
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.regulation.wording import Language

CHARTED = frozenset({"income", "expense"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A row whose cells know their columns, for phones on which the head of a table is not seen.

    ``proof`` is the page that shows the record behind it; empty where only its source has a name.
    """

    named: tuple[tuple[str, str], ...]
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTable:
    """A table of figures ready for a page."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPart:
    """A part as its page shows it; ``language`` is that of its text, ``taken_on`` the day on which it was written."""

    part: str
    clause: str
    title: str
    answer: str
    tone: str
    lines: tuple[str, ...]
    language: str
    pictures: tuple[Picture, ...]
    tables: tuple[ShownTable, ...]
    proofs: tuple[Proof, ...]
    sources: tuple[str, ...]
    taken_on: date | None


@of_place
def chapter(request: HttpRequest, here: Here, code: str, chapter: str) -> HttpResponse:
    """A chapter of a submitted report; status 404 with the way on where there is none."""
    found, written = report_of(here, code, here.language), report_of(here, code, RECORDED_IN)
    if found is None or written is None:
        return unknown(request, here)
    language = Language(here.language)
    chapters = chapters_of(found.said.parts, language=language)
    place = next((at for at, one in enumerate(chapters) if one.clause == chapter), None)
    if place is None:
        return unknown(request, here)
    shown = chapters[place]
    answers = {link.part: link.answer for link in shown.parts}
    pairs = [pair for pair in zip(found.said.parts, written.said.parts, strict=True) if pair[0].chapter == chapter]
    title = report_title(found.half.period)
    return place_page(
        request,
        here,
        "portal/head/chapter.html",
        route=ROUTE,
        title=f"{shown.title} · {title}",
        description=shown.title,
        context={
            "title": title,
            "report": found,
            "half": found.half,
            "chapter": shown,
            "parts": tuple(
                _part(
                    one,
                    same,
                    answer=answers[one.part],
                    taken_on=found.written_on.get(one.part),
                    proofs=proofs_of(here.place.slug, found.half.period, found.proofs.get(one.part, ())),
                    rows=rows_of(here.place.slug, found.half.period, found.proofs.get(one.part, ())),
                    language=language,
                )
                for one, same in pairs
            ),
            "earlier": chapters[place - 1] if place else None,
            "later": chapters[place + 1] if place + 1 < len(chapters) else None,
        },
    )


def _part(
    one: HeadPartSaid,
    same: HeadPartSaid,
    *,
    answer: str,
    taken_on: date | None,
    proofs: tuple[Proof, ...],
    rows: Mapping[str, str],
    language: Language,
) -> ShownPart:
    is_filled = one.answer == FILLED
    charts = charts_of(one.figures, language=language) if is_filled and one.part in CHARTED else ()
    return ShownPart(
        part=one.part,
        clause=one.clause,
        title=capital(one.title),
        answer=answer,
        tone=TONES.get(one.answer, "idle"),
        lines=lines_of(one, language),
        language=RECORDED_IN if is_filled and one.text == same.text else language.value,
        pictures=tuple(pictured(chart) for chart in charts),
        tables=tuple(_table(each, rows) for each in tables_of(one.figures, language=language)) if is_filled else (),
        proofs=proofs,
        sources=one.sources,
        taken_on=taken_on,
    )


def _table(table: Table, proofs: Mapping[str, str]) -> ShownTable:
    rows = tuple(
        ShownRow(named=tuple(zip(table.headings, row.cells, strict=True)), proof=proofs.get(row.key, ""))
        for row in table.rows
    )
    return ShownTable(title=table.title, headings=table.headings, rows=rows, note=table.note)
