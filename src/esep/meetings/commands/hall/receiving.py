"""Receiving: events of the hall arrive from desks and devices, perhaps late, perhaps twice. Each is kept once (3.1).

A device gives every event a UUID and a place in its own sequence; the server answers with a receipt. The same event
sent again gets the same receipt, so that a device repeats whatever it is not sure of. The same UUID with another body
is refused: it would be another event under an old name.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.queries.seeing import seeing
from esep.kernel.acting import Acting
from esep.kernel.chain import digest
from esep.kernel.command import command
from esep.kernel.models import JournalKey, canonical
from esep.kernel.refusals import Refused
from esep.meetings.commands.hall.checking import Hall, check
from esep.meetings.commands.hall.effects import let_happen
from esep.meetings.hall.events import EventKind, Payload, without_names
from esep.meetings.hall.reading import read_event, written
from esep.meetings.hall.times import happened_at
from esep.meetings.models import HallEvent, ReportMeeting

AT_THE_DESK = frozenset(
    {EventKind.DESK_OPENED, EventKind.ARRIVED, EventKind.LEFT, EventKind.RETURNED, EventKind.COUNTED}
)
"""What those at the desk may send; everything else is the meeting itself."""

MOST_AT_ONCE = 500
"""Events that one device may send in one go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An event as a device sends it. Without a ``sequence`` the server gives the device's next one."""

    event: UUID
    kind: str
    data: Mapping[str, object]
    claimed_at: datetime
    sequence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a device gets for an event: its number in the meeting, when it came and when it happened by the server."""

    event: UUID
    number: int
    received_at: datetime
    happened_at: datetime
    digest: str


def receive(
    meeting: str,
    sent: Sequence[Sent],
    *,
    device: str,
    by: Actor,
    municipality: int,
    sent_at: datetime | None = None,
    on_paper: bool = False,
) -> tuple[Receipt, ...]:
    """Keep events of a meeting in the order given: all of them, or none.

    ``sent_at`` is the device's clock at the moment of sending; without it (a form, paper) the claimed hours stand as
    they are. Events that were received before are answered with their receipts. Raises Refused: too many at once; an
    unknown or wrong event; the same UUID with another body; what the meeting's rules refuse
    (:mod:`esep.meetings.commands.hall.checking`).
    """
    if len(sent) > MOST_AT_ONCE:
        raise Refused.because(
            "too_many_events",
            _("A device may send this many events in one go: %(most)s.") % {"most": MOST_AT_ONCE},
            remedy=_("Send them in several goes, the oldest first."),
        )
    read = [(one, *read_event(one.kind, one.data)) for one in sent]
    act = _act_of(kind for _one, kind, _payload in read)
    with seeing(act, by=by, municipality=municipality):
        found = by_code(ReportMeeting, meeting)
        known = _known(found, read, device=device)
    if len(known) == len(read):
        return tuple(known[one.event] for one in sent)
    with command(act, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        known = _known(found, read, device=device)
        hall = Hall(found)
        for one, kind, payload in read:
            if one.event in known:
                acting.mention(found.ref)
                continue
            row = _row(acting, found, one, kind, payload, device=device, sent_at=sent_at, on_paper=on_paper)
            check(hall, row, payload)
            let_happen(acting, hall, row, payload)
            hall.add(row, payload)
            known[one.event] = _receipt(row)
        return tuple(known[one.event] for one in sent)


def _act_of(kinds: Iterable[EventKind]) -> Act:
    return Act.REGISTER_PARTICIPANTS if AT_THE_DESK.issuperset(kinds) else Act.CONDUCT_MEETING


def _known(
    meeting: ReportMeeting, read: Sequence[tuple[Sent, EventKind, Payload]], *, device: str
) -> dict[UUID, Receipt]:
    """Receipts of those that were received before. Raises Refused for one that says something else now."""
    rows = HallEvent.objects.filter(event__in=[one.event for one, _kind, _payload in read])
    found = {row.event: row for row in rows}
    for one, kind, payload in read:
        row = found.get(one.event)
        if row is not None and row.digest != _digest(meeting, one, kind, payload, device=device):
            raise Refused.because(
                "event_differs",
                _("An event under this name was received already, and it said something else."),
                remedy=_("What was received first stays. Send the new one as an event of its own."),
            )
    return {event: _receipt(row) for event, row in found.items()}


def _row(
    acting: Acting,
    meeting: ReportMeeting,
    one: Sent,
    kind: EventKind,
    payload: Payload,
    *,
    device: str,
    sent_at: datetime | None,
    on_paper: bool,
) -> HallEvent:
    """The row of a new event, not written yet."""
    last = HallEvent.objects.filter(meeting=meeting).aggregate(last=Max("number"))["last"] or 0
    return HallEvent(
        municipality=acting.municipality,
        meeting=meeting,
        event=one.event,
        number=last + 1,
        device=device,
        sequence=one.sequence if one.sequence is not None else _next_of(meeting, device),
        kind=kind.value,
        payload=without_names(written(kind, payload)),
        digest=_digest(meeting, one, kind, payload, device=device),
        claimed_at=one.claimed_at,
        happened_at=happened_at(one.claimed_at, sent_at=sent_at, received_at=acting.at),
        received_at=acting.at,
        received_from=acting.account,
        on_paper=on_paper,
    )


def _next_of(meeting: ReportMeeting, device: str) -> int:
    rows = HallEvent.objects.filter(meeting=meeting, device=device)
    return (rows.aggregate(last=Max("sequence"))["last"] or 0) + 1


def _digest(meeting: ReportMeeting, one: Sent, kind: EventKind, payload: Payload, *, device: str) -> str:
    """What an event said, as a keyed digest: names are in it, and cannot be read from it."""
    content = canonical(
        {
            "meeting": meeting.pk,
            "device": device,
            "kind": kind.value,
            "data": written(kind, payload),
            "at": one.claimed_at,
            "sequence": one.sequence,
        }
    )
    return digest(bytes(JournalKey.objects.get().key), ref=f"{HallEvent.REF}:{one.event}", content=content)


def _receipt(row: HallEvent) -> Receipt:
    return Receipt(
        event=row.event,
        number=row.number,
        received_at=row.received_at,
        happened_at=row.happened_at,
        digest=row.digest,
    )
