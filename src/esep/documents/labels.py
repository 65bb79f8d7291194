"""Labels: sheets of stickers for shelves and files, each with the address of what lies there (3.7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from esep.documents.content import Verbatim
from esep.documents.paper import live
from esep.documents.pdf import render_pdf
from esep.documents.refusal import Refused
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown

PLACES = 24
"""Labels on an A4 sheet: three by eight, 70 by 37 mm each."""

NUMBER_SIGNS = 24
TITLE_SIGNS = 84
SHELF_SIGNS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A sticker: the number and title of a file, or of what stands on a shelf, and the address of its page."""

    number: str
    title: str
    address: str
    day: date | None = None
    shelf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLabel:
    """A label as the sheet shows it."""

    number: str
    title: str
    day: str | None
    shelf: str | None
    code: Verbatim
    code_said: Verbatim


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSheets:
    """The labels as their template takes them; ``free`` places stay empty before the first."""

    title: str
    language: str
    free: int
    labels: tuple[PrintedLabel, ...]


def labels_pdf(labels: Sequence[Label], *, language: Language, made_on: date, start: int = 1) -> bytes:
    """Labels on as many sheets as they need; ``start`` is the place of the first on a half-used sheet, row by row.

    Print without scaling. Long titles are cut to what fits. Raises Refused: ``no_labels``, ``label_start`` unless
    1 <= start <= 24, ``address_unfit``, and as :func:`esep.documents.pdf.render_pdf` does.
    """
    if not labels:
        raise Refused("no_labels")
    if not 1 <= start <= PLACES:
        raise Refused("label_start", start=start, places=PLACES)
    sheets = LabelSheets(
        title=tell("labels.title", language),
        language=language.value,
        free=start - 1,
        labels=tuple(_printed(label, language=language) for label in labels),
    )
    return render_pdf("labels", content=sheets, made_on=made_on)


def _printed(label: Label, *, language: Language) -> PrintedLabel:
    page = live(label.address, language=language)
    shelf = tell("labels.shelf", language, shelf=label.shelf) if label.shelf else None
    return PrintedLabel(
        number=shortened(label.number, most=NUMBER_SIGNS),
        title=shortened(label.title, most=TITLE_SIGNS),
        day=shown(label.day, language=language) if label.day else None,
        shelf=shortened(shelf, most=SHELF_SIGNS) if shelf else None,
        code=page.code,
        code_said=page.code_said,
    )
