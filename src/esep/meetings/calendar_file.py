"""A meeting as an iCalendar file, for those who are invited by name."""

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from esep.kernel import clock
from esep.meetings.models import ReportMeeting
from esep.meetings.telling import place_in
from esep.regulation.dates import BISHKEK

MEETINGS = UUID("5b0e2f1c-8f6a-5c2d-9d57-2a4f1e6b7c93")
"""As in the public calendar of meetings: whoever takes in both has one entry."""
LENGTH = timedelta(hours=2)
"""How long an entry of a calendar is: nobody knows when a meeting ends."""


def calendar_entry(meeting: ReportMeeting, *, address: str) -> bytes:
    """The meeting as an entry for a calendar; taken in again, it replaces the one it brought before."""
    begins = datetime.combine(meeting.date, meeting.start_time, BISHKEK)
    calendar = Calendar.new(prodid="-//Esep//Meetings//KY", method="PUBLISH", calscale="GREGORIAN", language="ky")
    event = Event.new(
        uid=uuid5(MEETINGS, f"{meeting.municipality.slug} {meeting.code}"),
        start=begins,
        end=begins + LENGTH,
        summary=meeting.topic_ky,
        location=place_in(meeting, "ky") or None,
        stamp=clock.now(),
    )
    if address:
        event.url = address
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
