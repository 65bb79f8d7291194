"""Meetings that are still to come: the first thing a resident asks for (2.5)."""

from esep.meetings.queries.public import PublicMeeting
from esep.portal.meetings.kept import meetings
from esep.portal.place.here import Here


def meetings_ahead(here: Here) -> tuple[PublicMeeting, ...]:
    """The meetings to which people can still come, the nearest first."""
    return tuple(one for one in meetings(here) if one.is_ahead)
