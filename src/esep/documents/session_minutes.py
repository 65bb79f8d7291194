"""Minutes of a session or a sitting: who was there, the items with their votes and decisions; to be signed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.session_said import SessionSaid, session_lines
from esep.documents.telling import tell
from esep.regulation.wording import Language

FIGURES = ("present", "seats", "in_favour", "against", "abstained", "not_voting")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberSaid:
    """A member: from when to when, an open end as none; or ``reason``, the sort of excuse of one who did not come."""

    name: str
    hours: tuple[tuple[time, time | None], ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteSaid:
    """A vote. ``needs`` is the word of what carries it (``present``, ``seats``, ``two_thirds``); ``named`` gives the
    names of those who voted in one way, each way by its words.
    """

    question: str
    at: time
    needs: str
    present: int
    seats: int
    in_favour: int
    against: int
    abstained: int
    not_voting: int
    is_carried: bool
    is_secret: bool = False
    named: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedSaid:
    """A decision that was adopted on an item."""

    number: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealtSaid:
    """An item with what became of it; ``state`` says it where it was not simply dealt with."""

    number: str
    title: str
    presents: str = ""
    state: str = ""
    votes: tuple[VoteSaid, ...] = ()
    decisions: tuple[AdoptedSaid, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSaid:
    """How a session went. ``ended`` is none while it sits; ``is_signed`` once signed minutes are in the register."""

    chair: str
    began: time
    ended: time | None
    seats: int
    came: Sequence[MemberSaid] = ()
    absent: Sequence[MemberSaid] = ()
    items: Sequence[DealtSaid] = ()
    is_signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A bold head and the lines below it."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPart:
    """An item of the agenda: its heading, lines, votes and decisions."""

    head: str
    lines: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionMinutes:
    """The minutes as their template takes them."""

    frame: Frame
    mark: str
    session: tuple[Line, ...]
    present: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    nobody: str
    absent: str
    missing: tuple[str, ...]
    agenda: str
    items: tuple[ItemPart, ...]
    empty: str
    signatures: tuple[Line, ...]
    signature: str
    note: str


def session_minutes_pdf(content: SessionMinutes, paper: Paper) -> bytes:
    """The minutes as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("session-minutes", content=content, made_on=paper.made_on)


def session_minutes(paper: Paper, said: SessionSaid, held: HeldSaid) -> SessionMinutes:
    """The minutes in the words of their language. Raises Refused for an address that no QR code can carry."""
    language = paper.language

    def word(name: str, **params: object) -> str:
        return tell(f"session_minutes.{name}", language, **params)

    more = (
        ("began", f"{held.began:%H:%M}"),
        ("ended", f"{held.ended:%H:%M}" if held.ended is not None else ""),
        ("chair", held.chair),
        ("members", word("of_seats", came=len(held.came), seats=held.seats)),
    )
    return SessionMinutes(
        frame=framed(replace(paper, title=word("title", code=said.code))),
        mark="" if held.is_signed else word("unsigned"),
        session=(
            *session_lines(said, language=language),
            *(Line(label=word(name), value=value) for name, value in more if value),
        ),
        present=word("present_members"),
        headings=tuple(word(name) for name in ("number", "name", "hours")),
        rows=tuple((str(at), one.name, _hours(one, language=language)) for at, one in enumerate(held.came, start=1)),
        nobody=word("nobody"),
        absent=word("absent_members") if held.absent else "",
        missing=tuple(f"{one.name}: {one.reason or word('unknown')}" for one in held.absent),
        agenda=word("agenda"),
        items=tuple(_item(one, language=language) for one in held.items),
        empty=word("empty"),
        signatures=(Line(label=word("chairs"), value=held.chair), Line(label=word("secretary"), value="")),
        signature=word("signature"),
        note=word("note"),
    )


def _item(one: DealtSaid, *, language: Language) -> ItemPart:
    presents = (tell("session_minutes.presents", language, name=one.presents),) if one.presents else ()
    states = (one.state,) if one.state else ()
    return ItemPart(
        head=f"{one.number}. {one.title}",
        lines=(*presents, *states),
        entries=(
            *(_vote(vote, language=language) for vote in one.votes),
            *(_decision(decision, language=language) for decision in one.decisions),
        ),
    )


def _vote(vote: VoteSaid, *, language: Language) -> Entry:
    def word(name: str, **params: object) -> str:
        return tell(f"session_minutes.{name}", language, **params)

    figures = "; ".join(f"{word(name)}: {getattr(vote, name)}" for name in FIGURES)
    result = word("carried") if vote.is_carried else word("failed")
    return Entry(
        head=word("vote", hour=f"{vote.at:%H:%M}", question=vote.question),
        lines=(
            *((word("secret"),) if vote.is_secret else ()),
            f"{figures}.",
            *(f"{choice}: {', '.join(names)}." for choice, names in vote.named),
            f"{word('needs')}: {word(f'needs_{vote.needs}')}. {result}",
        ),
    )


def _decision(one: AdoptedSaid, *, language: Language) -> Entry:
    lines = tuple(line.strip() for line in one.text.splitlines() if line.strip())
    return Entry(head=tell("session_minutes.decision", language, number=one.number, title=one.title), lines=lines)


def _hours(one: MemberSaid, *, language: Language) -> str:
    end = tell("session_minutes.to_the_end", language)
    return ", ".join(f"{came:%H:%M}–{f'{left:%H:%M}' if left is not None else end}" for came, left in one.hours)
