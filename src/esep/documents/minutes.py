"""Minutes on paper: the parts that 3.6 asks for, in full to be signed, or as the copy for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language, shown

CLAUSE = "3.6"

HANDWRITTEN = "_" * 16
"""Where the number goes by hand, as long as none was given."""

BEFORE_THE_SPEECHES = ("date_place", "counts", "opening", "agenda")
"""Parts that are one text and stand before what was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechSaid:
    """Who spoke, and what was said in substance."""

    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSaid:
    """A question and the answer to it; ``who`` and ``answered_by`` may be empty."""

    who: str
    question: str
    answered_by: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeSaid:
    """What was adopted: its kind as the law calls it, who does it, by when, with how many votes."""

    code: str
    kind: str
    text: str
    responsible: str = ""
    due_on: date | None = None
    votes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionSaid:
    """What was added after the signing."""

    on: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSaid:
    """Minutes in the words of their language. Parts are by the names that the law gives them, lines are paragraphs.

    ``reasons`` say why there is nothing of a part. ``is_public`` marks the copy for everybody.
    """

    kind: MeetingKind
    parts: dict[str, str]
    speeches: Sequence[SpeechSaid] = ()
    questions: Sequence[QuestionSaid] = ()
    outcomes: Sequence[OutcomeSaid] = ()
    reasons: dict[str, str] | None = None
    corrections: Sequence[CorrectionSaid] = ()
    number: str = ""
    chair: str = ""
    secretary: str = ""
    signed_on: date | None = None
    is_public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPart:
    """A heading and its paragraphs."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """An entry of a part: its bold head, its text, and labelled lines below."""

    head: str
    text: tuple[str, ...]
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperList:
    """A heading and its entries; without any, ``empty`` says why."""

    title: str
    entries: tuple[PaperEntry, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPaper:
    """The minutes as their template takes them: every word in its place."""

    frame: Frame
    number: Line
    mark: str
    before: tuple[PaperPart, ...]
    speeches: PaperList
    rapporteurs: PaperPart
    questions: PaperList
    outcomes: PaperList
    after: tuple[PaperPart, ...]
    signatures: tuple[Line, ...]
    signature: str
    signed: Line | None
    note: str


def minutes_pdf(paper: Paper, said: MinutesSaid) -> bytes:
    """The minutes as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("minutes", content=minutes_paper(paper, said), made_on=paper.made_on)


def minutes_paper(paper: Paper, said: MinutesSaid) -> MinutesPaper:
    """The minutes in the words of their language. Raises Refused for an address that no QR code can carry."""
    language = paper.language

    def word(name: str, **params: object) -> str:
        return tell(f"minutes_paper.{name}", language, **params)

    def part(name: str) -> PaperPart:
        text = said.parts.get(name, "")
        return PaperPart(title=word(name), lines=_paragraphs(text) or (_empty(name, said, language=language),))

    written = [name for name in BEFORE_THE_SPEECHES if name != "opening" or said.parts.get(name, "").strip()]
    after = [part("remarks")] if said.parts.get("remarks", "").strip() else []
    if said.corrections:
        lines = tuple(f"{shown(one.on, language=language)}: {one.text}" for one in said.corrections)
        after.append(PaperPart(title=word("corrections"), lines=lines))
    signed_on = said.signed_on
    mark = word("public_copy") if said.is_public else "" if signed_on is not None else word("unsigned")
    return MinutesPaper(
        frame=framed(replace(paper, title=word(said.kind.value))),
        number=Line(label=word("number"), value=said.number or HANDWRITTEN),
        mark=mark,
        before=tuple(part(name) for name in written),
        speeches=PaperList(
            title=word("speeches"),
            entries=tuple(PaperEntry(head=one.who, text=_paragraphs(one.text)) for one in said.speeches),
            empty=_empty("speeches", said, language=language),
        ),
        rapporteurs=part("rapporteurs"),
        questions=PaperList(
            title=word("questioners"),
            entries=tuple(_question(one, language=language) for one in said.questions),
            empty=_empty("questioners", said, language=language),
        ),
        outcomes=PaperList(
            title=word("outcomes"),
            entries=tuple(_outcome(one, language=language) for one in said.outcomes),
            empty=_empty("outcomes", said, language=language),
        ),
        after=tuple(after),
        signatures=(
            Line(label=word("chair"), value=said.chair),
            Line(label=word("secretary"), value=said.secretary),
        ),
        signature=word("signature"),
        signed=Line(label=word("signed"), value=shown(signed_on, language=language)) if signed_on else None,
        note=word("public_note") if said.is_public else word("note", clause=CLAUSE),
    )


def _question(one: QuestionSaid, *, language: Language) -> PaperEntry:
    def word(name: str) -> str:
        return tell(f"minutes_paper.{name}", language)

    answered = [Line(label=word("answered"), value=one.answered_by)] if one.answered_by else []
    answer = [Line(label=word("answer"), value=one.answer)] if one.answer else []
    return PaperEntry(head=one.who or word("question"), text=_paragraphs(one.question), lines=(*answered, *answer))


def _outcome(one: OutcomeSaid, *, language: Language) -> PaperEntry:
    def line(name: str, value: object) -> Line:
        return Line(label=tell(f"minutes_paper.{name}", language), value=shown(value, language=language))

    values = (("responsible", one.responsible), ("due", one.due_on), ("votes", one.votes))
    kind = tell(f"minutes_paper.{one.kind}", language)
    return PaperEntry(
        head=" ".join(filter(None, (kind, one.code))),
        text=_paragraphs(one.text),
        lines=tuple(line(name, value) for name, value in values if value),
    )


def _empty(name: str, said: MinutesSaid, *, language: Language) -> str:
    reason = (said.reasons or {}).get(name, "")
    return tell("minutes_paper.nothing", language, reason=reason) if reason else tell("minutes_paper.gap", language)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
