"""Sessions as everybody may know them: an allow-list of values (4.3, 7.1)."""

from esep.council.queries.public.events import Event, What, session_events
from esep.council.queries.public.listing import sessions_in_public
from esep.council.queries.public.page import session_in_public
from esep.council.queries.public.papers import paper_file_in_public
from esep.council.queries.public.values import (
    PublicBroadcast,
    PublicDecision,
    PublicItem,
    PublicMark,
    PublicPage,
    PublicPaper,
    PublicPaperFile,
    PublicRecording,
    PublicSession,
    PublicVote,
    State,
    Worded,
)

__all__ = [
    "Event",
    "PublicBroadcast",
    "PublicDecision",
    "PublicItem",
    "PublicMark",
    "PublicPage",
    "PublicPaper",
    "PublicPaperFile",
    "PublicRecording",
    "PublicSession",
    "PublicVote",
    "State",
    "What",
    "Worded",
    "paper_file_in_public",
    "session_events",
    "session_in_public",
    "sessions_in_public",
]
