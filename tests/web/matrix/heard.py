"""A session of today that hears the head, is broadcast and recorded, for the walk over all routes."""

from collections.abc import Callable, Mapping
from datetime import time

from esep.access import Actor
from esep.community.names import Names
from esep.council.commands.broadcasts.asking import ask_broadcast
from esep.council.commands.broadcasts.medium import MediumEntry
from esep.council.commands.conducting.beginning import begin_session
from esep.council.commands.hearings.scheduling import schedule_hearing
from esep.council.commands.powers.keeping import PowerEntry, enter_power
from esep.council.commands.recordings.adding import add_mark, add_recording
from esep.council.commands.sessions import ItemEntry, SessionEntry, add_item, plan_session
from esep.council.models import Broadcast, SessionItem
from esep.kernel import clock


def heard_in(code: Callable[[str], str], *, by: Actor, municipality: int) -> Mapping[str, int]:
    """The item of a hearing that is set, a letter to a medium, a recording with a mark, an entrusted power."""
    session = SessionEntry(topic=Names(ky="Отчет"), date=clock.today(), start_time=time(23, 58))
    plan_session(session, by=by, municipality=municipality, code=code("SH"))
    said = ItemEntry(titles=Names(ky="Отчет"), kind=SessionItem.Kind.HEARING, period="2025-H2")
    item = add_item(code("SH"), said, by=by, municipality=municipality)
    schedule_hearing(item.pk, by=by, municipality=municipality)
    begin_session(code("SH"), chair=code("15"), by=by, municipality=municipality)
    medium = MediumEntry(medium=Broadcast.Medium.RADIO, channel="Радио", is_state_media=True)
    asked = ask_broadcast(code("SH"), medium, on=clock.today(), by=by, municipality=municipality)
    recording = add_recording(code("SH"), "https://example.invalid/s", by=by, municipality=municipality)
    mark = add_mark(recording.pk, 65, item=item.pk, by=by, municipality=municipality)
    power = enter_power(PowerEntry(names=Names(ky="Каттоо"), act="Мыйзам"), by=by, municipality=municipality)
    return {
        "item": item.pk,
        "broadcast": asked.pk,
        "recording": recording.pk,
        "moment": mark.pk,
        "power": power.pk,
    }
