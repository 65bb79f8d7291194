"""Promises on paper: what a meeting adopted, in the words of one language (3.6, 3.8, 3.9)."""

from dataclasses import dataclass
from datetime import date

from esep.documents.telling import tell
from esep.regulation.facts.meeting import OutcomeKind, OutcomeState
from esep.regulation.wording import Language, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseSaid:
    """An outcome as papers say it; ``owner`` and ``due_on`` are empty where nobody was named and no day."""

    code: str
    kind: OutcomeKind
    text: str
    owner: str = ""
    due_on: date | None = None

    def kind_in(self, language: Language) -> str:
        """What sort of outcome it is."""
        return tell(f"promises.kind_{self.kind.value}", language)

    def owned(self, language: Language) -> str:
        """Owner and day in one line; empty where neither was named."""
        parts = []
        if self.owner:
            parts.append(f"{tell('promises.owner', language)}: {self.owner}")
        if self.due_on is not None:
            parts.append(f"{tell('promises.due', language)}: {shown(self.due_on, language=language)}")
        return " · ".join(parts)


def step_line(state: OutcomeState, *, day: date, note: str, expected_by: date | None, language: Language) -> str:
    """A step of a promise in a sentence or two: the day, how far it came, what was said of it."""
    words = tell(f"promises.state_{state.value}", language)
    key = "promises.step_noted" if note else "promises.step"
    said = tell(key, language, day=day, state=words, note=note)
    if expected_by is None:
        return said
    return f"{said} {tell('promises.expected', language, day=expected_by)}"
