"""Answer to an appeal, as a letter to sign and to send (2.3)."""

from dataclasses import dataclass
from datetime import date

from esep.documents.letterhead import Letterhead
from esep.documents.paper import Frame, JournalHead, MunicipalityName, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown

HANDWRITTEN = "_" * 16
"""Where the number, the day or the name goes by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealAnswer:
    """What the letter says.

    ``number`` is that of the outgoing document, empty before there is one; ``received_as`` the number on the receipt,
    ``code`` that of the appeal. ``result`` is the word for what the answer comes to (``granted``, ``partly``,
    ``explained``, ``declined``), empty in a draft. Without a ``day`` and an ``addressee`` there are lines for them.
    ``address`` is the page where its author follows it.
    """

    municipality: MunicipalityName
    language: Language
    made_on: date
    code: str
    received_as: str
    received_on: date
    subject: str
    text: str
    result: str = ""
    day: date | None = None
    number: str = ""
    addressee: str = ""
    signer_post: str = ""
    signer: str = ""
    contact: str = ""
    journal: JournalHead | None = None
    address: str | None = None
    letterhead: Letterhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A label and what stands beside it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealAnswerPaper:
    """The letter as its template, and the text to be edited, take it: every word in its place."""

    frame: Frame
    number: Line
    day: Line
    addressee: Line
    about: tuple[Line, ...]
    draft: str
    paragraphs: tuple[str, ...]
    contact: Line | None
    signer: Line
    signature: str


def appeal_answer_pdf(answer: AppealAnswer) -> bytes:
    """The letter to sign and to send. Raises Refused as :func:`esep.documents.pdf.render_pdf` does, and for an address
    that no QR code can carry.
    """
    return render_pdf("appeal-answer", content=paper_of(answer), made_on=answer.made_on)


def paper_of(answer: AppealAnswer) -> AppealAnswerPaper:
    """The letter in the words of its language; the answer itself stays as it was written."""
    language = answer.language

    def words(name: str, **params: object) -> str:
        return tell(f"appeal_answer.{name}", language, **params)

    came = words("came", number=answer.received_as, code=answer.code, day=answer.received_on)
    result = (Line(label=words("result"), value=words(answer.result)),) if answer.result else ()
    paper = Paper(
        title=words("title"),
        municipality=answer.municipality,
        language=language,
        made_on=answer.made_on,
        address=answer.address,
        journal=answer.journal,
        letterhead=answer.letterhead,
    )
    return AppealAnswerPaper(
        frame=framed(paper),
        number=Line(label=words("number"), value=answer.number or HANDWRITTEN),
        day=Line(
            label=words("day"), value=shown(answer.day, language=language) if answer.day is not None else HANDWRITTEN
        ),
        addressee=Line(label=words("addressee"), value=answer.addressee or HANDWRITTEN),
        about=(
            Line(label=words("about"), value=came),
            Line(label=words("subject"), value=answer.subject),
            *result,
        ),
        draft="" if answer.result else words("draft"),
        paragraphs=tuple(line.strip() for line in answer.text.splitlines() if line.strip()),
        contact=Line(label=words("contact"), value=answer.contact) if answer.contact else None,
        signer=Line(label=answer.signer_post or words("head"), value=answer.signer),
        signature=words("signature"),
    )
