"""Sessions as an iCalendar file, to be taken in once or subscribed to (RFC 5545).

An event keeps its UID whatever changes and in whatever language it is read; its SEQUENCE rises with every change. When
a session ends nobody knows, so no end is given.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from django.utils.translation import gettext as _
from icalendar import Calendar, Event
from icalendar.enums import STATUS

from esep.council.queries.public import PublicSession
from esep.portal.place.here import Here
from esep.portal.sessions.words import STATES, body_of
from esep.regulation.dates import BISHKEK

SESSIONS = UUID("8a1f0f8e-5f5b-5c58-9b0e-0d2a4c6f7b31")
"""The space of names in which calendars and sessions get theirs, whatever the address of the server is."""

AGAIN = timedelta(hours=6)
"""How soon a calendar that subscribed should ask again."""


def sessions_calendar(here: Here, found: Iterable[PublicSession], *, address: Callable[[str], str]) -> bytes:
    """The file; ``address`` gives the whole address of a session's page by its code."""
    slug = here.place.slug
    calendar = Calendar.new(
        uid=uuid5(SESSIONS, slug),
        prodid=f"-//Esep//Sessions//{here.language.upper()}",
        method="PUBLISH",
        calscale="GREGORIAN",
        name=f"{_('Sessions of the council')} · {here.name}",
        language=here.language,
        refresh_interval=AGAIN,
    )
    for session in found:
        calendar.add_component(session_event(session, here, address=address(session.code)))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def session_event(session: PublicSession, here: Here, *, address: str) -> Event:
    """A session as an event; ``address`` is the whole one of its page."""
    event = Event.new(
        uid=uuid5(SESSIONS, f"{here.place.slug} {session.code}"),
        summary=f"{body_of(session)}: {session.topic.words}",
        description="\n".join((*_said(session), address)),
        location=session.place or None,
        status=STATUS.CANCELLED if session.is_closed else STATUS.CONFIRMED,
        sequence=session.revision,
        stamp=here.changed_at.astimezone(UTC).replace(microsecond=0),
        url=address,
    )
    hour = session.hour
    event.add("dtstart", datetime.combine(session.on, hour, BISHKEK) if hour is not None else session.on)
    return event


def _said(session: PublicSession) -> tuple[str, ...]:
    """What to know before coming."""
    if session.is_closed:
        return (f"{STATES[session.state].word}. {_('Reason:')} {session.reason}",)
    if session.shut:
        return (f"{_('Not open to residents. Reason:')} {session.shut}",)
    return (_("Every resident may come."),) if session.is_ahead else (str(STATES[session.state].word),)
