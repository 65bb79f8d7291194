"""Receptions as pages show them: the schedule for everybody, and in the office what was held, and the diary."""

from esep.appeals.queries.receptions.held import OneReception, hours_of, reception_of, receptions
from esep.appeals.queries.receptions.schedule import PublicHours, PublicSlot, Schedule, schedule_in_public

__all__ = [
    "OneReception",
    "PublicHours",
    "PublicSlot",
    "Schedule",
    "hours_of",
    "reception_of",
    "receptions",
    "schedule_in_public",
]
