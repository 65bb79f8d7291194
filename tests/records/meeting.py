"""A report meeting for tests of records."""

from datetime import date, time

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.regulation.facts.meeting import MeetingPlanned
from tests.records.papers import DAY


def a_meeting(place: Municipality, *, by: Actor, code: str = "M4", on: date = date(2026, 10, 9)) -> str:
    """The record of a planned meeting; the answer is its name, as ``meeting:M4``."""
    record = f"meeting:{code}"
    planned = MeetingPlanned(meeting=code, topic="Таза суу", date=on, start_time=time(14), audience=("V1",))
    with command(Act.RECORD_FACT, by=by, municipality=place.pk) as acting:
        acting.record("meeting.planned", planned, records=[record], on=DAY)
    return record
