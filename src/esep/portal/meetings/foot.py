"""The foot of a meeting's page, the same on every one but for a few values: drawn from a mould."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from esep.portal.choice import Fault
from esep.portal.meetings.addresses import Addresses
from esep.portal.meetings.pen import pen, text
from esep.portal.place.here import Here
from esep.portal.place.mould import Mould, mark, mould_of

MOULDS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What the foot decides by."""

    language: str
    today: date
    is_told: bool
    is_open: bool
    has_fault: bool


def drawn_foot(
    here: Here, addresses: Addresses, *, shared: str, typed_day: str, is_open: bool, faults: Sequence[Fault]
) -> SafeString:
    """The text to send on, where there is one, and the choice of another day.

    ``is_open`` says that the choice stands open; ``typed_day`` is what was typed into it.
    """
    mould = _mould(
        _Look(
            language=pen().language,
            today=here.today,
            is_told=bool(shared),
            is_open=is_open,
            has_fault=bool(faults),
        )
    )
    values = {
        "calendar": addresses.calendar,
        "fault": "".join(str(fault.message) for fault in faults),
        "meeting": addresses.meeting,
        "meetings": addresses.meetings,
        "typed": typed_day,
    }
    lines = text(shared).replace("\n", "<br>")
    # Every value went through the pen.
    return mark_safe(mould.filled({"shared": lines, **{name: text(value) for name, value in values.items()}}))


@lru_cache(maxsize=MOULDS)
def _mould(look: _Look) -> Mould:
    return mould_of(
        "portal/meetings/foot.html",
        {
            "addresses": {name: mark(name) for name in ("calendar", "meeting", "meetings")},
            "fault_fields": {"as_of": {"message": mark("fault")}} if look.has_fault else {},
            "here": {"today": look.today},
            "is_open": look.is_open,
            "is_told": look.is_told,
            "shared": mark("shared"),
            "typed_day": mark("typed"),
        },
    )
