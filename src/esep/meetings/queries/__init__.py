"""What the meetings answer. Queries that take an actor ask the table first, and raise Refused."""

from esep.meetings.queries.calendar import Entry, meetings_between
from esep.meetings.queries.coverage import Covered, Notice, coverage_of
from esep.meetings.queries.judging import Judged, judged
from esep.meetings.queries.meeting import Opened, opened

__all__ = ["Covered", "Entry", "Judged", "Notice", "Opened", "coverage_of", "judged", "meetings_between", "opened"]
