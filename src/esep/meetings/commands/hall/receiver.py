"""The hall while events are received: what is known of it already, asked for once and kept up to date."""

from datetime import datetime
from functools import cached_property
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from esep.community.entering import by_code
from esep.community.models import Village
from esep.kernel.models import FactCase
from esep.kernel.prepared import Prepared, PreparedRows
from esep.kernel.refusals import Refused
from esep.meetings.hall import events as e
from esep.meetings.hall.state import HallState, Happened, state_of
from esep.meetings.hall.stored import happened
from esep.meetings.models import HallEvent, HallPerson, Minutes, ReportMeeting
from esep.meetings.models.hall import MOST_EVENTS

HELD = "meeting.held"
"""The fact that the end of a meeting becomes."""


class Hall:
    """A meeting's hall while one device's events are received.

    Its state is reckoned when somebody asks, and again after each event. To register somebody nobody asks.
    """

    def __init__(self, meeting: ReportMeeting, *, device: str = "") -> None:
        self.meeting = meeting
        self.device = device
        self._events: list[Happened] | None = None
        self._state: HallState | None = None
        self._people: dict[UUID, HallPerson | None] = {}
        self._villages: dict[str, Village] = {}

    @property
    def state(self) -> HallState:
        """What follows from the events so far."""
        if self._events is None:
            self._events = list(happened(HallEvent.objects.filter(meeting=self.meeting)))
        if self._state is None:
            self._state = state_of(self._events)
        return self._state

    @property
    def ended_at(self) -> datetime | None:
        """When the meeting ended. The state is asked only where somebody ever closed it."""
        return self.state.closed_at if self._was_closed else None

    @cached_property
    def is_signed(self) -> bool:
        """Whether the minutes are signed."""
        return bool(_SIGNED(self.meeting.pk))

    def next_places(self, sequence: int | None) -> tuple[int, int]:
        """The number of a new event in the meeting, and its place among the device's own.

        Raises Refused for a place that another event has, or that is none.
        """
        place = self._last_sequence + 1 if sequence is None else sequence
        if not 1 <= place <= MOST_EVENTS:
            raise Refused.because(
                "bad_sequence",
                _("Events of a device are counted from 1 on."),
                remedy=_("Give this event the next number of the device."),
                field="sequence",
            )
        if place <= self._last_sequence and self._is_taken(place):
            raise Refused.because(
                "sequence_used",
                _("The device sent another event under this number: %(number)s.") % {"number": place},
                remedy=_("Give this event the next number of the device."),
                field="sequence",
            )
        return self._last_number + 1, place

    def add(self, row: HallEvent, payload: e.Payload) -> None:
        """Let an event count from now on."""
        if self._events is not None:
            self._events.append(
                Happened(
                    event=row.event,
                    number=row.number,
                    at=row.happened_at,
                    payload=payload,
                    device=row.device,
                    sequence=row.sequence,
                )
            )
        self._state = None
        self._last_number = row.number
        self._last_sequence = max(self._last_sequence, row.sequence)
        if isinstance(payload, e.Closed):
            self._was_closed = True

    def person(self, key: UUID) -> HallPerson | None:
        """The person of a key, registered or only heard; none while nobody has it. Raises Refused for one of another
        meeting.
        """
        if key not in self._people:
            self._people[key] = _PERSON.first(key)
        found = self._people[key]
        if found is None:
            return None
        if found.meeting_id != self.meeting.pk:
            raise Refused.because(
                "person_of_another_meeting",
                _("This person was registered at another meeting."),
                remedy=_("Register the person here anew, under a new key."),
                field="person",
            )
        return found

    def met(self, person: HallPerson) -> HallPerson:
        """Remember a person."""
        self._people[person.key] = person
        return person

    def village(self, code: str) -> Village:
        """The village with a code. Raises Refused."""
        if code not in self._villages:
            self._villages[code] = by_code(Village, code, field="village")
        return self._villages[code]

    def _is_taken(self, place: int) -> bool:
        return HallEvent.objects.filter(meeting=self.meeting, device=self.device, sequence=place).exists()

    @cached_property
    def _last_number(self) -> int:
        return next((number for (number,) in _NUMBERS(self.meeting.pk)), 0)

    @cached_property
    def _last_sequence(self) -> int:
        return next((place for (place,) in _PLACES(self.meeting.pk, self.device)), 0)

    @cached_property
    def _was_closed(self) -> bool:
        return bool(_HELD(self.meeting.record))


_PERSON = PreparedRows(HallPerson, lambda key: HallPerson.objects.filter(key=key).order_by())
_NUMBERS = Prepared(
    lambda meeting: HallEvent.objects.filter(meeting=meeting).order_by("-number").values_list("number")[:1]
)
_PLACES = Prepared(
    lambda meeting, device: (
        HallEvent.objects.filter(meeting=meeting, device=device).order_by("-sequence").values_list("sequence")[:1]
    )
)
_SIGNED = Prepared(
    lambda meeting: Minutes.objects.filter(meeting=meeting, signed_on__isnull=False).order_by().values_list("pk")
)
# By its facts, which are few: its events may be thousands.
_HELD = Prepared(lambda record: FactCase.objects.filter(record=record, fact__kind=HELD).order_by().values_list("pk"))
