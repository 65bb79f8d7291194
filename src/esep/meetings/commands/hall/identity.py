"""Identity of an event: what makes it the same event when it is sent again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from esep.kernel.chain import digest
from esep.kernel.models import canonical
from esep.kernel.refusals import Refused
from esep.meetings.hall.events import EventKind, Payload
from esep.meetings.hall.reading import written
from esep.meetings.models import HallEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What stands around an event's content: the row of its meeting, the device, its place there, its claimed hour."""

    meeting: int
    device: str
    sequence: int | None
    at: datetime | None


def digest_of(event: UUID, identity: Identity, *, kind: EventKind, payload: Payload, key: bytes) -> str:
    """What an event said, as a keyed digest: names are in it, and cannot be read from it."""
    content = canonical(
        {
            "meeting": identity.meeting,
            "device": identity.device,
            "kind": kind.value,
            "data": written(kind, payload),
            "at": identity.at,
            "sequence": identity.sequence,
        }
    )
    return digest(key, ref=f"{HallEvent.REF}:{event}", content=content)


def said_once(before: str, now: str) -> None:
    """Raise Refused when an event says something else than it did before, by the two digests."""
    if before != now:
        raise Refused.because(
            "event_differs",
            _("An event under this name was received already, and it said something else."),
            remedy=_("What was received first stays. Send the new one as an event of its own."),
            field="event",
        )
