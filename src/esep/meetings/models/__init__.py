"""Tables of meetings."""

from esep.meetings.models.agenda import AgendaItem, HouseRules
from esep.meetings.models.expert import ExpertEngagement
from esep.meetings.models.hall import HallEvent, HallPerson
from esep.meetings.models.invitation import Invitation
from esep.meetings.models.measures import Handover, MeasuresAnswer, MeasuresNotice
from esep.meetings.models.meeting import MeetingArea, MeetingDeputy, ReportMeeting
from esep.meetings.models.minutes import Minutes, MinutesCorrection, MinutesPhrase, MinutesRevision, Recording
from esep.meetings.models.outcome import Outcome, OutcomeCarried, OutcomeStep
from esep.meetings.models.request import InformationRequest, RequestReminder
from esep.meetings.models.speaker import SpeakerEntry
from esep.meetings.models.telling import Telling

__all__ = [
    "AgendaItem",
    "ExpertEngagement",
    "HallEvent",
    "HallPerson",
    "Handover",
    "HouseRules",
    "InformationRequest",
    "Invitation",
    "MeasuresAnswer",
    "MeasuresNotice",
    "MeetingArea",
    "MeetingDeputy",
    "Minutes",
    "MinutesCorrection",
    "MinutesPhrase",
    "MinutesRevision",
    "Outcome",
    "OutcomeCarried",
    "OutcomeStep",
    "Recording",
    "ReportMeeting",
    "RequestReminder",
    "SpeakerEntry",
    "Telling",
]
