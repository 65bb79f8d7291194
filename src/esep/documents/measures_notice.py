"""Measures notice: what became of everything a meeting adopted, on a board in both languages, A4 or A3 (3.9)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import MeetingSaid, day_said, place_said
from esep.documents.notice_poster import PosterSize
from esep.documents.paper import Frame, Live, Paper, framed, live
from esep.documents.pdf import render_pdf
from esep.documents.promises import PromiseSaid
from esep.documents.telling import tell
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSaid:
    """An outcome and what is said of it; an empty ``answer`` says that nothing is known yet."""

    promise: PromiseSaid
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresSaid:
    """A notice of measures in the words of one language. ``number`` is empty while it is a draft of a ``day``.

    ``address`` is the public page of the meeting, ``phone`` the office's.
    """

    language: Language
    meeting: MeetingSaid
    day: date
    number: str
    lead: str
    answers: tuple[AnswerSaid, ...]
    phone: str
    address: str

    def tell(self, key: str, /, **params: object) -> str:
        """Words of the notice in its language."""
        return tell(f"measures.{key}", self.language, **params)

    @property
    def numbered(self) -> str:
        """Number and day, or that it is a draft."""
        if self.number:
            return self.tell("number", number=self.number, day=self.day)
        return self.tell("unnumbered", day=self.day)

    @property
    def about(self) -> str:
        """Which meeting it speaks of, in one line."""
        said = (self.meeting.code, day_said(self.meeting.day, language=self.language), self.meeting.topic)
        return f"{self.tell('meeting')}: {' · '.join((*said, place_said(self.meeting, language=self.language)))}"

    @property
    def contact(self) -> str:
        """Who tells, and whom to ask."""
        ask = f"{self.tell('ask')}: {self.phone}" if self.phone else ""
        return " · ".join(filter(None, (self.tell("from"), ask)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An answer as the template takes it."""

    about: str
    owned: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The notice in one language."""

    language: str
    heading: str
    about: str
    lead: str
    items: tuple[Item, ...]
    nothing: str
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresSheet:
    """The notice as its template takes it: one language after the other."""

    frame: Frame
    size: str
    numbered: str
    sides: tuple[Side, ...]
    live: Live
    scan: str


def measures_sheet(paper: Paper, said: Sequence[MeasuresSaid], *, size: PosterSize = PosterSize.A4) -> MeasuresSheet:
    """The content of the sheet in the languages given. Raises Refused for an address no QR code can carry."""
    first = said[0]
    return MeasuresSheet(
        frame=framed(replace(paper, title=" / ".join(dict.fromkeys(one.tell("title") for one in said)), address=None)),
        size=size.value,
        numbered=first.numbered,
        sides=tuple(_side(one) for one in said),
        live=live(first.address, language=first.language),
        scan="\n".join(one.tell("scan") for one in said),
    )


def measures_pdf(paper: Paper, said: Sequence[MeasuresSaid], *, size: PosterSize = PosterSize.A4) -> bytes:
    """The sheet to hang. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("measures-notice", content=measures_sheet(paper, said, size=size), made_on=paper.made_on)


def measures_text(said: MeasuresSaid) -> str:
    """The notice as plain text, to be pasted into a messenger or a page."""
    blocks = [said.tell("title"), said.numbered, said.about]
    if said.lead:
        blocks.append(said.lead)
    for item in _side(said).items:
        lines = (item.about, item.owned, f"{said.tell('answer')}: {item.answer}")
        blocks.append("\n".join(filter(None, lines)))
    if not said.answers:
        blocks.append(said.tell("nothing"))
    blocks.append(f"{said.contact}\n{said.tell('more')}: {said.address}")
    return "\n\n".join(blocks)


def _side(said: MeasuresSaid) -> Side:
    return Side(
        language=said.language.value,
        heading=said.tell("heading"),
        about=said.about,
        lead=said.lead,
        items=tuple(_item(one, said) for one in said.answers),
        nothing="" if said.answers else said.tell("nothing"),
        contact=said.contact,
    )


def _item(one: AnswerSaid, said: MeasuresSaid) -> Item:
    promise = one.promise
    return Item(
        about=f"{promise.code}, {promise.kind_in(said.language)}: {promise.text}",
        owned=promise.owned(said.language),
        answer=one.answer or said.tell("unanswered"),
    )
