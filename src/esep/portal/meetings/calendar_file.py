"""Meetings as an iCalendar file, to be taken in once or subscribed to (RFC 5545).

An event keeps its UID whatever changes and in whatever language it is read; its SEQUENCE rises with everything that
is recorded of its plan, so that calendars take the newest. When a meeting ends nobody knows, so no end is given.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone
from icalendar.enums import STATUS

from esep.meetings.queries.public import PublicMeeting
from esep.portal.meetings.telling import about, title_of
from esep.portal.meetings.words import STATES
from esep.portal.place.here import Here
from esep.regulation.dates import BISHKEK

MEETINGS = UUID("5b0e2f1c-8f6a-5c2d-9d57-2a4f1e6b7c93")
"""The space of names in which calendars and meetings get theirs, whatever the address of the server is."""

SETTLED = date(2006, 1, 1)
"""Clocks have not been changed since."""

AGAIN = timedelta(hours=6)
"""How soon a calendar that subscribed should ask again."""


def meetings_calendar(here: Here, found: Iterable[PublicMeeting], *, address: Callable[[str], str]) -> bytes:
    """The file; ``address`` gives the whole address of a meeting's page by its code."""
    slug = here.place.slug
    calendar = Calendar.new(
        uid=uuid5(MEETINGS, slug),
        prodid=f"-//Esep//Meetings//{here.language.upper()}",
        method="PUBLISH",
        calscale="GREGORIAN",
        name=f"{_('Meetings')} · {here.name}",
        language=here.language,
        refresh_interval=AGAIN,
    )
    calendar.add_component(bishkek())
    for meeting in found:
        calendar.add_component(meeting_event(meeting, slug=slug, address=address(meeting.code)))
    return bytes(calendar.to_ical())


def meeting_event(meeting: PublicMeeting, *, slug: str, address: str) -> Event:
    """A meeting as an event; ``address`` is the whole one of its page."""
    revised = meeting.revised_at.astimezone(UTC).replace(microsecond=0)
    event = Event.new(
        uid=uuid5(MEETINGS, f"{slug} {meeting.code}"),
        summary=f"{capfirst(meeting.kind_word)}: {title_of(meeting)}" if meeting.topic else title_of(meeting),
        description="\n".join((*_said(meeting), *about(meeting.plan), address)),
        location=meeting.place or None,
        status=STATUS.CANCELLED if meeting.is_closed else STATUS.CONFIRMED,
        sequence=meeting.revision,
        last_modified=revised,
        stamp=revised,
        url=address,
    )
    event.add("dtstart", _beginning(meeting) if meeting.start is not None else meeting.on)
    return event


def _beginning(meeting: PublicMeeting) -> datetime:
    return datetime.combine(meeting.on, meeting.start or time(), BISHKEK)


def _said(meeting: PublicMeeting) -> tuple[str, ...]:
    """What to know before coming."""
    if meeting.is_ahead:
        return (_("Open to all, no need to sign up first"),)
    said = str(STATES[meeting.state].word)
    return (f"{said}. {_('Reason:')} {meeting.reason}",) if meeting.is_closed else (said,)


def bishkek() -> Timezone:
    """The local time as calendars want it told: one offset since 2005, and no other is foreseen."""
    zone: Timezone = Timezone.from_tzinfo(BISHKEK, first_date=SETTLED, last_date=SETTLED + timedelta(days=1))
    zone.pop("COMMENT", None)
    return zone
