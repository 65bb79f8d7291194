"""Guests: who was registered at the desk, by name where one was given, and where they are now (3.1)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from esep.access import Act, Actor
from esep.community.models import Village
from esep.community.queries.seeing import seeing
from esep.kernel.prepared import Prepared
from esep.kernel.refusals import Words
from esep.meetings.hall.state import HallState, Presence
from esep.meetings.hall.stored import state_in
from esep.meetings.listing import same_name, standing
from esep.meetings.models import HallPerson, Invitation, ReportMeeting
from esep.meetings.models.invitation import CATEGORY_WORDS

MOST_FOUND = 12
"""Names of the participants list that are shown at once: more are found by more letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who was registered. ``name`` is empty where none was given; ``came_at`` is the first time."""

    key: UUID
    name: str
    village: str
    group: Words
    came_at: datetime
    left_at: datetime | None
    arrival: UUID | None

    @property
    def is_in(self) -> bool:
        """Whether the person is in the hall."""
        return self.left_at is None


def guests_in(meeting: ReportMeeting, state: HallState) -> tuple[Guest, ...]:
    """Everybody who was registered, the last one first. One query, for the municipality in scope."""
    people = {row.key: row for row in HallPerson.objects.filter(meeting=meeting).select_related("village")}
    found = (_guest(key, presence, people.get(key)) for key, presence in state.people.items())
    return tuple(sorted(found, key=lambda guest: (guest.came_at, str(guest.key)), reverse=True))


def found_by(guests: Iterable[Guest], letters: str) -> tuple[Guest, ...]:
    """The guests whose name holds the letters; all of them for none."""
    wanted = same_name(letters)
    return tuple(guest for guest in guests if wanted in same_name(guest.name))


def namesakes(meeting: str, name: str, village: str, *, by: Actor, municipality: int) -> tuple[Guest, ...]:
    """Those of the same name and village who are registered already: one is asked about them, nobody is refused.

    One query, and four more when somebody is found.
    """
    wanted = same_name(name)
    if not wanted:
        return ()
    with seeing(Act.VIEW_DESK, by=by, municipality=municipality):
        rows = _NAMES_OF(meeting, village) if village else _NAMES(meeting)
        found = [number for number, said in rows if same_name(said) == wanted]
        if not found:
            return ()
        keys = set(HallPerson.objects.filter(pk__in=found).order_by().values_list("key", flat=True))
        shown = ReportMeeting.objects.get(code=meeting)
        return tuple(guest for guest in guests_in(shown, state_in(shown)) if guest.key in keys)


def expected(meeting: ReportMeeting, state: HallState, letters: str) -> tuple[tuple[Invitation, ...], int]:
    """Those of the participants list who have not come, whose name or organisation holds the letters; and how many
    there are in all. One query, for the municipality in scope.
    """
    came = {presence.arrived.invitation for presence in state.people.values()}
    wanted = same_name(letters)
    rows = [row for row in standing(Invitation, meeting).select_related("organization") if row.pk not in came]
    found = [row for row in rows if wanted in same_name(f"{row.name} {row.post}")]
    return tuple(found[:MOST_FOUND]), len(rows)


def by_village(state: HallState, villages: Mapping[str, Village]) -> Iterator[tuple[str, int, int]]:
    """The villages of those who came as residents: name, how many are in now, how many came. Most first."""
    counted: dict[str, list[int]] = {}
    for presence in state.people.values():
        if presence.is_citizen:
            of = counted.setdefault(presence.arrived.village or "", [0, 0])
            of[0] += presence.is_in
            of[1] += 1
    for code, (now, came) in sorted(counted.items(), key=lambda one: (-one[1][1], one[0])):
        yield villages[code].name if code in villages else "", now, came


def _guest(key: UUID, presence: Presence, row: HallPerson | None) -> Guest:
    return Guest(
        key=key,
        name=row.name if row is not None else "",
        village=row.village.name if row is not None and row.village is not None else "",
        group=CATEGORY_WORDS[presence.arrived.category],
        came_at=presence.spans[0][0],
        left_at=presence.spans[-1][1],
        arrival=presence.event,
    )


def _named(meeting: str) -> QuerySet[HallPerson]:
    return HallPerson.objects.filter(meeting__code=meeting).exclude(name="").order_by()


_NAMES = Prepared(lambda meeting: _named(meeting).filter(village__isnull=True).values_list("pk", "name"))
_NAMES_OF = Prepared(lambda meeting, village: _named(meeting).filter(village__code=village).values_list("pk", "name"))
