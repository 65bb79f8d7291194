"""What of a device's events is still missing here: gaps in its own sequence."""

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.meetings.models import HallEvent

MOST_MISSING = 100
"""Numbers that are told at once; the rest once these have come."""


def missing_of(meeting: str, device: str, *, by: Actor, municipality: int) -> tuple[int, ...]:
    """The numbers below a device's highest that were not received yet, the lowest first. One query."""
    with seeing(Act.VIEW_DESK, by=by, municipality=municipality):
        rows = HallEvent.objects.filter(meeting__code=meeting, device=device)
        found = set(rows.order_by().values_list("sequence", flat=True))
    missing = (number for number in range(1, max(found, default=0)) if number not in found)
    return tuple(number for number, _place in zip(missing, range(MOST_MISSING), strict=False))
