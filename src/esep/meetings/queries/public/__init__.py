"""What everybody may know of meetings: allow-lists of values, never rows with contacts or names of invited people."""

from esep.meetings.queries.public.account import PublicAccount, account_in_public
from esep.meetings.queries.public.calendar import meetings_in_public
from esep.meetings.queries.public.law import MeetingLaw, law_of_meetings
from esep.meetings.queries.public.notices import PublicCoverage, PublicNotice, PublicProof
from esep.meetings.queries.public.photos import Photo, photo_in_public
from esep.meetings.queries.public.values import Called, Part, PublicMeeting, PublicPlan, PublicVersion, State

__all__ = [
    "Called",
    "MeetingLaw",
    "Part",
    "Photo",
    "PublicAccount",
    "PublicCoverage",
    "PublicMeeting",
    "PublicNotice",
    "PublicPlan",
    "PublicProof",
    "PublicVersion",
    "State",
    "account_in_public",
    "law_of_meetings",
    "meetings_in_public",
    "photo_in_public",
]
