"""Receiving: events of the hall arrive from desks and devices, perhaps late, perhaps twice. Each is kept once (3.1).

A device gives every event a UUID and a place in its own sequence; the server answers with a receipt. The same event
sent again gets the same receipt, so that a device repeats whatever it is not sure of. The same UUID with another body
is refused: it would be another event under an old name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.kernel import scope
from esep.kernel.acting import Acting
from esep.kernel.batch import together
from esep.kernel.command import command
from esep.kernel.prepared import PreparedRows
from esep.kernel.refusals import Kind, Refusal, Refused
from esep.meetings.commands.hall.checking import check
from esep.meetings.commands.hall.effects import let_happen, tell_held_again
from esep.meetings.commands.hall.identity import Identity, digest_of, said_once
from esep.meetings.commands.hall.receiver import Hall
from esep.meetings.hall.events import EventKind, Payload, Undone, without_names
from esep.meetings.hall.reading import read_event, written
from esep.meetings.hall.times import happened_at
from esep.meetings.models import HallEvent, ReportMeeting

AT_THE_DESK = frozenset(
    {EventKind.DESK_OPENED, EventKind.ARRIVED, EventKind.LEFT, EventKind.RETURNED, EventKind.COUNTED}
)
"""What those at the desk may send, and take back; everything else is the meeting itself."""

MOST_AT_ONCE = 500
"""Events that one device may send in one go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An event as a device sends it. Without a ``sequence`` the server gives the device's next one; without
    ``claimed_at`` it happens when it is received, as what is pressed in a form.
    """

    event: UUID
    kind: str
    data: Mapping[str, object]
    claimed_at: datetime | None = None
    sequence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a device gets for an event: its number in the meeting, its place in the device's sequence, when it came and
    when it happened by the server.
    """

    event: UUID
    number: int
    sequence: int
    received_at: datetime
    happened_at: datetime
    digest: str


class EventRefused(Refused):
    """One event of several was refused, and with it all of them: ``event`` says which."""

    def __init__(self, refusals: Sequence[Refusal], *, kind: Kind, event: UUID) -> None:
        super().__init__(refusals, kind=kind)
        self.event = event


class _NothingNew(Exception):
    """Everything was received before: the act is left without a trace."""

    def __init__(self, receipts: Mapping[UUID, Receipt]) -> None:
        super().__init__("nothing new")
        self.receipts = receipts


@dataclass(frozen=True, slots=True)
class _Read:
    """An event that was read: as it was sent, its kind, its content."""

    sent: Sent
    kind: EventKind
    payload: Payload


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
    unknown or wrong event; the same UUID with another body; a place of the sequence that another event has; what the
    meeting's rules refuse (:mod:`esep.meetings.commands.hall.checking`). Where one event is to blame it is
    :class:`EventRefused`.
    """
    if len(sent) > MOST_AT_ONCE:
        raise Refused.because(
            "too_many_events",
            _("A device may send this many events in one go: %(most)s.") % {"most": MOST_AT_ONCE},
            remedy=_("Send them in several goes, the oldest first."),
        )
    read = [_read(one) for one in sent]
    if not read:
        return ()
    act = _act_of(read, municipality=municipality)

    def taken_in() -> Mapping[UUID, Receipt]:
        try:
            with command(act, by=by, municipality=municipality) as acting:
                acting.stay_beside_law()
                return _kept(acting, meeting, read, device=device, sent_at=sent_at, on_paper=on_paper)
        except _NothingNew as nothing:
            return nothing.receipts

    known = together(taken_in, municipality=municipality)
    return tuple(known[one.event] for one in sent)


def _kept(
    acting: Acting,
    meeting: str,
    read: Sequence[_Read],
    *,
    device: str,
    sent_at: datetime | None,
    on_paper: bool,
) -> Mapping[UUID, Receipt]:
    """Write what is new. Raises _NothingNew when nothing is."""
    hall = Hall(by_code(ReportMeeting, meeting), device=device)
    known = {row.event: _receipt(row) for row in _KNOWN([one.sent.event for one in read])}
    before = len(known)
    for one in read:
        try:
            _keep(acting, hall, one, known, device=device, sent_at=sent_at, on_paper=on_paper)
        except Refused as refused:
            raise EventRefused(refused.refusals, kind=refused.kind, event=one.sent.event) from refused
    if len(known) == before:
        raise _NothingNew(known)
    tell_held_again(acting, hall)
    return known


def _keep(
    acting: Acting,
    hall: Hall,
    one: _Read,
    known: dict[UUID, Receipt],
    *,
    device: str,
    sent_at: datetime | None,
    on_paper: bool,
) -> None:
    identity = Identity(meeting=hall.meeting.pk, device=device, sequence=one.sent.sequence, at=one.sent.claimed_at)
    digest = digest_of(one.sent.event, identity, kind=one.kind, payload=one.payload, key=acting.key)
    if one.sent.event in known:
        said_once(known[one.sent.event].digest, digest)
        return
    claimed_at = one.sent.claimed_at or acting.at
    number, sequence = hall.next_places(one.sent.sequence)
    row = HallEvent(
        municipality=acting.municipality,
        meeting=hall.meeting,
        event=one.sent.event,
        number=number,
        device=device,
        sequence=sequence,
        kind=one.kind.value,
        payload=without_names(written(one.kind, one.payload)),
        digest=digest,
        claimed_at=claimed_at,
        happened_at=happened_at(claimed_at, sent_at=sent_at, received_at=acting.at),
        received_at=acting.at,
        received_from_id=acting.by.account,
        on_paper=on_paper,
    )
    check(hall, row, one.payload)
    let_happen(acting, hall, row, one.payload)
    hall.add(row, one.payload)
    known[row.event] = _receipt(row)


def _read(one: Sent) -> _Read:
    try:
        kind, payload = read_event(one.kind, one.data)
    except Refused as refused:
        raise EventRefused(refused.refusals, kind=refused.kind, event=one.event) from refused
    return _Read(one, kind, payload)


def _act_of(read: Sequence[_Read], *, municipality: int) -> Act:
    """The desk's act where everything is the desk's own; taking back what the desk said is, too."""
    undone = [one.payload.event for one in read if isinstance(one.payload, Undone)]
    kinds = {one.kind for one in read} - {EventKind.UNDONE}
    if undone:
        kinds |= {one.kind for one in read if one.sent.event in undone}
        with scope.of(municipality):
            found = HallEvent.objects.filter(event__in=undone).order_by().values_list("kind", flat=True)
            kinds |= {EventKind(kind) for kind in found}
    return Act.REGISTER_PARTICIPANTS if kinds and kinds <= AT_THE_DESK else Act.CONDUCT_MEETING


def _receipt(row: HallEvent) -> Receipt:
    return Receipt(
        event=row.event,
        number=row.number,
        sequence=row.sequence,
        received_at=row.received_at,
        happened_at=row.happened_at,
        digest=row.digest,
    )


_KNOWN = PreparedRows(HallEvent, lambda events: HallEvent.objects.filter(event__in=events).order_by())
