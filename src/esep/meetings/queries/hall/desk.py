"""The desk of a meeting as those see it who register: numbers, the last ones who came, how its opening is judged."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import floor

from esep.access import Act, Actor
from esep.community.models import Village
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.kernel.refusals import Words
from esep.meetings.hall.state import HallState, Tally
from esep.meetings.hall.stored import state_in
from esep.meetings.models import Invitation, ReportMeeting
from esep.meetings.models.invitation import CATEGORY_WORDS
from esep.meetings.queries.hall.guests import Guest, by_village, expected, guests_in
from esep.meetings.queries.judging import judged
from esep.meetings.queries.list_values import begins_at
from esep.meetings.queries.meeting import Opened
from esep.regulation.facts.meeting import Category
from esep.regulation.judgement import Row

LAST = 5
"""How many of those who came are shown on the page itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A village or a group: how many are in now, and how many came."""

    words: Words
    now: int
    came: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpening:
    """When the first desk opened, how many minutes before the start (after it: negative), and how that is judged."""

    at: datetime
    minutes_before: int
    row: Row | None

    @property
    def minutes_after(self) -> int:
        """How many minutes after the start."""
        return -self.minutes_before


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """What the page of the desk shows. ``villages`` are those of the directory, the called ones first."""

    state: HallState
    present: int
    tally: Tally
    opening: DeskOpening | None
    villages: tuple[Village, ...]
    by_village: tuple[Counted, ...]
    by_group: tuple[Counted, ...]
    guests: tuple[Guest, ...]
    expected: tuple[Invitation, ...]
    waited_for: int

    @property
    def last(self) -> tuple[Guest, ...]:
        """The last ones who came."""
        return self.guests[:LAST]

    @property
    def desks(self) -> tuple[str, ...]:
        """The names of the desks that opened, in their order, each once."""
        return tuple(dict.fromkeys(name for _at, name in self.state.desks))


def desk_of(
    shown: Opened, *, by: Actor, municipality: Municipality, language: str, letters: str = "", judges: bool = True
) -> DeskView:
    """The desk of a meeting as it stands now; ``letters`` find somebody of the participants list.

    Four queries; with ``judges`` the law is asked too. Raises Refused for who may not see it.
    """
    with seeing(Act.VIEW_DESK, by=by, municipality=municipality.pk):
        meeting, state = shown.meeting, state_in(shown.meeting)
        villages = villages_first(shown)
        codes = {village.code: village for village in villages}
        found, waited_for = expected(meeting, state, letters)
        return DeskView(
            state=state,
            present=present_now(meeting, state),
            tally=state.tally,
            opening=_opening(meeting, state, municipality=municipality, language=language, judges=judges),
            villages=villages,
            by_village=tuple(Counted(words=name, now=now, came=came) for name, now, came in by_village(state, codes)),
            by_group=tuple(_groups(state)),
            guests=guests_in(meeting, state),
            expected=found,
            waited_for=waited_for,
        )


def present_now(meeting: ReportMeeting, state: HallState) -> int:
    """How many are in the hall now; after the end, how many were at its end."""
    return state.present_at(state.closed_at or clock.now())


def villages_first(shown: Opened) -> tuple[Village, ...]:
    """The villages of the directory in which people live now, those that were called first. One query."""
    called = [village.pk for village in shown.villages]
    rows = Village.objects.order_by("code")
    return tuple(sorted(rows, key=lambda row: called.index(row.pk) if row.pk in called else len(called)))


def _groups(state: HallState) -> list[Counted]:
    found = []
    for category in Category:
        of = [one for one in state.people.values() if one.arrived.category is category]
        if of:
            found.append(Counted(words=CATEGORY_WORDS[category], now=sum(one.is_in for one in of), came=len(of)))
    return found


def _opening(
    meeting: ReportMeeting, state: HallState, *, municipality: Municipality, language: str, judges: bool
) -> DeskOpening | None:
    at = state.desk_opened_at
    if at is None:
        return None
    row = None
    if judges:
        law = judged(meeting, municipality=municipality, day=clock.today(), language=language)
        row = next(iter(law.of("registration")), None)
    before = floor((begins_at(meeting) - at) / timedelta(minutes=1))
    return DeskOpening(at=at, minutes_before=before, row=row)
