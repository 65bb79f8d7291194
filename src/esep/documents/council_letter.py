"""Letter of the council: what its letters have in common, as the template and the text to be edited take it."""

from dataclasses import dataclass, replace
from datetime import date

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.wording import shown

HANDWRITTEN = "_" * 16
"""Where the number goes by hand, as long as none was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a letter of the council says beside its matter.

    ``person`` and ``postal`` are whose attention it asks and where the post brings it, empty where nobody said.
    ``signer`` is who chairs the council, where known. Without a ``number`` there is a line for it.
    """

    day: date
    addressee: str
    person: str = ""
    postal: str = ""
    number: str = ""
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """The matter of a letter in the words of its language: what is said first, of what, and what is asked then.

    ``quoted`` are words of somebody else's, under their ``heading``, each a paragraph.
    """

    title: str
    opening: tuple[str, ...]
    about: tuple[Line, ...]
    asks: tuple[str, ...]
    ground: str
    heading: str = ""
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilLetter:
    """The letter as its template takes it."""

    frame: Frame
    number: Line
    day: Line
    to: tuple[str, ...]
    opening: tuple[str, ...]
    about: tuple[Line, ...]
    heading: str
    quoted: tuple[str, ...]
    asks: tuple[str, ...]
    ground: str
    signer: Line
    signature: str


def council_letter(paper: Paper, sent: Sent, matter: Matter) -> CouncilLetter:
    """The content of a letter. Raises Refused for an address that no QR code can carry."""
    language = paper.language

    def words(name: str, **params: object) -> str:
        return tell(f"council_letter.{name}", language, **params)

    person = words("person", person=sent.person) if sent.person else ""
    return CouncilLetter(
        frame=framed(replace(paper, title=matter.title)),
        number=Line(label=words("number"), value=sent.number or HANDWRITTEN),
        day=Line(label=words("day"), value=shown(sent.day, language=language)),
        to=tuple(filter(None, (words("to", addressee=sent.addressee), person, sent.postal))),
        opening=matter.opening,
        about=matter.about,
        heading=matter.heading,
        quoted=matter.quoted,
        asks=matter.asks,
        ground=matter.ground,
        signer=Line(label=words("chair"), value=sent.signer),
        signature=words("signature"),
    )


def council_letter_pdf(letter: CouncilLetter, *, made_on: date) -> bytes:
    """The letter to sign and to send. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("council-letter", content=letter, made_on=made_on)
