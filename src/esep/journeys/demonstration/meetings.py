"""Meetings of the demonstration: they are lived through by the acts of the office, from the plan to the measures."""

from collections.abc import Iterator, Sequence
from functools import partial

from esep.community.commands import Names
from esep.demonstration.meetings import meetings
from esep.journeys.demonstration import afterwards, day, lists, requests
from esep.journeys.demonstration.desk import Desk, Happening
from esep.kernel import clock, scope
from esep.meetings.commands.closing import postpone_meeting
from esep.meetings.commands.experts import ExpertEntry, engage_expert
from esep.meetings.commands.noticing import NoticeEntry, log_notice
from esep.meetings.commands.planning import plan_meeting
from esep.meetings.commands.skipping import skip_step
from esep.meetings.entry import MeetingEntry
from esep.meetings.models import ReportMeeting
from esep.regulation.facts import Fact
from esep.regulation.facts.meeting import (
    ExpertsEngaged,
    InvitationSent,
    MeetingPlanned,
    MeetingPostponed,
    NoticePublished,
    StepNotNeeded,
)


def carry_out(facts: Sequence[Fact], desk: Desk) -> Sequence[Fact]:
    """Do what facts of one hour tell, by the acts of the meetings. Returns those that are none of theirs."""
    invited = [fact for fact in facts if isinstance(fact.data, InvitationSent)]
    if invited:
        lists.invite(invited, desk)
    plans = {fact.data.meeting: fact.data for fact in facts if isinstance(fact.data, MeetingPlanned)}
    left = []
    for fact in facts:
        match fact.data:
            case MeetingPostponed(meeting=code, replaced_by=str(other)) as put_off:
                _replace(code, put_off, plans.pop(other), desk)
            case MeetingPlanned(meeting=code) as plan:
                if plans.pop(code, None) is not None:
                    _plan(fact, plan, desk)
            case InvitationSent():
                continue
            case _ if not _prepare(fact, desk):
                left.append(fact)
    return left


def beside(desk: Desk) -> Iterator[Happening]:
    """What was done without a fact, each with its hour: lists were written, addressees reminded."""
    for meeting in meetings().meetings:
        if meeting.listed_at is not None:
            yield meeting.listed_at, partial(lists.write, meeting, desk)
    for request in meetings().requests:
        for reminder in request.reminders:
            yield reminder.at, partial(requests.remind, request.code, reminder, desk)


def _prepare(fact: Fact, desk: Desk) -> bool:
    """Whether an act of the meetings records this fact; then it is done."""
    code, on = fact.cases[0].partition(":")[2], fact.occurred_on
    match fact.data:
        case NoticePublished(channel=channel, areas=areas, evidence=evidence):
            entry = NoticeEntry(channel=channel, areas=areas, on=on, proof=desk.proof(fact, evidence))
            log_notice(code, entry, by=desk.by, municipality=desk.pk)
        case StepNotNeeded(step=step, reason=reason):
            skip_step(code, step, by=desk.by, municipality=desk.pk, reason=reason, on=on)
        case ExpertsEngaged(field=field, task=task):
            known = meetings().expert(code, field=field)
            expert = ExpertEntry(known.name, field, task, organization=known.organization)
            engage_expert(code, expert, by=desk.by, municipality=desk.pk, on=on)
        case _:
            chapters = (requests, lists, day, afterwards)
            return any(chapter.carry_out(fact, desk) for chapter in chapters)
    return True


def _plan(fact: Fact, plan: MeetingPlanned, desk: Desk) -> None:
    plan_meeting(
        _entry(plan, desk),
        by=desk.by,
        municipality=desk.pk,
        planned_on=fact.occurred_on,
        knowingly=True,
        afterwards=plan.date < clock.today(),
        code=plan.meeting,
    )


def _replace(code: str, put_off: MeetingPostponed, plan: MeetingPlanned, desk: Desk) -> None:
    """Put a meeting off to the one that takes its place."""
    with scope.of(desk.pk):
        seen = ReportMeeting.objects.get(code=code).version
    postpone_meeting(
        code,
        by=desk.by,
        municipality=desk.pk,
        seen=seen,
        reason=put_off.reason,
        replacement=_entry(plan, desk),
        replacement_code=plan.meeting,
        knowingly=True,
    )


def _entry(plan: MeetingPlanned, desk: Desk) -> MeetingEntry:
    known = meetings()
    topic = known.meeting(plan.meeting).topic
    _name, _post, organizer = desk.holder(known.organizer)
    return MeetingEntry(
        topic=Names(ky=plan.topic, ru=topic["ru"], en=topic["en"]),
        date=plan.date,
        start_time=plan.start_time,
        audience=plan.audience,
        kind=plan.kind,
        deputies=plan.deputies,
        venue=plan.venue,
        district=plan.district,
        organizer=organizer,
        initiators=plan.initiators,
    )
