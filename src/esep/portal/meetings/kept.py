"""What the pages of meetings reckon once for many visitors, kept until the journal or the day is another."""

from functools import lru_cache

from esep.meetings.queries.minutes.recording import PublicRecording, recordings_in_public
from esep.meetings.queries.public import MeetingLaw, PublicMeeting, law_of_meetings, meetings_in_public
from esep.portal.place.here import Here

PLACES_KEPT = 64
MEETINGS_KEPT = 256


@lru_cache(maxsize=PLACES_KEPT)
def law(here: Here) -> MeetingLaw:
    """The adopted regulation and the names that meetings use."""
    return law_of_meetings(here.place)


@lru_cache(maxsize=PLACES_KEPT)
def meetings(here: Here) -> tuple[PublicMeeting, ...]:
    """Every meeting as it stands today, by day and hour."""
    return meetings_in_public(here.place, law=law(here), day=here.today, language=here.language)


def meeting_at(here: Here, code: str) -> PublicMeeting | None:
    """One meeting as it stands today."""
    return next((one for one in meetings(here) if one.code == code), None)


@lru_cache(maxsize=MEETINGS_KEPT)
def recordings(here: Here, code: str) -> tuple[PublicRecording, ...]:
    """The recordings of a meeting. Their marks are reckoned from everything that was said in the hall."""
    return recordings_in_public(code, municipality=here.place, language=here.language)
