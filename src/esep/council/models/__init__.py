"""Tables of the council's work."""

from esep.council.models.attendance import Absence, Presence
from esep.council.models.broadcast import Broadcast, SessionRecording, TimeMark
from esep.council.models.decision import Decision, DecisionEffect
from esep.council.models.hearing import DelegatedPower, FitnessReview, HeadHearing
from esep.council.models.session import ItemPaper, Session, SessionItem
from esep.council.models.vote import SessionVote, Voice

__all__ = [
    "Absence",
    "Broadcast",
    "Decision",
    "DecisionEffect",
    "DelegatedPower",
    "FitnessReview",
    "HeadHearing",
    "ItemPaper",
    "Presence",
    "Session",
    "SessionItem",
    "SessionRecording",
    "SessionVote",
    "TimeMark",
    "Voice",
]
