"""Letters of the council: to a medium about a session (7.1), and with the council's own proposal (6.1).

They are made when they are registered, with their number in them. Read inside a scope.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from esep.community.models import Organization, Position, PositionHolding, holding_on
from esep.council.halves import half_words
from esep.council.models import Broadcast, FitnessReview
from esep.council.queries.printing import paper_of, said_in
from esep.documents.broadcast_letter import broadcast_letter
from esep.documents.council_letter import CouncilLetter, Sent, council_letter_pdf
from esep.documents.paper import Paper
from esep.documents.review_letter import ReviewSaid, review_letter
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.intake.upload import Accepted, accept
from esep.kernel.models import Municipality
from esep.regulation.wording import Language

Make = Callable[[Paper, Sent], CouncilLetter]
"""The words of a letter, put into a paper."""

LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterEntry:
    """How a letter goes out: its language, whose attention it asks, and where the post brings it.

    What is empty is taken from the directory, where the addressee stands there. ``address`` is the public page of the
    QR code; ``by_email`` mails it as well.
    """

    language: Language = Language.KY
    person: str = ""
    postal: str = ""
    address: str = ""
    by_email: bool = False


def sent_as(entry: LetterEntry, *, on: date, addressee: str, organization: Organization | None, number: str) -> Sent:
    """What stands at the head and at the foot of a letter. One query."""
    known = organization
    return Sent(
        day=on,
        addressee=addressee if known is None else known.name_in(entry.language.value),
        person=" ".join(entry.person.split()) or (known.contact_person if known is not None else ""),
        postal=" ".join(entry.postal.split()) or (known.address if known is not None else ""),
        number=number,
        signer=_holder(Position.Kind.KENESH_CHAIR, on),
    )


def about_broadcast(row: Broadcast, *, language: Language, on: date) -> Make:
    """The letter that asks a medium to broadcast a session (7.1)."""
    said = said_in(row.session, language)
    return lambda paper, sent: broadcast_letter(paper, sent, said, is_to_come=row.session.date >= on)


def about_review(row: FitnessReview) -> Make:
    """The letter with the council's own proposal (6.1)."""
    vote, session = row.vote, row.hearing.item.session
    said = ReviewSaid(
        half=half_words(row.hearing.period),
        session=session.code,
        heard_on=session.date,
        head=_holder(Position.Kind.HEAD, session.date),
        decision=row.decision.number,
        adopted_on=row.decision.adopted_on,
        in_favour=vote.in_favour,
        against=vote.against,
        abstained=vote.abstained,
        grounds=row.grounds,
    )
    return lambda paper, sent: review_letter(paper, sent, said)


def files_of(
    make: Make, sent: Sent, *, municipality: Municipality, entry: LetterEntry, name: str
) -> tuple[Accepted, Accepted]:
    """The letter to sign and to send (PDF), and the same to be edited (DOCX). Raises Refused."""
    from esep.documents.council_letter_text import council_letter_docx

    paper = paper_of(municipality, language=entry.language, address=entry.address)
    letter = make(paper, sent)
    made = council_letter_pdf(letter, made_on=paper.made_on), council_letter_docx(letter, paper)
    return accept(made[0], name=f"{name}.pdf"), accept(made[1], name=f"{name}.docx")


def register_title(topic: str, *, language: Language, values: Sequence[tuple[str, str]]) -> str:
    """What the register calls a letter of a topic, such as ``broadcast_letter``."""
    return shortened(tell(f"{topic}.register_title", language, **dict(values)), most=LONGEST_TITLE)


def _holder(kind: Position.Kind, on: date) -> str:
    """Who held an office on a day; empty where nobody is known. One query."""
    held = PositionHolding.objects.filter(holding_on(on), position__kind=kind).select_related("person")
    found = held.order_by("-is_acting", "since", "pk").first()
    return found.person.public_name if found is not None else ""
