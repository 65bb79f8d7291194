"""The log of the day: every event with its hour, also those that were undone, and clocks that were wrong (3.1-3.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import floor
from uuid import UUID

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.meetings.hall import events as e
from esep.meetings.hall.reading import adapter_of
from esep.meetings.hall.times import WRONG_CLOCK
from esep.meetings.models import HallEvent, ReportMeeting
from esep.regulation.shapes import as_json

PAGE = 100
"""Events that are shown at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """An event: what it said, when it happened by the server, and when it came in.

    ``wrong_by`` is how many minutes the device's clock was behind (ahead: below zero), none where it was right.
    ``undone`` is the reason why it counts no more.
    """

    event: UUID
    number: int
    kind: e.EventKind
    payload: e.Payload
    happened_at: datetime
    claimed_at: datetime
    received_at: datetime
    who: str
    device: str
    on_paper: bool
    undone: str

    @property
    def wrong_by(self) -> int | None:
        """Minutes by which the clock of the device was behind."""
        error = self.happened_at - self.claimed_at
        return floor(error / timedelta(minutes=1)) if abs(error) >= WRONG_CLOCK else None

    @property
    def came_late(self) -> bool:
        """Whether it was received noticeably later than it happened."""
        return self.received_at - self.happened_at >= WRONG_CLOCK

    @property
    def can_be_undone(self) -> bool:
        """Whether it still counts and is something that happened."""
        return not self.undone and self.kind is not e.EventKind.UNDONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """A page of the log, the newest event first; ``earlier`` is the number from which the next page goes on."""

    lines: tuple[LogLine, ...]
    total: int
    earlier: int | None


def log_of(meeting: ReportMeeting, *, by: Actor, municipality: int, before: int | None = None) -> Log:
    """The events of a meeting below a number, the newest first. Three queries. Raises Refused."""
    with seeing(Act.VIEW_HALL, by=by, municipality=municipality):
        every = HallEvent.objects.filter(meeting=meeting)
        rows = every.filter(number__lt=before) if before is not None else every
        found = list(rows.select_related("received_from").order_by("-number")[: PAGE + 1])
        lines = tuple(_lines(found[:PAGE], reasons_in(meeting)))
        return Log(lines=lines, total=every.count(), earlier=lines[-1].number if len(found) > PAGE else None)


def event_in(meeting: ReportMeeting, event: UUID) -> LogLine | None:
    """One event of a meeting; none where there is no such. Two queries, for the municipality in scope."""
    row = HallEvent.objects.filter(meeting=meeting, event=event).select_related("received_from").first()
    return next(_lines([row], reasons_in(meeting))) if row is not None else None


def reasons_in(meeting: ReportMeeting) -> dict[str, str]:
    """Why events were undone, by their UUID."""
    rows = HallEvent.objects.filter(meeting=meeting, kind=e.EventKind.UNDONE.value).order_by()
    return {str(said["event"]): str(said["reason"]) for said in rows.values_list("payload", flat=True)}


def _lines(rows: list[HallEvent], undone: dict[str, str]) -> Iterator[LogLine]:
    for row in rows:
        kind = e.EventKind(row.kind)
        yield LogLine(
            event=row.event,
            number=row.number,
            kind=kind,
            payload=adapter_of(kind).validate_json(as_json(row.payload), strict=True),
            happened_at=row.happened_at,
            claimed_at=row.claimed_at,
            received_at=row.received_at,
            who=row.received_from.full_name if row.received_from is not None else "",
            device=row.device,
            on_paper=row.on_paper,
            undone=undone.get(str(row.event), ""),
        )
