"""Reading an event as a device sent it: a frozen payload, or every reason why it is none."""

from collections.abc import Mapping
from functools import cache

from django.utils.translation import gettext_lazy as _
from pydantic import TypeAdapter

from esep.kernel.refusals import Refused, of_bad_input
from esep.meetings.hall.events import PAYLOADS, EventKind, Payload
from esep.regulation.refusals import BadInput, Place
from esep.regulation.shapes import shaped


@cache
def adapter_of(kind: EventKind) -> TypeAdapter[Payload]:
    """What checks the content of a kind of event, and writes it down."""
    return TypeAdapter(PAYLOADS[kind])


def read_event(kind: str, data: Mapping[str, object]) -> tuple[EventKind, Payload]:
    """The kind and the content of an event. Raises Refused with everything wrong in it."""
    try:
        known = EventKind(kind)
    except ValueError:
        raise Refused.because(
            "unknown_event",
            _("Esep does not know this kind of event: %(kind)s.") % {"kind": kind[:80]},
            remedy=_("Load the page anew, so that the device has the newest program."),
            field="kind",
        ) from None
    if _has_nul(data):
        raise Refused.because(
            "bad_sign",
            _("A text holds a sign that no keyboard writes."),
            remedy=_("Write the text anew."),
            field="data",
        )
    try:
        return known, shaped(
            adapter_of(known), dict(data), locate=lambda loc: Place(field=str(loc[0]) if loc else None)
        )
    except BadInput as error:
        raise of_bad_input(error) from error


def written(kind: EventKind, payload: Payload) -> dict[str, object]:
    """A payload as JSON, without what was not said."""
    found: dict[str, object] = adapter_of(kind).dump_python(payload, mode="json", exclude_none=True)
    return found


def _has_nul(value: object) -> bool:
    """Whether a text anywhere in it holds the sign that databases do not keep."""
    if isinstance(value, Mapping):
        return any(_has_nul(part) for pair in value.items() for part in pair)
    if isinstance(value, list):
        return any(_has_nul(part) for part in value)
    return isinstance(value, str) and "\x00" in value
