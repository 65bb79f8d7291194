"""Letter with the council's own proposal after it heard the head (6.1): its words, its vote, its decision."""

from dataclasses import dataclass
from datetime import date

from esep.documents.council_letter import CouncilLetter, Matter, Sent, council_letter
from esep.documents.meeting_paper import Line
from esep.documents.paper import Paper
from esep.documents.telling import tell
from esep.regulation.wording import shown

CLAUSE = "6.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSaid:
    """What the council adopted: after which half-year, in which session, by which vote and decision, on which grounds.

    ``head`` is who was heard, empty where nobody is known.
    """

    half: str
    session: str
    heard_on: date
    head: str
    decision: str
    adopted_on: date
    in_favour: int
    against: int
    abstained: int
    grounds: str


def review_letter(paper: Paper, sent: Sent, said: ReviewSaid) -> CouncilLetter:
    """The letter. Raises Refused for an address that no QR code can carry."""
    language = paper.language

    def words(name: str, **params: object) -> str:
        return tell(f"review_letter.{name}", language, **params)

    votes = words("votes", in_favour=said.in_favour, against=said.against, abstained=said.abstained)
    values = (
        ("head", said.head),
        ("half", said.half),
        ("session", f"{said.session}, {shown(said.heard_on, language=language)}"),
        ("decision", words("decided", number=said.decision, day=said.adopted_on)),
        ("vote", votes),
    )
    matter = Matter(
        title=words("title"),
        opening=(words("why"), words("proposes")),
        about=tuple(Line(label=words(name), value=value) for name, value in values if value),
        heading=words("grounds"),
        quoted=tuple(line.strip() for line in said.grounds.splitlines() if line.strip()),
        asks=(words("answer"),),
        ground=words("ground", clause=CLAUSE),
    )
    return council_letter(paper, sent, matter)
