"""The slip that the author of an appeal takes home: its number, its page, the code to say on the telephone (2.3)."""

from dataclasses import dataclass
from datetime import date

from esep.documents.letterhead import Letterhead
from esep.documents.paper import Frame, JournalHead, MunicipalityName, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealReceipt:
    """What the slip says. ``number`` is the number of the receipt, ``spoken`` its code, ``address`` its own page.

    ``due_on`` is the last day for the answer, none where nothing is due; ``phone`` that of the office.
    """

    municipality: MunicipalityName
    language: Language
    made_on: date
    number: str
    kind: str
    subject: str
    came_on: date
    spoken: str
    address: str
    due_on: date | None = None
    phone: str = ""
    journal: JournalHead | None = None
    letterhead: Letterhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A label and what stands beside it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealReceiptPaper:
    """The slip as its template takes it."""

    frame: Frame
    number: Line
    lines: tuple[Line, ...]
    spoken: Line
    steps: tuple[str, ...]


def appeal_receipt_pdf(receipt: AppealReceipt) -> bytes:
    """The slip on one A4 page. Raises Refused for an address that no QR code can carry, and as
    :func:`esep.documents.pdf.render_pdf` does.
    """
    language = receipt.language

    def line(name: str, value: object) -> Line:
        return Line(label=tell(f"appeal_receipt.{name}", language), value=shown(value, language=language))

    due = (line("due", receipt.due_on),) if receipt.due_on is not None else ()
    steps = [tell(f"appeal_receipt.{name}", language) for name in ("open", "call", "keep")]
    if receipt.phone:
        steps.insert(2, tell("appeal_receipt.phone", language, phone=receipt.phone))
    paper = Paper(
        title=tell("appeal_receipt.title", language),
        municipality=receipt.municipality,
        language=language,
        made_on=receipt.made_on,
        address=receipt.address,
        journal=receipt.journal,
        letterhead=receipt.letterhead,
    )
    content = AppealReceiptPaper(
        frame=framed(paper),
        number=line("number", receipt.number),
        lines=(
            line("kind", receipt.kind),
            line("subject", receipt.subject),
            line("came", receipt.came_on),
            *due,
        ),
        spoken=line("spoken", receipt.spoken),
        steps=tuple(steps),
    )
    return render_pdf("appeal-receipt", content=content, made_on=receipt.made_on)
