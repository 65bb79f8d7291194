"""Hand-over letter: minutes and the list of outcomes go to the council, which signs for them on the sheet (3.8)."""

from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import Line, MeetingSaid, lines_of
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.promises import PromiseSaid
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown

RULE = "_" * 28
"""Where somebody signs on the text to be edited."""

BLANK = "________"
WIDTHS = (20, 100, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverSaid:
    """What the letter says. ``number`` is empty before it is registered; ``signed_on`` is when the minutes were signed,
    ``minutes`` their number where they have one; ``signer`` is the head by name, where known.
    """

    paper: Paper
    meeting: MeetingSaid
    day: date
    number: str
    signed_on: date | None
    minutes: str
    promises: tuple[PromiseSaid, ...]
    signer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A row of the enclosed list."""

    code: str
    text: str
    owned: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverLetter:
    """The letter as its template takes it."""

    frame: Frame
    head: tuple[Line, ...]
    to: Line
    why: str
    about: tuple[Line, ...]
    enclosed: str
    headings: tuple[str, ...]
    rows: tuple[Listed, ...]
    none: str
    month: str
    signer: Line
    received: str
    received_lines: tuple[str, ...]


def handover_letter(said: HandoverSaid) -> HandoverLetter:
    """The content of the letter. Raises Refused for an address that no QR code can carry."""
    language = said.paper.language

    def words(key: str) -> str:
        return tell(f"handover.{key}", language)

    def line(key: str, value: str) -> Line:
        return Line(label=words(key), value=value)

    about = list(lines_of(replace(said.meeting, deputies=()), language=language))
    if said.signed_on is not None:
        about.append(line("signed", shown(said.signed_on, language=language)))
    if said.minutes:
        about.append(line("minutes_number", said.minutes))
    return HandoverLetter(
        frame=framed(replace(said.paper, title=words("title"))),
        head=(line("number", said.number or BLANK), line("day", shown(said.day, language=language))),
        to=line("to", words("council")),
        why=words("why"),
        about=tuple(about),
        enclosed=words("enclosed"),
        headings=(words("code"), words("text"), _owner_heading(language)),
        rows=tuple(_listed(one, language) for one in said.promises),
        none=words("none"),
        month=words("month"),
        signer=line("head", said.signer),
        received=words("received"),
        received_lines=(words("received_on"), words("received_by"), words("signature")),
    )


def handover_letter_pdf(said: HandoverSaid) -> bytes:
    """The letter to sign and to hand over. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("handover-letter", content=handover_letter(said), made_on=said.paper.made_on)


def handover_letter_docx(said: HandoverSaid) -> bytes:
    """The same as a text to be edited (DOCX)."""
    from esep.documents.list_text import ListText, list_docx

    letter = handover_letter(said)
    return list_docx(
        ListText(
            frame=letter.frame,
            lines=(*letter.head, letter.to, *letter.about),
            before=(letter.why, f"{letter.enclosed}:"),
            headings=letter.headings,
            widths=WIDTHS,
            rows=tuple((row.code, row.text, row.owned) for row in letter.rows),
            empty=letter.none,
            after=(
                letter.month,
                f"{letter.signer.label}: {RULE} {letter.signer.value}".rstrip(),
                f"{letter.received}.",
                *(f"{words}: {RULE}" for words in letter.received_lines),
            ),
        )
    )


def _listed(promise: PromiseSaid, language: Language) -> Listed:
    return Listed(
        code=promise.code,
        text=f"{promise.text} ({promise.kind_in(language)})",
        owned=promise.owned(language).replace(" · ", "\n"),
    )


def _owner_heading(language: Language) -> str:
    return f"{tell('promises.owner', language)}, {tell('promises.due', language).lower()}"
