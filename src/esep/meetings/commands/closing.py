"""Closing: a meeting is put off or cancelled, with the reason. What was not done by then lapses."""

from datetime import date

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import not_in_future, reason_missing
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.meetings.commands.calling import records_of
from esep.meetings.commands.planning import not_before_plan, put_meeting
from esep.meetings.commands.telling_all import News, tell_all
from esep.meetings.entry import MeetingEntry
from esep.meetings.holding import was_held
from esep.meetings.models import ReportMeeting
from esep.meetings.refusals import closed, held
from esep.regulation.facts.meeting import MeetingCancelled, MeetingPostponed

POSTPONED, CANCELLED = "meeting.postponed", "meeting.cancelled"


def postpone_meeting(
    code: str,
    *,
    by: Actor,
    municipality: int,
    seen: int,
    reason: str,
    on: date | None = None,
    replacement: MeetingEntry | None = None,
    replacement_code: str = "",
    knowingly: bool = False,
) -> ReportMeeting:
    """Put a meeting off; with a ``replacement`` the meeting that takes its place is set in the same act.

    A mere change of the day is :func:`~esep.meetings.commands.planning.change_meeting`. Returns the meeting put off.
    Raises Refused: unknown, closed or held already; STALE; without a reason; before its plan was set; what refuses the
    replacement.
    """
    with command(Act.PLAN_MEETING, by=by, municipality=municipality) as acting:
        meeting = _closable(code)
        day = _day(meeting, on)
        successor = None
        if replacement is not None:
            successor = put_meeting(
                acting,
                replacement,
                planned_on=day,
                knowingly=knowingly,
                afterwards=False,
                code=replacement_code,
                instead_of=code,
            )
        meeting.replaced_by = successor
        _close(acting, meeting, how=ReportMeeting.Closing.POSTPONED, on=day, reason=reason, seen=seen)
        data = MeetingPostponed(
            meeting=meeting.code,
            reason=meeting.close_reason,
            replaced_by=successor.code if successor is not None else None,
        )
        fact = acting.record(POSTPONED, data, records=records_of(meeting), on=day)
        tell_all(acting, meeting, fact=fact, news=News.POSTPONED)
        return meeting


def cancel_meeting(
    code: str, *, by: Actor, municipality: int, seen: int, reason: str, on: date | None = None
) -> ReportMeeting:
    """Say that a meeting will not be held. Raises Refused as :func:`postpone_meeting`."""
    with command(Act.PLAN_MEETING, by=by, municipality=municipality) as acting:
        meeting = _closable(code)
        day = _day(meeting, on)
        _close(acting, meeting, how=ReportMeeting.Closing.CANCELLED, on=day, reason=reason, seen=seen)
        data = MeetingCancelled(meeting=meeting.code, reason=meeting.close_reason)
        fact = acting.record(CANCELLED, data, records=records_of(meeting), on=day)
        tell_all(acting, meeting, fact=fact, news=News.CANCELLED)
        return meeting


def _closable(code: str) -> ReportMeeting:
    meeting = by_code(ReportMeeting, code)
    if not meeting.is_open:
        raise closed(meeting)
    if was_held(meeting):
        raise held()
    return meeting


def _day(meeting: ReportMeeting, on: date | None) -> date:
    day = on or clock.today()
    not_in_future(day, today=clock.today(), field="on")
    not_before_plan(meeting, day, field="on")
    return day


def _close(
    acting: Acting, meeting: ReportMeeting, *, how: ReportMeeting.Closing, on: date, reason: str, seen: int
) -> None:
    if not reason.strip():
        raise reason_missing()
    meeting.closed_as = how
    meeting.closed_on = on
    meeting.close_reason = reason.strip()
    acting.edit(meeting, seen=seen)
