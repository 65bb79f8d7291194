"""A deputy's report on paper: five parts in the order of 3.5, or all of it on one page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown

CLAUSE = "3.5"
SUMMARY_SIGNS = 360
"""Signs of one part on the page that sums it up: five parts and the promises fit a page of A4."""

SUMMARY_PROMISES = 6
SUMMARY_PROMISE_SIGNS = 70
"""Signs of a promise there: one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSaid:
    """One part by its name in the law; ``reason`` says why there is nothing of it, both empty while it is missing."""

    part: str
    text: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseStands:
    """A promise of the deputy's last meeting, and how far it has come."""

    code: str
    text: str
    owner: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyReportSaid:
    """A report in the words of its language. ``number`` is that of the register, empty in a draft."""

    deputy: str
    district: str
    since: date
    until: date
    parts: Sequence[PartSaid]
    promises: Sequence[PromiseStands] = ()
    meeting: str = ""
    number: str = ""
    finished_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPart:
    """A heading and its paragraphs."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyReportPaper:
    """The report as its template takes it: every word in its place."""

    frame: Frame
    mark: str
    about: tuple[Line, ...]
    parts: tuple[PaperPart, ...]
    promises: PaperPart | None
    signer: Line
    signature: str
    note: str


def deputy_report_pdf(paper: Paper, said: DeputyReportSaid) -> bytes:
    """The report as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("deputy-report", content=report_paper(paper, said), made_on=paper.made_on)


def report_summary_pdf(paper: Paper, said: DeputyReportSaid) -> bytes:
    """The report on one page, to be handed out in the hall. Raises Refused as the whole one does."""
    short = replace(
        said,
        parts=tuple(replace(one, text=shortened(" ".join(one.text.split()), most=SUMMARY_SIGNS)) for one in said.parts),
        promises=tuple(
            replace(one, text=shortened(one.text, most=SUMMARY_PROMISE_SIGNS), owner="")
            for one in said.promises[:SUMMARY_PROMISES]
        ),
    )
    content = replace(report_paper(paper, short), frame=framed(replace(paper, title=_word(paper.language, "summary"))))
    return render_pdf("deputy-report", content=content, made_on=paper.made_on)


def report_paper(paper: Paper, said: DeputyReportSaid) -> DeputyReportPaper:
    """The report in the words of its language. Raises Refused for an address that no QR code can carry."""
    language = paper.language

    def line(name: str, value: str) -> Line:
        return Line(label=_word(language, name), value=value)

    period = tell("deputy_report.period_value", language, since=said.since, until=said.until)
    about = [line("deputy", said.deputy), line("district", said.district), line("period", period)]
    if said.meeting:
        about.append(line("meeting", said.meeting))
    if said.number:
        about.append(line("number", said.number))
    finished = said.finished_on
    if finished is not None:
        about.append(line("finished", shown(finished, language=language)))
    return DeputyReportPaper(
        frame=framed(replace(paper, title=_word(language, "title"))),
        mark="" if finished is not None else _word(language, "draft"),
        about=tuple(about),
        parts=tuple(
            PaperPart(title=f"{place}. {_word(language, f'part_{one.part}')}", lines=_lines(one, language=language))
            for place, one in enumerate(said.parts, start=1)
        ),
        promises=_promises(said.promises, language=language),
        signer=line("deputy", said.deputy),
        signature=_word(language, "signature"),
        note=tell("deputy_report.note", language, clause=CLAUSE),
    )


def _lines(one: PartSaid, *, language: Language) -> tuple[str, ...]:
    written = tuple(line.strip() for line in one.text.splitlines() if line.strip())
    if written:
        return written
    return (tell("deputy_report.nothing", language, reason=one.reason) if one.reason else _word(language, "gap"),)


def _promises(promises: Sequence[PromiseStands], *, language: Language) -> PaperPart | None:
    if not promises:
        return None
    lines = tuple(f"{one.code}. {one.text}{f' ({one.owner})' if one.owner else ''}: {one.state}" for one in promises)
    return PaperPart(title=_word(language, "promised"), lines=lines)


def _word(language: Language, name: str) -> str:
    return tell(f"deputy_report.{name}", language)
