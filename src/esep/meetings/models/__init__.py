"""Tables of meetings."""

from esep.meetings.models.agenda import AgendaItem, HouseRules
from esep.meetings.models.expert import ExpertEngagement
from esep.meetings.models.invitation import Invitation
from esep.meetings.models.meeting import MeetingArea, MeetingDeputy, ReportMeeting
from esep.meetings.models.request import InformationRequest, RequestReminder
from esep.meetings.models.speaker import SpeakerEntry
from esep.meetings.models.telling import Telling

__all__ = [
    "AgendaItem",
    "ExpertEngagement",
    "HouseRules",
    "InformationRequest",
    "Invitation",
    "MeetingArea",
    "MeetingDeputy",
    "ReportMeeting",
    "RequestReminder",
    "SpeakerEntry",
    "Telling",
]
