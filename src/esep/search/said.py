"""What a source says of one thing that can be found: its texts by language, where it is read, and who may read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from esep.access import Act
from esep.regulation.wording import Language

BEGINNING = date(1900, 1, 1)
FIRST, LAST = 130_000, 0
"""Places before all days, and after them: what has no day of its own stands at one end."""


class Kind(StrEnum):
    """What sort of thing is found. The words of a kind stand with the screens."""

    PLACE = "place"
    DEPUTY = "deputy"
    OFFICE = "office"
    COMMISSION = "commission"
    CONTACTS = "contacts"
    MEETING = "meeting"
    MINUTES = "minutes"
    QUESTION = "question"
    PROMISE = "promise"
    VOTER_MANDATE = "voter_mandate"
    APPEAL = "appeal"
    MEASURES = "measures"
    WORK = "work"
    SESSION = "session"
    SESSION_ITEM = "session_item"
    DECISION = "decision"
    HEAD_REPORT = "head_report"
    BUDGET = "budget"
    VACANCY = "vacancy"
    SERVICE = "service"
    EXPLANATION = "explanation"
    PUBLICATION = "publication"
    REGULATION = "regulation"
    DOCUMENT = "document"
    REQUEST = "request"
    PERSON = "person"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class Text:
    """A title and what it says."""

    title: str
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that can be found. ``ref`` names it, ``record`` what it is part of: both are written anew together.

    ``route`` and ``arguments`` are the address below the municipality's slug. Without a ``day`` it stands at ``place``
    (:data:`FIRST` or :data:`LAST`). ``act`` is what somebody of the office must be allowed to do to find it; none where
    it is public. ``owners`` are the codes of the deputies whose own it is, for those who reach only what is theirs.
    """

    ref: str
    record: str
    kind: Kind
    texts: Mapping[Language, Text]
    route: str
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    day: date | None = None
    place: int = FIRST
    villages: tuple[str, ...] = ()
    act: Act | None = None
    owners: tuple[str, ...] = ()

    @property
    def standing(self) -> int:
        """Where it stands among others that fit as well: the greater comes first."""
        if self.day is None:
            return self.place
        return standing_of(self.day)


def standing_of(day: date) -> int:
    """Where what is of a day stands."""
    return min(max((day - BEGINNING) // timedelta(days=1), LAST + 1), FIRST - 1)
