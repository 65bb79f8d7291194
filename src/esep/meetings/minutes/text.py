"""The text of minutes: the seven parts that 3.6 asks for and what else was said, as one frozen value.

Names of residents stand in it as they were given: it is the full copy. Lists are kept as entries, so that a speech or
a question can be found, shortened and made public by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import ClassVar

from pydantic import TypeAdapter

from esep.regulation.facts.common import Answer, PartAnswer
from esep.regulation.facts.kinds import FORBID_EXTRA
from esep.regulation.shapes import as_json


class Part(StrEnum):
    """The contents that 3.6 asks for, by the names that the law gives its parts."""

    DATE_PLACE = "date_place"
    COUNTS = "counts"
    AGENDA = "agenda"
    SPEECHES = "speeches"
    RAPPORTEURS = "rapporteurs"
    QUESTIONERS = "questioners"
    OUTCOMES = "outcomes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A speech: who spoke, as what, and what was said in substance. ``key`` is the speech's UUID, or made by hand.

    ``village`` is that of a resident.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    key: str
    who: str
    post: str = ""
    village: str = ""
    text: str = ""
    is_resident: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question and its answer. ``who`` asked is a resident unless said otherwise."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    key: str
    who: str = ""
    village: str = ""
    question: str
    answered_by: str = ""
    answer: str = ""
    is_resident: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """What was adopted, as the minutes word it. ``code`` is the promise that it became, empty until it is one.

    ``due`` is a day as ISO writes it, or empty. Its owner is ``position``, ``deputy`` or ``commission`` by code, or
    ``responsible`` in words; once it is a promise, the words alone.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    code: str
    kind: str
    text: str
    responsible: str = ""
    due: str = ""
    votes: str = ""
    position: str = ""
    deputy: str = ""
    commission: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesText:
    """The minutes. ``reasons`` holds, by part, why there is nothing of it: nobody asked, nothing was adopted."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    date_place: str = ""
    counts: str = ""
    opening: str = ""
    agenda: str = ""
    rapporteurs: str = ""
    speeches: tuple[Said, ...] = ()
    questions: tuple[Asked, ...] = ()
    outcomes: tuple[Adopted, ...] = ()
    remarks: str = ""
    reasons: dict[str, str] = field(default_factory=dict)

    def without_blanks(self) -> "MinutesText":
        """The same without entries in which nothing was written."""
        return replace(
            self,
            speeches=tuple(one for one in self.speeches if (one.who + one.text).strip()),
            questions=tuple(one for one in self.questions if (one.who + one.question + one.answer).strip()),
            outcomes=tuple(one for one in self.outcomes if one.text.strip()),
        )

    def answers(self) -> dict[str, PartAnswer]:
        """How each part of 3.6 is answered, as the law reads it: filled, none with its reason, or empty."""
        return {part.value: self._answer(part) for part in Part}

    def gaps(self) -> Iterator[Part]:
        """The parts that are still empty, in the order of the text."""
        return (part for part in Part if self._answer(part).answer is Answer.EMPTY)

    def _answer(self, part: Part) -> PartAnswer:
        found = {
            Part.SPEECHES: any(one.text.strip() for one in self.speeches),
            Part.QUESTIONERS: any(one.question.strip() for one in self.questions),
            Part.OUTCOMES: bool(self.outcomes),
        }
        is_filled = found[part] if part in found else bool(getattr(self, part.value).strip())
        if is_filled:
            return PartAnswer(Answer.FILLED)
        reason = self.reasons.get(part.value, "").strip()
        return PartAnswer(Answer.NONE, reason) if reason else PartAnswer(Answer.EMPTY)


_TEXT: TypeAdapter[MinutesText] = TypeAdapter(MinutesText)


def read_text(content: object) -> MinutesText:
    """The text that a revision keeps."""
    return _TEXT.validate_json(as_json(content), strict=True)


def written_text(text: MinutesText) -> dict[str, object]:
    """A text as a revision keeps it."""
    found: dict[str, object] = _TEXT.dump_python(text, mode="json")
    return found
