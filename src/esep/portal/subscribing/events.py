"""Meetings and sessions as events that can be chosen by topic, village and deputy."""

from dataclasses import dataclass

from esep.council.queries.public import PublicSession
from esep.meetings.queries.public import MeetingLaw, PublicMeeting
from esep.subscriptions.models import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A meeting or a session, one of both."""

    topic: Topic
    villages: frozenset[str] = frozenset()
    deputies: frozenset[str] = frozenset()
    meeting: PublicMeeting | None = None
    session: PublicSession | None = None


def of_meeting(one: PublicMeeting, law: MeetingLaw) -> Event:
    """A meeting: it concerns the villages that it calls and the deputies who report."""
    return Event(
        topic=Topic.MEETINGS,
        villages=frozenset(law.villages.get(area.code, area.code) for area in one.areas),
        deputies=frozenset(deputy.code for deputy in one.deputies),
        meeting=one,
    )


def of_session(one: PublicSession) -> Event:
    """A session of the council or a sitting of a commission: it concerns everybody."""
    return Event(topic=Topic.COUNCIL, session=one)
