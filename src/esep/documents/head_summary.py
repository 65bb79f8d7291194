"""The head's report on one page, for residents: the money, what was reached, what was hard, what comes next (4.4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from esep.documents.head_report import FILLED, HeadPartSaid, HeadReportSaid, about_lines, capital
from esep.documents.head_report_charts import Chart, own_and_transferred
from esep.documents.head_report_tables import HeadFigureSaid, Planned, percent, planned_rows, thousands
from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.regulation.wording import Language

SHOWN = ("achievements", "problems", "plans", "social")
"""The parts that people ask about first, in this order."""

SIGNS = 420
"""Signs of one part: four of them, the sums and the chart fit a page of A4."""

MOST_GAPS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPart:
    """A part in short."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadSummaryPaper:
    """The page as its template takes it."""

    frame: Frame
    mark: str
    about: tuple[Line, ...]
    money: tuple[Line, ...]
    charts: tuple[Chart, ...]
    parts: tuple[SummaryPart, ...]
    gaps: str
    note: str


def head_summary_pdf(paper: Paper, said: HeadReportSaid) -> bytes:
    """The page as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("head-summary", content=head_summary_paper(paper, said), made_on=paper.made_on)


def head_summary_paper(paper: Paper, said: HeadReportSaid) -> HeadSummaryPaper:
    """The page in the words of its language. Raises Refused for an address that no QR code can carry."""
    language = paper.language
    parts = {one.part: one for one in said.parts}
    income = _figures(parts, "income")
    chart = own_and_transferred(income, language=language)
    gaps = [capital(one.title) for one in said.parts if not one.answer]
    named = ", ".join(gaps[:MOST_GAPS]) + ("…" if len(gaps) > MOST_GAPS else "")
    return HeadSummaryPaper(
        frame=framed(replace(paper, title=tell("head_report.summary", language, half_year=said.half_year))),
        mark="" if said.submitted_on is not None else tell("head_report.draft", language),
        about=about_lines(said, language=language),
        money=money_lines(said.parts, language=language),
        charts=(chart,) if chart is not None else (),
        parts=tuple(
            SummaryPart(
                title=capital(parts[name].title), text=shortened(" ".join(parts[name].text.split()), most=SIGNS)
            )
            for name in SHOWN
            if name in parts and parts[name].answer == FILLED
        ),
        gaps=tell("head_report.open_parts", language, parts=named) if gaps else "",
        note=tell("head_report.whole", language),
    )


def money_lines(parts: Sequence[HeadPartSaid], *, language: Language) -> tuple[Line, ...]:
    """What came and went, with its share of the plan, and what was left at the end, from the frozen figures."""
    by = {one.part: one for one in parts}
    found = []
    for word, name in (("came", "income"), ("went", "expense")):
        total = next((one for one in planned_rows(_figures(by, name), table=name) if one.row == "total"), None)
        if total is not None:
            found.append(Line(label=tell(f"head_report.{word}", language), value=_against_plan(total, language)))
    closing = next((one.value for one in _figures(by, "finance") if one.key == "balance/closing/sum"), None)
    if closing is not None:
        words = tell("head_report.thousand_soms", language, sum=thousands(closing, language=language))
        found.append(Line(label=tell("head_report.rest", language), value=words))
    return tuple(found)


def _against_plan(total: Planned, language: Language) -> str:
    _year, half, actual = total.sums
    sums = {"sum": thousands(actual, language=language), "share": percent(actual, half, language=language)}
    return tell("head_report.against_plan", language, **sums)


def _figures(parts: Mapping[str, HeadPartSaid], name: str) -> tuple[HeadFigureSaid, ...]:
    return parts[name].figures if name in parts and parts[name].answer == FILLED else ()
