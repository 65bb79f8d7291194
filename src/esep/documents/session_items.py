"""Items of a session with their texts, and the list of the papers of each, every one with its code."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Live, Paper, framed, live
from esep.documents.session_said import SessionSaid, session_lines
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown

PRINTED = ("number", "paper", "day", "open")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSaid:
    """A document that lies with an item: its number in the register, what it is, the address where it is opened."""

    number: str
    title: str
    day: date
    is_public: bool
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSaid:
    """An item in the words of the paper's language; ``text`` is in paragraphs, ``kind`` what is asked."""

    number: int
    title: str
    kind: str
    presents: str
    text: str
    note: str
    papers: Sequence[PaperSaid]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """A line of the list of papers."""

    number: str
    title: str
    day: str
    access: str
    code: Live


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPart:
    """One item as the template takes it."""

    title: str
    lines: tuple[Line, ...]
    text: tuple[str, ...]
    note: str
    papers: tuple[PaperLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionItems:
    """The items as their template takes them; ``no_text`` and ``no_papers`` stand where there are none."""

    frame: Frame
    session: tuple[Line, ...]
    headings: tuple[str, ...]
    papers: str
    no_text: str
    no_papers: str
    items: tuple[ItemPart, ...]
    empty: str


def session_items(paper: Paper, said: SessionSaid, items: Sequence[ItemSaid]) -> SessionItems:
    """Every item with its text and papers. Raises Refused for an address that no QR code can carry."""
    language = paper.language
    return SessionItems(
        frame=framed(replace(paper, title=tell("session_items.title", language, code=said.code))),
        session=session_lines(said, language=language),
        headings=tuple(tell(f"session_items.{name}", language) for name in PRINTED),
        papers=tell("session_items.papers", language),
        no_text=tell("session_items.no_text", language),
        no_papers=tell("session_items.no_papers", language),
        items=tuple(_part(one, language=language) for one in items),
        empty=tell("session_agenda.empty", language),
    )


def _part(one: ItemSaid, *, language: Language) -> ItemPart:
    values = (("kind", one.kind), ("presents", one.presents))
    return ItemPart(
        title=f"{one.number}. {one.title}",
        lines=tuple(
            Line(label=tell(f"session_items.{name}", language), value=value) for name, value in values if value
        ),
        text=tuple(filter(None, (part.strip() for part in one.text.splitlines()))),
        note=one.note,
        papers=tuple(
            PaperLine(
                number=row.number,
                title=row.title,
                day=shown(row.day, language=language),
                access=tell(f"session_items.{'public' if row.is_public else 'office'}", language),
                code=live(row.address, language=language),
            )
            for row in one.papers
        ),
    )
