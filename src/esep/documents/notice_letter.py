"""Letter to the media: an editor is asked to publish the notice of a meeting (2.5, first item; 2.11)."""

from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import Line
from esep.documents.notice import NoticeSaid
from esep.documents.notice_text import text_to_paste
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell

RULE = "_" * 28
"""Where somebody signs on the text to be edited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSaid:
    """What a letter says beside the notice; ``number`` and ``addressee`` are lines to fill in while they are empty.

    ``due_on`` is the last day of the notice, none once it has passed. ``signer`` is the head's name, where known.
    """

    day: date
    number: str = ""
    addressee: str = ""
    due_on: date | None = None
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaLetter:
    """The letter as its template takes it."""

    frame: Frame
    number: str
    addressee: str
    asks: tuple[str, ...]
    heading: str
    text: tuple[str, ...]
    signature: Line
    executor: str


def media_letter(paper: Paper, notice: NoticeSaid, said: LetterSaid) -> MediaLetter:
    """The content of the letter. Raises Refused for an address that no QR code can carry."""
    language = notice.language

    def words(key: str, /, **params: object) -> str:
        return tell(f"media_letter.{key}", language, **params)

    number = words("number", number=said.number, day=said.day) if said.number else words("unnumbered", day=said.day)
    return MediaLetter(
        frame=framed(replace(paper, title=words("title"))),
        number=number,
        addressee=words("to", addressee=said.addressee) if said.addressee else words("to_blank"),
        asks=(words("ask", due=said.due_on) if said.due_on is not None else words("ask_soon"), words("invite")),
        heading=words("text"),
        text=tuple(text_to_paste(notice).split("\n")),
        signature=Line(label=words("signature"), value=said.signer),
        executor=words("executor", name=notice.organizer) if notice.organizer else "",
    )


def media_letter_pdf(paper: Paper, notice: NoticeSaid, said: LetterSaid) -> bytes:
    """The letter to sign and to send. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("notice-letter", content=media_letter(paper, notice, said), made_on=paper.made_on)


def media_letter_docx(paper: Paper, notice: NoticeSaid, said: LetterSaid) -> bytes:
    """The same as a text to be edited (DOCX)."""
    from esep.documents.list_text import ListText, list_docx

    letter = media_letter(paper, notice, said)
    return list_docx(
        ListText(
            frame=letter.frame,
            lines=(),
            before=(letter.number, letter.addressee, *letter.asks),
            headings=(),
            widths=(),
            rows=(),
            empty=f"{letter.heading}:",
            after=(
                *letter.text,
                f"{letter.signature.label}: {RULE} {letter.signature.value}".rstrip(),
                *filter(None, (letter.executor,)),
            ),
        )
    )
