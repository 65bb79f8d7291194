"""The day itself for tests: events as a desk would send them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import count
from uuid import UUID, uuid4

from esep.access import Actor
from esep.kernel.models import Municipality
from esep.meetings.commands.hall.receiving import Receipt, Sent, receive
from esep.regulation.dates import BISHKEK

_numbers = count(1)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """An hour of a day in Bishkek."""
    return datetime.combine(day, time(hour, minute), BISHKEK)


def sent(kind: str, data: Mapping[str, object], claimed_at: datetime, *, event: UUID | None = None) -> Sent:
    """An event as a form sends it."""
    return Sent(event=event or uuid4(), kind=kind, data=data, claimed_at=claimed_at)


@dataclass
class Desk:
    """A device in the hall of one meeting: says what happened, one event at a time."""

    place: Municipality
    meeting: str
    by: Actor
    day: date
    device: str = field(default_factory=lambda: f"desk-{next(_numbers)}")

    def say(self, kind: str, data: Mapping[str, object], hour: int, minute: int = 0) -> Receipt:
        """Send one event of an hour of the day."""
        return self.send(sent(kind, data, at(self.day, hour, minute)))[0]

    def send(self, *events: Sent, sent_at: datetime | None = None) -> tuple[Receipt, ...]:
        """Send events in one go."""
        return receive(
            self.meeting, events, device=self.device, by=self.by, municipality=self.place.pk, sent_at=sent_at
        )

    def arrive(self, hour: int, minute: int = 0, **data: object) -> UUID:
        """Let a person come in."""
        person = uuid4()
        self.say("person.arrived", {"person": str(person), **data}, hour, minute)
        return person
