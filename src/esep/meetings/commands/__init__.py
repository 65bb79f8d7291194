"""The acts of the meetings: one function each. What they refuse they say with the clause and the way out."""

from esep.meetings.commands.closing import cancel_meeting, postpone_meeting
from esep.meetings.commands.planning import change_meeting, plan_meeting
from esep.meetings.commands.skipping import skip_step
from esep.meetings.entry import MeetingEntry

__all__ = ["MeetingEntry", "cancel_meeting", "change_meeting", "plan_meeting", "postpone_meeting", "skip_step"]
