"""Agenda of a session or a sitting, as a paper and as a text to be edited."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.session_said import SessionSaid, session_lines
from esep.documents.telling import tell

PRINTED = ("number", "item", "presents")
WIDTHS = (12, 113, 55)
"""Columns of the text, in millimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """An item in the words of the paper's language; ``note`` says what else is to know, such as where it came from."""

    number: int
    title: str
    presents: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the paper."""

    number: str
    title: str
    note: str
    presents: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionAgenda:
    """The agenda as its template takes it."""

    frame: Frame
    session: tuple[Line, ...]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    empty: str
    note: str


def session_agenda(paper: Paper, said: SessionSaid, items: Sequence[AgendaLine]) -> SessionAgenda:
    """The items in their order. Raises Refused for an address that no QR code can carry."""
    language = paper.language
    name = "open" if not said.shut else "closed"
    return SessionAgenda(
        frame=framed(replace(paper, title=tell("session_agenda.title", language, code=said.code))),
        session=session_lines(said, language=language),
        headings=tuple(tell(f"session_agenda.{name}", language) for name in PRINTED),
        rows=tuple(Row(number=str(one.number), title=one.title, note=one.note, presents=one.presents) for one in items),
        empty=tell("session_agenda.empty", language),
        note=tell(f"session_agenda.{name}", language),
    )


def session_agenda_pdf(content: SessionAgenda, paper: Paper) -> bytes:
    """The agenda as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("session-agenda", content=content, made_on=paper.made_on)


def session_agenda_docx(content: SessionAgenda) -> bytes:
    """The agenda as a text to be edited (DOCX)."""
    from esep.documents.list_text import ListText, list_docx

    rows = tuple((row.number, "\n".join(filter(None, (row.title, row.note))), row.presents) for row in content.rows)
    return list_docx(
        ListText(
            frame=content.frame,
            lines=content.session,
            before=(),
            headings=content.headings,
            widths=WIDTHS,
            rows=rows,
            empty=content.empty,
            after=(content.note,),
        )
    )
