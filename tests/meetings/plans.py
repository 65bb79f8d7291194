"""Meetings for tests, as a clerk would plan them."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from esep.access import Actor
from esep.community.commands import Names
from esep.kernel.models import Municipality
from esep.meetings.commands import MeetingEntry, plan_meeting
from esep.meetings.models import ReportMeeting

ENTRY = MeetingEntry(
    topic=Names(ky="Таза суу жана жол", ru="Чистая вода и дорога"),
    date=date(2026, 10, 17),
    start_time=time(14),
    audience=("V4", "V6"),
    deputies=("15", "16"),
    venue="W4",
    district="D4",
    initiators=("Айылдык кеңеш",),
)
"""A meeting of the fourth district, far enough ahead for everything."""


def an_entry(**changed: Any) -> MeetingEntry:
    """The plan of these tests, with some of it changed."""
    return replace(ENTRY, **changed)


def a_meeting(place: Municipality, *, by: Actor, code: str = "", **changed: Any) -> ReportMeeting:
    """A planned meeting, whatever speaks against it."""
    return plan_meeting(an_entry(**changed), by=by, municipality=place.pk, knowingly=True, code=code)
