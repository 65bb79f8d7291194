"""Planning: a meeting is set, and its plan is changed (2.5). Each is a fact, from which every due day follows."""

from datetime import date

from django.db.models import Max
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import by_code, enter
from esep.community.refusals import not_in_future
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import FactCase
from esep.kernel.refusals import Refused
from esep.meetings.cautions import cautions_of
from esep.meetings.commands.calling import call, records_of
from esep.meetings.commands.telling_all import News, tell_all
from esep.meetings.entry import MeetingEntry, Planned
from esep.meetings.holding import was_held
from esep.meetings.models import ReportMeeting
from esep.meetings.refusals import closed, held
from esep.meetings.telling import moves, said_change, said_plan
from esep.meetings.wanted import wanted_change, wanted_plan
from esep.regulation.facts.meeting import MeetingChanged

PLANNED, CHANGED = "meeting.planned", "meeting.changed"


def plan_meeting(
    entry: MeetingEntry,
    *,
    by: Actor,
    municipality: int,
    planned_on: date | None = None,
    knowingly: bool = False,
    afterwards: bool = False,
    code: str = "",
) -> ReportMeeting:
    """Set a meeting (2.5): from this day on its notice, lists and requests have their last days.

    ``planned_on`` is the day on which it was set, today unless given. ``afterwards`` enters one that has been held
    already, from paper. Without a ``code`` the next free one is taken. Raises Refused for a day in the past, for what
    :func:`esep.meetings.entry.planned` refuses, and, unless ``knowingly``, for every caution.
    """
    with command(Act.PLAN_MEETING, by=by, municipality=municipality) as acting:
        return put_meeting(
            acting, entry, planned_on=planned_on or clock.today(), knowingly=knowingly, afterwards=afterwards, code=code
        )


def change_meeting(
    code: str,
    entry: MeetingEntry,
    *,
    by: Actor,
    municipality: int,
    seen: int,
    changed_on: date | None = None,
    knowingly: bool = False,
) -> ReportMeeting:
    """Change the plan of a meeting. When topic, place, day or hour change, notices given so far no longer match (2.5).

    Kind and district stay. Raises Refused: unknown or closed, STALE, a day in the past, ``changed_on`` before the plan
    that it changes, cautions; and for what residents were told, once the meeting was held.
    """
    with command(Act.PLAN_MEETING, by=by, municipality=municipality) as acting:
        meeting = by_code(ReportMeeting, code)
        if not meeting.is_open:
            raise closed(meeting)
        on = changed_on or clock.today()
        not_in_future(on, today=clock.today(), field="changed_on")
        not_before_plan(meeting, on, field="changed_on")
        wanted = wanted_change(meeting, entry)
        _refuse_cautions(acting, wanted, knowingly=knowingly, code=code)
        data = said_change(meeting, wanted)
        if data is not None and was_held(meeting) and _was_told(data):
            raise held()
        told = {*records_of(meeting), *(mandate.record for mandate in wanted.mandates)}
        for name, value in wanted.columns.items():
            setattr(meeting, name, value)
        acting.edit(meeting, seen=seen)
        call(acting, meeting, wanted)
        if data is not None:
            fact = acting.record(CHANGED, data, records=sorted(told), on=on)
            if moves(data):
                tell_all(acting, meeting, fact=fact, news=News.CHANGED)
        return meeting


def put_meeting(
    acting: Acting,
    entry: MeetingEntry,
    *,
    planned_on: date,
    knowingly: bool,
    afterwards: bool,
    code: str,
    instead_of: str = "",
) -> ReportMeeting:
    """Set a meeting inside an act; ``instead_of`` is the one that the same act puts off."""
    wanted = wanted_plan(entry, planned_on=planned_on, afterwards=afterwards)
    code = code or next_code(ReportMeeting, "M", word="meeting")
    if not afterwards:
        _refuse_cautions(acting, wanted, knowingly=knowingly, code=instead_of or code)
    meeting = enter(
        acting,
        ReportMeeting(
            municipality=acting.municipality,
            code=code,
            kind=entry.kind.value,
            district=wanted.district,
            **wanted.columns,
        ),
    )
    call(acting, meeting, wanted)
    records = [meeting.record, *(mandate.record for mandate in wanted.mandates)]
    acting.record(PLANNED, said_plan(meeting, wanted), records=records, on=planned_on)
    return meeting


def not_before_plan(meeting: ReportMeeting, day: date, *, field: str) -> None:
    """Refuse a claimed day before that on which the present plan was set or changed."""
    told = FactCase.objects.filter(record=meeting.record, fact__kind__in=(PLANNED, CHANGED))
    last: date | None = told.filter(fact__superseded_by__isnull=True).aggregate(last=Max("fact__occurred_on"))["last"]
    if last is not None and day < last:
        raise Refused.because(
            "before_plan",
            _("The present plan was set later, on %(day)s.") % {"day": date_format(last, "SHORT_DATE_FORMAT")},
            remedy=_("Enter that day or a later one."),
            field=field,
        )


def _was_told(change: MeetingChanged) -> bool:
    """Whether a change is of what residents were told or who was called (2.5)."""
    return moves(change) or change.topic is not None or change.audience is not None


def _refuse_cautions(acting: Acting, wanted: Planned, *, knowingly: bool, code: str) -> None:
    if knowingly:
        return
    found = cautions_of(wanted, municipality=acting.municipality, today=clock.today(), code=code)
    if found:
        raise Refused(found)
