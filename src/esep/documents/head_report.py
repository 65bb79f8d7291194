"""The half-year report of the head on paper: 25 parts by chapter, their tables, charts and sources (4.4, 5.1-5.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from esep.documents.head_report_charts import Chart, charts_of, on_paper
from esep.documents.head_report_tables import HeadFigureSaid, Row, Table, tables_of
from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown

__all__ = ["HeadFigureSaid", "HeadPartSaid", "HeadReportSaid", "head_report_paper", "head_report_pdf"]

CLAUSE = "4.4"
FILLED = "filled"
CHAPTERS = ("4.4", "5.1", "5.2", "5.3")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPartSaid:
    """One of the 25 parts in one language: ``clause`` is the pack's (``5.2-income``), ``answer`` as it is kept.

    ``reason`` says why there is nothing of it; without an answer the part is missing. ``sources`` are papers (5.5).
    """

    part: str
    clause: str
    title: str
    answer: str = ""
    text: str = ""
    reason: str = ""
    figures: tuple[HeadFigureSaid, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def chapter(self) -> str:
        """The clause that its own one belongs to: ``5.2``."""
        return self.clause.partition("-")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadReportSaid:
    """A report in the words of its language; without ``submitted_on`` it is a draft, and is marked as one.

    ``half_year`` is the period in words, ``authors`` are names with posts (5.4), never telephones or addresses.
    """

    code: str
    half_year: str
    since: date
    until: date
    reporter: str
    is_acting: bool
    parts: Sequence[HeadPartSaid]
    authors: Sequence[str] = ()
    number: str = ""
    submitted_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPaper:
    """A part as the template takes it."""

    title: str
    lines: tuple[str, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    sources: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The parts of one clause."""

    title: str
    parts: tuple[PartPaper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadReportPaper:
    """The report as its template takes it: every word in its place."""

    frame: Frame
    mark: str
    about: tuple[Line, ...]
    contents: Table
    chapters: tuple[Chapter, ...]
    prepared: str
    authors: tuple[str, ...]
    signer: Line
    signature: str
    note: str


def head_report_pdf(paper: Paper, said: HeadReportSaid) -> bytes:
    """The report as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("head-report", content=head_report_paper(paper, said), made_on=paper.made_on)


def head_report_paper(paper: Paper, said: HeadReportSaid) -> HeadReportPaper:
    """The report in the words of its language. Raises Refused for an address that no QR code can carry."""
    language = paper.language
    ordered = sorted(said.parts, key=lambda part: CHAPTERS.index(part.chapter))
    chapters = tuple(
        Chapter(title=chapter_title(name, language), parts=tuple(_part(one, language) for one in parts))
        for name, parts in groupby(ordered, key=lambda part: part.chapter)
    )
    return HeadReportPaper(
        frame=framed(replace(paper, title=tell("head_report.title", language, half_year=said.half_year))),
        mark="" if said.submitted_on is not None else _word(language, "draft"),
        about=about_lines(said, language=language),
        contents=_contents(ordered, language),
        chapters=chapters,
        prepared=_word(language, "prepared") if said.authors else "",
        authors=tuple(said.authors),
        signer=Line(label=_office(said, language), value=said.reporter),
        signature=_word(language, "signature"),
        note=tell("head_report.note", language, clause=CLAUSE),
    )


def about_lines(said: HeadReportSaid, *, language: Language) -> tuple[Line, ...]:
    """Who reports, of which days, under which number, since when the council has it."""
    period = tell("head_report.period_value", language, since=said.since, until=said.until)
    found = [(_word(language, "period"), period), (_office(said, language), said.reporter)]
    if said.number:
        found.append((_word(language, "number"), said.number))
    if said.submitted_on is not None:
        found.append((_word(language, "submitted"), shown(said.submitted_on, language=language)))
    return tuple(Line(label=label, value=value) for label, value in found if value)


def chapter_title(chapter: str, language: Language) -> str:
    """A chapter by its number and what it is about."""
    name = chapter.replace(".", "_")
    return f"{chapter}. {_word(language, f'chapter_{name}')}"


def answer_said(one: HeadPartSaid, language: Language) -> str:
    """How a part is answered, in words."""
    return _word(language, f"answer_{one.answer or 'missing'}")


def lines_of(one: HeadPartSaid, language: Language) -> tuple[str, ...]:
    """What a part says, paragraph by paragraph; why there is nothing, or that it is missing."""
    written = tuple(line.strip() for line in one.text.splitlines() if line.strip())
    if one.answer == FILLED and written:
        return written
    if one.answer and one.reason:
        return (tell(f"head_report.because_{one.answer}", language, reason=one.reason),)
    return (_word(language, "gap"),)


def capital(title: str) -> str:
    """A title with its first letter large."""
    return title[:1].upper() + title[1:]


def _part(one: HeadPartSaid, language: Language) -> PartPaper:
    is_filled = one.answer == FILLED
    return PartPaper(
        title=capital(one.title),
        lines=lines_of(one, language),
        charts=tuple(
            picture
            for chart in (charts_of(one.figures, language=language) if is_filled and _is_charted(one) else ())
            for picture in on_paper(chart)
        ),
        tables=tables_of(one.figures, language=language) if is_filled else (),
        sources=tell("head_report.sources", language, sources="; ".join(one.sources)) if one.sources else "",
    )


def _is_charted(one: HeadPartSaid) -> bool:
    return one.part in {"income", "expense"}


def _contents(parts: Sequence[HeadPartSaid], language: Language) -> Table:
    return Table(
        title=_word(language, "contents"),
        headings=tuple(_word(language, f"column_{name}") for name in ("clause", "part", "answer")),
        rows=tuple(
            Row(cells=(one.chapter, capital(one.title), answer_said(one, language)), is_total=not one.answer)
            for one in parts
        ),
        note="",
    )


def _office(said: HeadReportSaid, language: Language) -> str:
    return _word(language, "acting" if said.is_acting else "head")


def _word(language: Language, name: str) -> str:
    return tell(f"head_report.{name}", language)
