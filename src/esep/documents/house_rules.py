"""House rules: how meetings are held here, to be hung up and explained at the opening (3.4)."""

from dataclasses import replace

from esep.documents.meeting_paper import TextPaper
from esep.documents.paper import Paper, framed
from esep.documents.telling import tell
from esep.regulation.wording import Language

CLAUSE = "3.4"

PROPOSED = (
    "entry",
    "chair",
    "agenda",
    "turns",
    "minutes",
    "questions",
    "respect",
    "filming",
    "voting",
    "record",
)
"""The rules that are proposed, in their order."""


def proposal(language: Language) -> str:
    """The rules that Esep proposes: plain text, a rule a line. The office changes them as its meetings want."""
    return "\n".join(tell(f"house_rules.{name}", language) for name in PROPOSED)


def house_rules(paper: Paper, text: str) -> TextPaper:
    """The rules as a paper: each line of the text is a rule with its number."""
    language = paper.language
    return TextPaper(
        frame=framed(replace(paper, title=tell("house_rules.title", language))),
        lines=tuple(line.strip() for line in text.splitlines() if line.strip()),
        note=tell("house_rules.note", language, clause=CLAUSE),
    )
