"""Trial: a page that shows whether a printer draws what the papers of the office need."""

from dataclasses import dataclass
from datetime import date

from esep.documents.letterhead import Letterhead
from esep.documents.paper import Frame, JournalHead, MunicipalityName, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.wording import Language

ALPHABET = "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнҢңОоӨөПпРрСсТтУуҮүФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя"
"""Every letter of Kyrgyz, large and small."""

WORDS = "Миң-Булак, Төрт-Көл, Үч-Терек, Чоң-Арык"

SIZES = (8, 10, 12, 16)
"""Sizes of print, in points: the smallest is that of labels and feet."""

RULER = 15
"""Centimetres of the ruler."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialLine:
    """The letters in one size."""

    size: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialPage:
    """The page as its template takes it."""

    frame: Frame
    letters: str
    words: str
    lines: tuple[TrialLine, ...]
    letters_ask: str
    ruler: int
    ruler_ask: str
    code_ask: str
    after: str


def trial_pdf(
    *,
    municipality: MunicipalityName,
    letterhead: Letterhead,
    address: str,
    language: Language,
    made_on: date,
    journal: JournalHead | None = None,
) -> bytes:
    """A page with the letterhead, every Kyrgyz letter in four sizes, a ruler, and the QR code of an address.

    Raises Refused as :func:`esep.documents.pdf.render_pdf` does, and for an address that no QR code can carry.
    """
    paper = Paper(
        title=tell("trial.title", language),
        municipality=municipality,
        language=language,
        made_on=made_on,
        address=address,
        journal=journal,
        letterhead=letterhead,
    )
    content = TrialPage(
        frame=framed(paper),
        letters=ALPHABET,
        words=WORDS,
        lines=tuple(TrialLine(size=size, label=tell("trial.size", language, size=size)) for size in SIZES),
        letters_ask=tell("trial.letters", language),
        ruler=RULER,
        ruler_ask=tell("trial.ruler", language, count=RULER),
        code_ask=tell("trial.code", language),
        after=tell("trial.after", language),
    )
    return render_pdf("trial", content=content, made_on=made_on)
