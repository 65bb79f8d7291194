"""Request letter: a body is asked in writing for information on the topic of a meeting (2.5, third item)."""

from dataclasses import dataclass
from datetime import date, time

from esep.documents.letterhead import Letterhead
from esep.documents.paper import Frame, JournalHead, MunicipalityName, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown

CLAUSE = "2.5"

HANDWRITTEN = "_" * 16
"""Where the number goes by hand, as long as none was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs: the office and the name, as they stand under the line; both empty where nobody is known."""

    post: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLetter:
    """What the letter says.

    ``questions`` are asked one by one; without any the subject alone is. ``days`` is the term of the answer as the
    regulation was adopted, counted from the day after receipt (2.5); ``rolls`` where it was adopted that a last day
    off gives way to the next working day. Without a ``number`` there is a line for it.
    """

    municipality: MunicipalityName
    language: Language
    made_on: date
    day: date
    addressee: str
    subject: str
    questions: tuple[str, ...]
    topic: str
    meeting_on: date
    meeting_at: time
    place: str
    days: int
    rolls: bool = False
    number: str = ""
    contact: str = ""
    signer: Signer = Signer()
    journal: JournalHead | None = None
    address: str | None = None
    letterhead: Letterhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A label and what stands beside it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLetterPaper:
    """The letter as its template, and the text to be edited, take it: every word in its place."""

    frame: Frame
    number: Line
    day: Line
    addressee: Line
    subject: Line
    why: str
    meeting: tuple[Line, ...]
    ask: str
    questions: tuple[str, ...]
    term: str
    counting: str
    ground: str
    contact: Line | None
    signer: Line
    signature: str
    received: str
    received_lines: tuple[str, ...]


def request_letter_pdf(letter: RequestLetter) -> bytes:
    """The letter to sign and to send. Raises Refused as :func:`esep.documents.pdf.render_pdf` does, and for an address
    that no QR code can carry.
    """
    return render_pdf("request-letter", content=paper_of(letter), made_on=letter.made_on)


def paper_of(letter: RequestLetter) -> RequestLetterPaper:
    """The letter in the words of its language."""
    language = letter.language

    def words(name: str, **params: object) -> str:
        return tell(f"request_letter.{name}", language, **params)

    def line(name: str, value: object) -> Line:
        return Line(label=words(name), value=shown(value, language=language))

    start = f"{letter.meeting_at:%H:%M}"
    place = (line("place", letter.place),) if letter.place else ()
    paper = Paper(
        title=words("title"),
        municipality=letter.municipality,
        language=language,
        made_on=letter.made_on,
        address=letter.address,
        journal=letter.journal,
        letterhead=letter.letterhead,
    )
    return RequestLetterPaper(
        frame=framed(paper),
        number=line("number", letter.number or HANDWRITTEN),
        day=line("day", letter.day),
        addressee=line("addressee", letter.addressee),
        subject=line("subject", letter.subject),
        why=words("why"),
        meeting=(
            line("topic", letter.topic),
            Line(label=words("when"), value=f"{shown(letter.meeting_on, language=language)}, {start}"),
            *place,
        ),
        ask=words("ask" if letter.questions else "ask_subject"),
        questions=letter.questions,
        term=words("term", days=letter.days),
        counting=" ".join([words("counting"), *([words("rolling")] if letter.rolls else [])]),
        ground=words("ground", clause=CLAUSE),
        contact=line("contact", letter.contact) if letter.contact else None,
        signer=Line(label=letter.signer.post or words("head"), value=letter.signer.name),
        signature=words("signature"),
        received=words("received"),
        received_lines=(words("received_on"), words("received_by"), words("signature")),
    )
