"""A decision of the council as a paper: number, text, by which vote, from when it holds; to be signed."""

from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSaid:
    """What one decision does to another: ``kind`` is the word for it (``amends``, ``repeals``)."""

    kind: str
    number: str
    title: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingSaid:
    """How a decision stands on a day: the word for it, since when, and the number of the one by which, if any."""

    standing: str
    on: date
    since: date
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSaid:
    """A decision in the words of a paper's language. ``votes`` is one line, empty where no vote is known.

    ``body`` is the commission, empty for the council itself; ``register`` its number in the register, once it has one.
    """

    number: str
    title: str
    text: str
    session: str
    adopted_on: date
    in_force_from: date
    in_force_until: date | None
    standing: StandingSaid
    body: str = ""
    votes: str = ""
    register: str = ""
    changes: tuple[ChangeSaid, ...] = ()
    changed_by: tuple[ChangeSaid, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPaper:
    """The decision as its template takes it."""

    frame: Frame
    body: str
    heading: str
    lines: tuple[Line, ...]
    text: tuple[str, ...]
    changes: tuple[str, ...]
    signature: Line
    sign: str


def decision_pdf(paper: Paper, said: DecisionSaid) -> bytes:
    """The decision as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("decision", content=decision_paper(paper, said), made_on=paper.made_on)


def decision_paper(paper: Paper, said: DecisionSaid) -> DecisionPaper:
    """The decision in the words of its language. Raises Refused for an address that no QR code can carry."""
    language = paper.language

    def word(name: str, **params: object) -> str:
        return tell(f"decision.{name}", language, **params)

    values = (
        ("session", said.session),
        ("adopted", shown(said.adopted_on, language=language)),
        ("votes", said.votes),
        ("from", shown(said.in_force_from, language=language)),
        ("until", shown(said.in_force_until, language=language) if said.in_force_until is not None else ""),
        ("standing", standing_line(said.standing, language=language)),
        ("register", said.register),
    )
    text = tuple(line.strip() for line in said.text.splitlines() if line.strip())
    return DecisionPaper(
        frame=framed(replace(paper, title=word("title", number=said.number))),
        body=said.body or word("council"),
        heading=said.title,
        lines=tuple(Line(label=word(name), value=value) for name, value in values if value),
        text=text or (word("no_text"),),
        changes=(
            *(change_line(one, language=language) for one in said.changes),
            *(change_line(one, language=language, passive=True) for one in said.changed_by),
        ),
        signature=Line(label=word("chair"), value=""),
        sign=word("sign"),
    )


def standing_line(said: StandingSaid, *, language: Language) -> str:
    """How it stands, with the day on which that was asked."""
    words = tell(f"decision.{said.standing}", language, since=said.since, number=said.by)
    return tell("decision.on", language, day=said.on, standing=words)


def change_line(one: ChangeSaid, *, language: Language, passive: bool = False) -> str:
    """What one decision does to another, or had done to it, in one line."""
    name = f"{one.kind}_it" if passive else one.kind
    return tell(f"decision.{name}", language, number=one.number, title=one.title, since=one.since)
