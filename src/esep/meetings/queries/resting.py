"""Resting: why nothing more is entered for a meeting that was closed, or prepared for one that was held."""

from enum import StrEnum

from esep.meetings.holding import was_held
from esep.meetings.models import ReportMeeting


class Rest(StrEnum):
    """Why a meeting rests."""

    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    REPLACED = "replaced"
    HELD = "held"


def rest_of(meeting: ReportMeeting, *, once_held: bool) -> Rest | None:
    """Why a meeting in scope rests; none while it can be worked on.

    ``once_held`` says that what is asked about ends with the meeting itself, which takes one query more.
    """
    if meeting.replaced_by_id is not None:
        return Rest.REPLACED
    if meeting.closed_as:
        return Rest(meeting.closed_as)
    return Rest.HELD if once_held and was_held(meeting) else None
