"""Meetings and sessions in one iCalendar file (RFC 5545). Each is the very event that its own calendar holds."""

from collections.abc import Callable, Iterable
from uuid import UUID, uuid5

from django.urls import reverse
from icalendar import Calendar

from esep.portal.meetings.calendar_file import AGAIN, bishkek, meeting_event
from esep.portal.place.here import Here
from esep.portal.sessions.calendar_file import session_event
from esep.portal.subscribing.events import Event

EVENTS = UUID("6c1d2f60-1c35-5f0e-9a44-64c7cf7a5b12")
"""The space of names in which calendars of a choice get theirs, whatever the address of the server is."""


def events_calendar(
    here: Here, chosen: Iterable[Event], *, title: str, name: str, address: Callable[[str], str]
) -> bytes:
    """The file. ``name`` tells the choice from others, ``address`` makes a whole address of a path."""
    slug = here.place.slug
    calendar = Calendar.new(
        uid=uuid5(EVENTS, f"{slug} {name}"),
        prodid=f"-//Esep//Events//{here.language.upper()}",
        method="PUBLISH",
        calscale="GREGORIAN",
        name=f"{title} · {here.name}",
        language=here.language,
        refresh_interval=AGAIN,
    )
    calendar.add_component(bishkek())
    for one in chosen:
        if one.meeting is not None:
            page = address(reverse("place-meeting", args=[slug, one.meeting.code]))
            calendar.add_component(meeting_event(one.meeting, slug=slug, address=page))
        if one.session is not None:
            page = address(reverse("session", args=[slug, one.session.code]))
            calendar.add_component(session_event(one.session, here, address=page))
    return bytes(calendar.to_ical())
