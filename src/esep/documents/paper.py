"""Paper: what stands around the text of every paper: letterhead, title, live address, head of the journal."""

from dataclasses import dataclass
from datetime import date

from esep.documents.content import Verbatim
from esep.documents.letterhead import Block, Letterhead, block_of
from esep.documents.qr import qr_svg
from esep.documents.telling import tell
from esep.regulation.wording import Language

SHORT_DIGEST = 16
"""Hexadecimal digits of the journal's head that are printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityName:
    """What the municipality is called in its two official languages."""

    ky: str
    ru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalHead:
    """The newest entry of the journal when the paper was made: its number, its digest in hexadecimal, its day.

    Printed, it leaves the building: the journal cannot be rewritten behind it.
    """

    number: int
    digest: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The frame of one paper; ``address`` is where its living form stands on the web.

    Without a ``letterhead`` the paper is headed by the municipality's names alone.
    """

    title: str
    municipality: MunicipalityName
    language: Language
    made_on: date
    address: str | None = None
    journal: JournalHead | None = None
    letterhead: Letterhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """The address of the living form: to read, to follow, to point a telephone at."""

    label: str
    address: Verbatim
    code: Verbatim
    code_said: Verbatim


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A paper's frame in words, as the house template takes it."""

    title: str
    names: tuple[str, ...]
    letterhead: Block
    language: str
    made: str
    page: str
    journal: str | None
    live: Live | None


def framed(paper: Paper) -> Frame:
    """The frame of a paper in the words of its language. Raises Refused for an address that no QR code can carry."""
    language = paper.language
    return Frame(
        title=paper.title,
        names=tuple(dict.fromkeys([paper.municipality.ky, paper.municipality.ru])),
        letterhead=block_of(paper.letterhead or Letterhead(), language=language),
        language=language.value,
        made=tell("paper.made", language, day=paper.made_on),
        page=tell("paper.page", language),
        journal=journal_line(paper.journal, language=language) if paper.journal else None,
        live=live(paper.address, language=language) if paper.address else None,
    )


def live(address: str, *, language: Language) -> Live:
    """An address in the forms that a paper prints. Raises Refused where no QR code can carry it."""
    return Live(
        label=tell("paper.live", language),
        address=Verbatim(address),
        code=Verbatim(qr_svg(address).decode()),
        code_said=Verbatim(tell("paper.code", language, address=address)),
    )


def journal_line(head: JournalHead, *, language: Language) -> str:
    """The short head of the journal: number, first 16 digits, day."""
    return tell("paper.journal", language, number=head.number, digest=head.digest[:SHORT_DIGEST], day=head.day)
