"""Drafted: a part of a deputy's report as it was composed (3.5)."""

from dataclasses import dataclass

from esep.regulation.facts.common import Answer
from esep.reports.material import Texts

LANGUAGES = ("ky", "ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """One part as it was composed: its text by language, and the records it speaks of. Without a text it is up to the
    deputy: nothing is recorded of it.
    """

    text: Texts
    sources: tuple[str, ...] = ()

    @property
    def answer(self) -> Answer | None:
        """How the part is answered by it; none while somebody has to write it."""
        return Answer.FILLED if self.text.get("ky") else None
