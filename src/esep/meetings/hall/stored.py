"""Events as they are stored, read back for reckoning."""

from collections.abc import Iterable

from django.db.models import QuerySet

from esep.meetings.hall.events import EventKind
from esep.meetings.hall.reading import adapter_of
from esep.meetings.hall.state import HallState, Happened, state_of
from esep.meetings.models import HallEvent, ReportMeeting
from esep.regulation.shapes import as_json


def state_in(meeting: ReportMeeting) -> HallState:
    """The state of a meeting's hall by all events received so far. One query."""
    return state_of(happened(HallEvent.objects.filter(meeting=meeting)))


def happened(rows: QuerySet[HallEvent]) -> Iterable[Happened]:
    """Rows as events."""
    columns = ("event", "number", "happened_at", "kind", "payload", "device", "sequence")
    for event, number, at, kind, payload, device, sequence in rows.order_by().values_list(*columns):
        read = adapter_of(EventKind(kind)).validate_json(as_json(payload), strict=True)
        yield Happened(event=event, number=number, at=at, payload=read, device=device, sequence=sequence)
