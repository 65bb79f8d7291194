"""Draft agenda: what is proposed to a meeting, with hours, as a paper and as a text (3.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from esep.documents.meeting_paper import Line, MeetingSaid, lines_of
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell

CLAUSE = "3.2"
PRINTED = ("place", "hour", "item", "minutes")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSaid:
    """An item in the words of the paper's language; ``who`` speaks to it, where the title does not say so."""

    title: str
    who: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the paper."""

    number: str
    hour: str
    title: str
    who: str
    minutes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaDraft:
    """The agenda as its template takes it."""

    frame: Frame
    meeting: tuple[Line, ...]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    empty: str
    total: str
    note: str


def agenda_draft(paper: Paper, meeting: MeetingSaid, items: Sequence[ItemSaid]) -> AgendaDraft:
    """The items with the hours at which they begin, as long as every item before has its minutes."""
    language = paper.language
    return AgendaDraft(
        frame=framed(replace(paper, title=tell("agenda.title", language))),
        meeting=lines_of(meeting, language=language),
        headings=tuple(tell(f"agenda.{name}", language) for name in PRINTED),
        rows=_rows(meeting, items),
        empty=tell("agenda.empty", language),
        total=tell("agenda.total", language, minutes=sum(one.minutes or 0 for one in items)),
        note=tell("agenda.note", language, clause=CLAUSE),
    )


def agenda_pdf(content: AgendaDraft, paper: Paper) -> bytes:
    """The agenda as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("agenda", content=content, made_on=paper.made_on)


def agenda_docx(content: AgendaDraft) -> bytes:
    """The agenda as a text to be edited (DOCX)."""
    from esep.documents.list_text import ListText, list_docx

    rows = tuple(
        (row.number, row.hour, "\n".join(filter(None, (row.title, row.who))), row.minutes) for row in content.rows
    )
    return list_docx(
        ListText(
            frame=content.frame,
            lines=content.meeting,
            before=(),
            headings=content.headings,
            widths=(10, 22, 128, 20),
            rows=rows,
            empty=content.empty,
            after=(content.total, content.note),
        )
    )


def _rows(meeting: MeetingSaid, items: Sequence[ItemSaid]) -> tuple[Row, ...]:
    found = []
    begins: datetime | None = datetime.combine(date(2000, 1, 1), meeting.hour)
    for at, item in enumerate(items, start=1):
        found.append(
            Row(
                number=str(at),
                hour=f"{begins:%H:%M}" if begins is not None else "",
                title=item.title,
                who=item.who,
                minutes=str(item.minutes) if item.minutes is not None else "",
            )
        )
        begins = begins + timedelta(minutes=item.minutes) if begins is not None and item.minutes is not None else None
    return tuple(found)
