"""What the pages of meetings reckon once for many visitors, kept until the journal or the day is another."""

from datetime import date
from functools import lru_cache

from esep.meetings.queries.public import (
    MeetingLaw,
    PublicAccount,
    PublicMeeting,
    account_in_public,
    law_of_meetings,
    meetings_in_public,
)
from esep.portal.place.here import Here

PLACES_KEPT, ACCOUNTS_KEPT = 64, 256


@lru_cache(maxsize=PLACES_KEPT)
def law(here: Here) -> MeetingLaw:
    """The adopted regulation and the names that meetings use."""
    return law_of_meetings(here.place)


@lru_cache(maxsize=PLACES_KEPT)
def meetings(here: Here) -> tuple[PublicMeeting, ...]:
    """Every meeting as it stands today, by day and hour."""
    return meetings_in_public(here.place, law=law(here), day=here.today, language=here.language)


@lru_cache(maxsize=ACCOUNTS_KEPT)
def account(here: Here, code: str, day: date) -> PublicAccount | None:
    """One meeting with its duties and notices on a day; none where it was not set by then."""
    return account_in_public(code, municipality=here.place, law=law(here), day=day, language=here.language)


def meeting_at(here: Here, code: str) -> PublicMeeting | None:
    """One meeting as it stands today."""
    return next((one for one in meetings(here) if one.code == code), None)
