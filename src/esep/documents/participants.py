"""Participants list: who is invited to a meeting, by the five groups, as a paper and as a table (2.5, 2.11)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import Line, MeetingSaid, lines_of
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.sheet import Column, Sheet
from esep.documents.telling import tell
from esep.regulation.facts.meeting import Category

CLAUSES = ("2.5", "2.11")
PRINTED = ("place", "name", "post", "sent")
WIDTHS = {"group": 32, "name": 36, "post": 40, "organization": 36, "sent": 14, "means": 16, "late": 22}
CONTACTS = {"phone": 22, "email": 32}
"""The columns of the table and their widths, in signs; the second ones only where contacts are wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One entry, in the words of the paper's language.

    ``sent_on`` is the day on which the invitation went out, by ``means``; ``is_late`` for one added after the lock.
    """

    category: Category
    name: str
    post: str = ""
    organization: str = ""
    sent_on: date | None = None
    means: str = ""
    is_late: bool = False
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the paper."""

    number: str
    name: str
    post: str
    sent: str
    late: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One of the five groups with its lines; ``note`` says who needs no name here, or that nobody is named."""

    title: str
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantsList:
    """The list as its template takes it."""

    frame: Frame
    meeting: tuple[Line, ...]
    locked: str
    free: str
    headings: tuple[str, ...]
    groups: tuple[Group, ...]
    clause: str


def participants_list(
    paper: Paper, meeting: MeetingSaid, people: Sequence[Participant], *, locked: str = ""
) -> ParticipantsList:
    """The list of all five groups, also of those in which nobody is named; it says that it closes no door (2.5).

    ``locked`` says when and by whom the lists were fixed; empty while they are not.
    """
    language = paper.language
    numbers = {id(one): str(at) for at, one in enumerate(_by_group(people), start=1)}
    return ParticipantsList(
        frame=framed(replace(paper, title=tell("participants.title", language))),
        meeting=lines_of(meeting, language=language),
        locked=locked or tell("participants.draft", language),
        free=tell("participants.free", language),
        headings=tuple(tell(f"participants.{name}", language) for name in PRINTED),
        groups=tuple(
            Group(
                title=tell(f"participants.{category.value}", language),
                note=_note(category, people, language=language),
                rows=tuple(
                    _row(one, numbers[id(one)], language=language) for one in people if one.category is category
                ),
            )
            for category in Category
        ),
        clause=tell("participants.clause", language, clauses=CLAUSES),
    )


def participants_pdf(content: ParticipantsList, paper: Paper) -> bytes:
    """The list as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("participants", content=content, made_on=paper.made_on)


def participants_xlsx(people: Sequence[Participant], *, language: str, with_contacts: bool) -> bytes:
    """The list as a table to sort and to count; with telephones and e-mails only where the reader may see them.

    Raises Refused as :func:`esep.documents.workbook.workbook_xlsx` does.
    """
    from esep.documents.workbook import workbook_xlsx

    widths = {**WIDTHS, **CONTACTS} if with_contacts else WIDTHS
    columns = tuple(Column(tell(f"participants.{name}", language), width=width) for name, width in widths.items())
    rows = tuple(
        (
            tell(f"participants.{one.category.value}", language),
            one.name,
            one.post,
            one.organization,
            one.sent_on,
            one.means,
            tell("participants.is_late", language) if one.is_late else "",
            *((one.phone, one.email) if with_contacts else ()),
        )
        for one in _by_group(people)
    )
    return workbook_xlsx((Sheet(tell("participants.title", language), columns=columns, rows=rows),))


def _by_group(people: Sequence[Participant]) -> list[Participant]:
    return [one for category in Category for one in people if one.category is category]


def _row(one: Participant, number: str, *, language: str) -> Row:
    return Row(
        number=number,
        name=one.name,
        post=", ".join(filter(None, (one.post, one.organization if one.organization != one.name else ""))),
        sent=f"{one.sent_on:%d.%m.%Y}" if one.sent_on is not None else "",
        late=tell("participants.is_late", language) if one.is_late else "",
    )


def _note(category: Category, people: Sequence[Participant], *, language: str) -> str:
    if category is Category.VOTERS:
        return tell("participants.by_notice", language)
    return "" if any(one.category is category for one in people) else tell("participants.nobody", language)
