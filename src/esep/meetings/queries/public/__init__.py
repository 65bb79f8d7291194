"""What everybody may know of meetings: allow-lists of values, never rows with contacts or names of invited people."""

from esep.meetings.queries.public.account import PublicAccount, PublicStory, story_in_public
from esep.meetings.queries.public.calendar import meetings_in_public
from esep.meetings.queries.public.course import (
    PublicCourse,
    PublicQuestion,
    PublicReport,
    PublicVote,
)
from esep.meetings.queries.public.duties import PublicDuty
from esep.meetings.queries.public.law import MeetingLaw, law_of_meetings
from esep.meetings.queries.public.notices import PublicCoverage, PublicNotice, PublicProof
from esep.meetings.queries.public.outcomes import PublicOutcome
from esep.meetings.queries.public.photos import Photo, photo_in_public
from esep.meetings.queries.public.told import PublicTold
from esep.meetings.queries.public.values import Called, Part, PublicMeeting, PublicPlan, PublicVersion, State

__all__ = [
    "Called",
    "MeetingLaw",
    "Part",
    "Photo",
    "PublicAccount",
    "PublicCourse",
    "PublicCoverage",
    "PublicDuty",
    "PublicMeeting",
    "PublicNotice",
    "PublicOutcome",
    "PublicPlan",
    "PublicProof",
    "PublicQuestion",
    "PublicReport",
    "PublicStory",
    "PublicTold",
    "PublicVersion",
    "PublicVote",
    "State",
    "law_of_meetings",
    "meetings_in_public",
    "photo_in_public",
    "story_in_public",
]
