"""R7: two devices without a network send shuffled, repeated and cut-off goes; nothing is lost and nothing is twice."""

import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

import pytest
from django.db import transaction

from esep.access import Actor
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry
from esep.meetings.commands.hall.checking import WAITING
from esep.meetings.commands.hall.receiving import EventRefused, Sent
from esep.meetings.hall.state import HallState
from esep.meetings.hall.stored import state_in
from esep.meetings.models import HallEvent, HallPerson, ReportMeeting
from tests.community.min_bulak import MinBulak
from tests.community.min_bulak import at as instant
from tests.meetings.hall import Desk, at
from tests.meetings.plans import a_meeting

DAY = date(2026, 10, 17)
EVENTS = 10_000 if os.environ.get("ESEP_HYPOTHESIS") == "soak" else 600
MOST = 60
"""Events of one go."""


@dataclass
class Device:
    """A telephone with its own events, in its own order, and what the server acknowledged of them."""

    desk: Desk
    events: list[Sent] = field(default_factory=list)
    acknowledged: dict[UUID, str] = field(default_factory=dict)

    def go(self, events: Sequence[Sent], *, hears: bool = True) -> None:
        """Send some events, as a device does: what stands before an event that must wait is sent by itself. An answer
        may be lost.
        """
        try:
            receipts = self.desk.send(*events)
        except EventRefused as refused:
            if not {one.code for one in refused.refusals} <= WAITING:
                raise
            names = [one.event for one in events]
            before = events[: names.index(refused.event)]
            if before:
                self.go(before, hears=hears)
            return
        if hears:
            self.acknowledged |= {one.event: one.digest for one in receipts}


@pytest.fixture(autouse=True)
def evening(today: None) -> Iterator[None]:
    with clock.set_to(instant(DAY, hour=20)):
        yield


@pytest.fixture
def devices(built: MinBulak, secretary: Actor, db: None) -> tuple[Device, Device]:
    """Two devices whose people come, go out at the other one's door, and come back."""
    meeting = a_meeting(built.place, by=secretary, date=DAY)
    chance = random.Random(7)
    pair = tuple(Device(Desk(built.place, meeting.code, secretary, DAY, device=f"phone-{name}")) for name in "ab")
    people: list[UUID] = []
    for number in range(EVENTS):
        device = pair[chance.randrange(2)]
        moment = at(DAY, 13) + timedelta(seconds=2 * number)
        person = UUID(int=chance.getrandbits(128))
        kind = chance.choice(["person.arrived", "person.arrived", "person.left", "person.returned"])
        if kind == "person.arrived" or not people:
            people.append(person)
            kind, data = "person.arrived", {"person": str(person), "name": f"Адам {number}", "village": "V4"}
        else:
            data = {"person": str(chance.choice(people))}
        event = UUID(int=chance.getrandbits(128))
        device.events.append(
            Sent(event=event, kind=kind, data=data, claimed_at=moment, sequence=len(device.events) + 1)
        )
    return pair[0], pair[1]


def kept() -> tuple[HallState, Sequence[object], Sequence[object]]:
    """The state and the rows, without the order of receipt."""
    columns = ("event", "device", "sequence", "kind", "payload", "digest", "claimed_at", "happened_at")
    rows = list(HallEvent.objects.order_by("device", "sequence").values(*columns))
    people = list(HallPerson.objects.order_by("key").values("key", "name", "village", "category"))
    return state_in(ReportMeeting.objects.get()), rows, people


def straight(devices: tuple[Device, Device]) -> tuple[HallState, Sequence[object], Sequence[object]]:
    """What is kept when everything comes in as it happened; then it is taken back."""
    every = sorted(((one, device) for device in devices for one in device.events), key=lambda pair: pair[0].claimed_at)  # type: ignore[arg-type,return-value]
    with transaction.atomic():
        for device, of in groupby(every, key=lambda pair: pair[1].desk.device):
            own = next(one for one in devices if one.desk.device == device)
            own.desk.send(*(one for one, _device in of))
        found = kept()
        transaction.set_rollback(True)
    return found


def test_r7_shuffled_repeated_and_cut_off_goes_leave_what_the_straight_order_leaves(
    devices: tuple[Device, Device],
) -> None:
    chance = random.Random(11)
    with scope.of(devices[0].desk.place.pk):
        expected = straight(devices)
        for _go in range(EVENTS // 30):
            device = chance.choice(devices)
            start = chance.randrange(len(device.events))
            part = device.events[start : start + chance.randint(1, MOST)]
            chance.shuffle(part)
            device.go(part[: chance.randint(1, len(part))], hears=chance.random() < 0.6)
        for _round in range(EVENTS):
            left = [
                (device, [one for one in device.events if one.event not in device.acknowledged]) for device in devices
            ]
            if not any(events for _device, events in left):
                break
            for device, events in left:
                device.go(events[:MOST])

        assert kept() == expected
        digests = dict(HallEvent.objects.values_list("event", "digest"))
        assert digests == devices[0].acknowledged | devices[1].acknowledged
        numbers = list(HallEvent.objects.order_by("number").values_list("number", flat=True))
        assert numbers == list(range(1, EVENTS + 1))


def test_r7_what_was_acknowledged_stays_and_a_repeated_go_leaves_no_trace(devices: tuple[Device, Device]) -> None:
    device = devices[0]
    device.events = [one for one in device.events if one.kind == "person.arrived"][:20]
    with scope.of(device.desk.place.pk):
        for end in range(1, len(device.events) + 1, 3):
            device.go(device.events[:end])
            assert set(HallEvent.objects.values_list("event", flat=True)) == set(device.acknowledged)
        entries = JournalEntry.objects.count()
        device.go(device.events[: len(device.acknowledged)])

        assert JournalEntry.objects.count() == entries
