"""Papers of a meeting: which there are, what is still missing for each, and which would come late (2.5, 3.1-3.6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from esep.kernel.models import Municipality
from esep.meetings.listing import standing
from esep.meetings.models import AgendaItem, Invitation, SpeakerEntry
from esep.meetings.queries.judging import judged
from esep.meetings.queries.meeting import Opened
from esep.meetings.telling import place_of


class PaperKind(StrEnum):
    """The papers of a meeting, in the order in which they are needed."""

    POSTER = "poster"
    DOOR_SHEET = "door-sheet"
    PARTICIPANTS = "participants"
    SPEAKERS = "speakers"
    AGENDA = "agenda"
    HOUSE_RULES = "house-rules"
    SIGNIN = "sign-in"
    MINUTES = "minutes"
    LABELS = "labels"


WITH_NAMES = frozenset({PaperKind.PARTICIPANTS, PaperKind.SPEAKERS, PaperKind.AGENDA, PaperKind.MINUTES})
"""Papers that say who is invited or speaks: for those who may see the lists."""

WRITTEN_ON = frozenset({PaperKind.DOOR_SHEET, PaperKind.SIGNIN, PaperKind.MINUTES, PaperKind.LABELS})
"""Papers that are filled in by hand or cut: one language is enough."""


class Lack(StrEnum):
    """What is still missing for a paper."""

    PLACE = "place"
    PARTICIPANTS = "participants"
    SPEAKERS = "speakers"
    AGENDA = "agenda"


NEEDS: Mapping[PaperKind, tuple[Lack, ...]] = {
    PaperKind.POSTER: (Lack.PLACE,),
    PaperKind.DOOR_SHEET: (Lack.PLACE,),
    PaperKind.PARTICIPANTS: (Lack.PARTICIPANTS,),
    PaperKind.SPEAKERS: (Lack.SPEAKERS,),
    PaperKind.AGENDA: (Lack.AGENDA,),
    PaperKind.SIGNIN: (Lack.PLACE,),
    PaperKind.MINUTES: (Lack.PLACE, Lack.SPEAKERS, Lack.AGENDA),
    PaperKind.LABELS: (),
    PaperKind.HOUSE_RULES: (),
}
"""What each paper tells of; without it the paper has a gap, or is empty."""

NOTHING_WITHOUT: Mapping[PaperKind, Lack] = {
    PaperKind.PARTICIPANTS: Lack.PARTICIPANTS,
    PaperKind.SPEAKERS: Lack.SPEAKERS,
    PaperKind.AGENDA: Lack.AGENDA,
}
"""Papers that would be empty without something."""

SERVES = {
    PaperKind.POSTER: "notice",
    PaperKind.DOOR_SHEET: "notice",
    PaperKind.PARTICIPANTS: "lists",
    PaperKind.SPEAKERS: "lists",
}
"""The duty, by its id in the pack, for whose last day a paper is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """How far a paper is. ``due_on`` is the last day of the duty it serves, None once that is met or where none is."""

    kind: PaperKind
    lacks: tuple[Lack, ...]
    due_on: date | None
    is_late: bool

    @property
    def is_empty(self) -> bool:
        """Whether the paper would say nothing yet."""
        return NOTHING_WITHOUT.get(self.kind) in self.lacks


def papers_of(shown: Opened, *, municipality: Municipality, day: date, language: str) -> tuple[Readiness, ...]:
    """Every paper of a meeting of the municipality in scope, in order, as it stands on a day."""
    lacking = _lacking(shown)
    meeting = shown.meeting
    owed: dict[str, date] = {}
    if meeting.is_open and day <= meeting.date:
        for row in judged(meeting, municipality=municipality, day=day, language=language).of(*set(SERVES.values())):
            if row.due_on is not None and row.done_on is None:
                owed[row.obligation] = min(row.due_on, owed.get(row.obligation, row.due_on))
    return tuple(
        _readiness(kind, lacking=lacking, due_on=owed.get(SERVES.get(kind, "")), day=day) for kind in PaperKind
    )


def _readiness(kind: PaperKind, *, lacking: frozenset[Lack], due_on: date | None, day: date) -> Readiness:
    return Readiness(
        kind=kind,
        lacks=tuple(lack for lack in NEEDS[kind] if lack in lacking),
        due_on=due_on,
        is_late=due_on is not None and due_on < day,
    )


def _lacking(shown: Opened) -> frozenset[Lack]:
    meeting = shown.meeting
    there = {
        Lack.PLACE: place_of(meeting) is not None,
        Lack.PARTICIPANTS: standing(Invitation, meeting).exists(),
        Lack.SPEAKERS: standing(SpeakerEntry, meeting).exists(),
        Lack.AGENDA: standing(AgendaItem, meeting).exists(),
    }
    return frozenset(lack for lack, is_there in there.items() if not is_there)
