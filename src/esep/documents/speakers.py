"""Speakers list: who speaks at a meeting, in which order, on what and how long, as a paper and as a text (2.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from esep.documents.meeting_paper import Line, MeetingSaid, lines_of
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell

CLAUSE = "2.5"
PRINTED = ("place", "name", "role", "topic", "minutes")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerSaid:
    """One entry in the words of the paper's language; ``role`` is a word such as ``deputy`` of the words below.

    ``is_late`` is for one added after the lock.
    """

    name: str
    role: str
    post: str = ""
    organization: str = ""
    topic: str = ""
    minutes: int | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the paper."""

    number: str
    name: str
    under: str
    role: str
    topic: str
    minutes: str
    late: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakersList:
    """The list as its template takes it."""

    frame: Frame
    meeting: tuple[Line, ...]
    locked: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    empty: str
    total: str
    note: str


def speakers_list(
    paper: Paper, meeting: MeetingSaid, speakers: Sequence[SpeakerSaid], *, locked: str = ""
) -> SpeakersList:
    """The list with the sum of its minutes. ``locked`` says when and by whom it was fixed; empty while it is not."""
    language = paper.language
    return SpeakersList(
        frame=framed(replace(paper, title=tell("speakers.title", language))),
        meeting=lines_of(meeting, language=language),
        locked=locked or tell("participants.draft", language),
        headings=tuple(tell(f"speakers.{name}", language) for name in PRINTED),
        rows=tuple(_row(one, number=at, language=language) for at, one in enumerate(speakers, start=1)),
        empty=tell("speakers.empty", language),
        total=tell("speakers.total", language, minutes=sum(one.minutes or 0 for one in speakers)),
        note=tell("speakers.note", language, clause=CLAUSE),
    )


def speakers_pdf(content: SpeakersList, paper: Paper) -> bytes:
    """The list as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("speakers", content=content, made_on=paper.made_on)


def speakers_docx(content: SpeakersList) -> bytes:
    """The list as a text to be edited (DOCX)."""
    from esep.documents.list_text import ListText, list_docx

    rows = tuple(
        (
            row.number,
            "\n".join(filter(None, (row.name, row.under, row.late))),
            row.role,
            row.topic,
            row.minutes,
        )
        for row in content.rows
    )
    return list_docx(
        ListText(
            frame=content.frame,
            lines=content.meeting,
            before=(content.locked,),
            headings=content.headings,
            widths=(10, 60, 30, 60, 20),
            rows=rows,
            empty=content.empty,
            after=(content.total, content.note),
        )
    )


def _row(one: SpeakerSaid, *, number: int, language: str) -> Row:
    return Row(
        number=str(number),
        name=one.name,
        under=", ".join(filter(None, (one.post, one.organization))),
        role=tell(f"speakers.{one.role}", language),
        topic=one.topic,
        minutes=str(one.minutes) if one.minutes is not None else "",
        late=tell("participants.is_late", language) if one.is_late else "",
    )
