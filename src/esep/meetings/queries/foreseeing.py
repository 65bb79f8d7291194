"""Foreseeing a plan before it is saved: its due days, what speaks against it, and what a change undoes (2.5)."""

from dataclasses import dataclass, fields, replace
from datetime import date

from esep.access import Act, Actor
from esep.community.names import Names
from esep.community.queries import pack_of
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refusal, Refused
from esep.meetings.cautions import cautions_of
from esep.meetings.entry import MeetingEntry, planned
from esep.meetings.models import InformationRequest, ReportMeeting
from esep.meetings.queries.coverage import Notice, notices_of
from esep.meetings.queries.meeting import Opened, meeting_of
from esep.meetings.reached import reached_by
from esep.meetings.requests import Stage, told_of
from esep.meetings.telling import moves, plan_of, said_change
from esep.meetings.wanted import wanted_change, wanted_plan
from esep.regulation.evaluation import known
from esep.regulation.facts.meeting import MeetingChanged, MeetingKind, MeetingPlanned
from esep.regulation.planning import Draft, MeetingPlan, plan_adopted


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What a change undoes: notices that count now and would not, and how many people counted on the plan.

    ``to_mail`` have an e-mail address and hear of it by themselves, ``to_call`` have none. ``awaited`` are letters that
    wait for an answer: closing the meeting withdraws none of them, and the answer stays owed.
    """

    notices: tuple[Notice, ...] = ()
    to_mail: int = 0
    to_call: int = 0
    awaited: int = 0

    def __bool__(self) -> bool:
        return bool(self.notices or self.to_mail or self.to_call)


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """A plan as it would be: ``plan`` has every due day, None for what the regulation does not judge or was held."""

    entry: MeetingEntry
    plan: MeetingPlan | None
    cautions: tuple[Refusal, ...]
    undone: Undone = Undone()


def foreseen_plan(
    entry: MeetingEntry,
    *,
    by: Actor,
    municipality: Municipality,
    planned_on: date,
    afterwards: bool,
    instead_of: str = "",
) -> Foreseen:
    """What a new meeting would bring, perhaps ``instead_of`` one that is put off. Raises Refused as the act itself
    would, but for cautions.
    """
    with seeing(Act.PLAN_MEETING, by=by, municipality=municipality.pk):
        wanted = wanted_plan(entry, planned_on=planned_on, afterwards=afterwards)
        today = clock.today()
        return Foreseen(
            entry=entry,
            plan=None if afterwards else _plan(entry, municipality, today=today),
            cautions=() if afterwards else cautions_of(wanted, municipality=municipality, today=today, code=instead_of),
        )


def foreseen_change(code: str, entry: MeetingEntry, *, by: Actor, municipality: Municipality) -> Foreseen:
    """What a changed plan would bring. Raises Refused as the act itself would, but for cautions."""
    with seeing(Act.PLAN_MEETING, by=by, municipality=municipality.pk):
        meeting = meeting_of(code).meeting
        wanted = wanted_change(meeting, entry)
        today = clock.today()
        return Foreseen(
            entry=entry,
            plan=_plan(entry, municipality, today=today),
            cautions=cautions_of(wanted, municipality=municipality, today=today, code=code),
            undone=_undone(meeting, said_change(meeting, wanted)),
        )


def standing_cautions(shown: Opened, *, municipality: Municipality, day: date) -> tuple[Refusal, ...]:
    """What speaks against the plan of a meeting of the municipality in scope as it stands. None once it is over."""
    meeting = shown.meeting
    if not meeting.is_open or meeting.date < day:
        return ()
    try:
        wanted = planned(_entry_of(shown))
    except Refused as refused:
        return refused.refusals
    return cautions_of(wanted, municipality=municipality, today=day, code=meeting.code)


def _entry_of(shown: Opened) -> MeetingEntry:
    meeting = shown.meeting
    return MeetingEntry(
        kind=MeetingKind(meeting.kind),
        topic=Names(ky=meeting.topic_ky, ru=meeting.topic_ru, en=meeting.topic_en),
        date=meeting.date,
        start_time=meeting.start_time,
        audience=[area.code for area in shown.areas],
        deputies=[mandate.code for mandate in shown.mandates],
        venue=meeting.venue.code if meeting.venue is not None else None,
        place_text=meeting.place_text,
        district=meeting.district.code if meeting.district is not None else None,
        organizer=meeting.organizer_id,
        initiators=meeting.initiators,
    )


def foreseen_closing(meeting: ReportMeeting, *, by: Actor, municipality: int) -> Undone:
    """How many people counted on a meeting that will not be held on its day, and how many answers are waited for."""
    with seeing(Act.PLAN_MEETING, by=by, municipality=municipality):
        stages = [facts.stage for facts in told_of(InformationRequest.objects.filter(meeting=meeting)).values()]
        return replace(_people(meeting), awaited=sum(stage in (Stage.SENT, Stage.RECEIVED) for stage in stages))


def _plan(entry: MeetingEntry, municipality: Municipality, *, today: date) -> MeetingPlan | None:
    if entry.kind is not MeetingKind.REPORT_MEETING or entry.date < today:
        return None
    draft = Draft(day=entry.date, start=entry.start_time, areas=tuple(entry.audience), requests=True)
    return plan_adopted(pack_of(municipality), draft, today=today)


def _undone(meeting: ReportMeeting, change: MeetingChanged | None) -> Undone:
    if change is None:
        return Undone()
    before = plan_of(meeting)
    after = _changed(before, change)
    facts = known(facts_of(records={meeting.record}), as_of=date.max)
    counting = {notice.fact for notice in notices_of(facts, after) if notice.counts}
    lost = tuple(one for one in notices_of(facts, before) if one.counts and one.fact not in counting)
    return replace(_people(meeting), notices=lost) if moves(change) else Undone(notices=lost)


def _people(meeting: ReportMeeting) -> Undone:
    people = reached_by(meeting)
    with_mail = sum(bool(one.email) for one in people)
    return Undone(to_mail=with_mail, to_call=len(people) - with_mail)


def _changed(plan: MeetingPlanned, change: MeetingChanged) -> MeetingPlanned:
    said = {field.name: getattr(change, field.name) for field in fields(change) if field.name != "meeting"}
    return replace(plan, **{name: value for name, value in said.items() if value is not None})
