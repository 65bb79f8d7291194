"""Report meetings from the plan to the measures (sections 2 and 3)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from benchmarks.synthetic.chronicle import Chronicle
from benchmarks.synthetic.seats import DISTRICTS, Seat
from esep.regulation.dates import BISHKEK, months_after
from esep.regulation.facts import Answer, PartAnswer
from esep.regulation.facts.meeting import (
    AccessRefused,
    AgendaApproved,
    Category,
    Channel,
    DeskOpened,
    DocumentRegistered,
    HandoverReceived,
    InvitationSent,
    ListsLocked,
    MeasuresPublished,
    MeetingCancelled,
    MeetingChanged,
    MeetingHeld,
    MeetingOpened,
    MeetingPlanned,
    MeetingPostponed,
    MinutesSigned,
    MinutesWritten,
    NoticePublished,
    OfficersElected,
    OptionalStep,
    OutcomeAdopted,
    OutcomeKind,
    OutcomeProgressed,
    OutcomeState,
    ReportHeard,
    RequestAnswered,
    RequestReceived,
    RequestSent,
    RequestWithdrawn,
    Role,
    SpeakersTold,
    StepNotNeeded,
)

MONTHS = (2, 2, 3, 3, 3, 5, 6, 8, 10, 11, 11, 12)
"""Seasons: most meetings fall before sowing and after harvest."""

CHANNELS = (Channel.POSTER, Channel.MESSENGER, Channel.MOSQUE, Channel.DOOR_TO_DOOR, Channel.LOUDSPEAKER, Channel.SMS)
HOURS = (time(10), time(11), time(14), time(15), time(17))
INVITED = (Category.KENESH, Category.EXECUTIVE, Category.SECTORS, Category.MEDIA)

DISTRICT_MEETS = 0.96
SECOND_MEETING = 0.25
PLAN_CHANGED = 0.12
POSTPONED = 0.04
CANCELLED = 0.03
VILLAGE_BY_VILLAGE = 0.3
REQUESTS = (0, 0, 0, 0, 1, 2)
OUTCOMES = (0, 0, 1, 1, 2, 3)
HEARD = 0.82
PART_ANSWERED = 0.95
TURNED_AWAY = 0.01
NOBODY_CAME = 0.01


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that the pack asks of a deputy's report and of the minutes."""

    report: tuple[str, ...]
    minutes: tuple[str, ...]


def meetings_year(chronicle: Chronicle, held: list[Seat], *, year: int, parts: Parts) -> None:
    """The year's report meetings: one in nearly every district, a second one in some."""
    number = 0
    for district, villages in DISTRICTS.items():
        deputies = tuple(seat.deputy for seat in held if seat.district == district)
        rest = deputies[: chronicle.rng.randint(1, 3)]
        for share, reporting in ((DISTRICT_MEETS, deputies), (SECOND_MEETING, rest)):
            if chronicle.chance(share) and reporting:
                number += 1
                plan = _planned(chronicle, id=f"M{year}-{number}", villages=villages, deputies=reporting, year=year)
                _meeting(chronicle, plan, parts=parts)


def _planned(
    chronicle: Chronicle, *, id: str, villages: tuple[str, ...], deputies: tuple[str, ...], year: int
) -> MeetingPlanned:
    return MeetingPlanned(
        meeting=id,
        topic=f"Report of the deputies of {', '.join(villages)}",
        date=date(year, chronicle.rng.choice(MONTHS), 1) + chronicle.days(0, 27),
        start_time=chronicle.rng.choice(HOURS),
        audience=villages,
        place=f"House of culture {villages[0]}",
        venue=f"W-{villages[0]}",
        deputies=deputies,
        organizer="Responsible secretary" if chronicle.done() else None,
        initiators=("Council chair",) if chronicle.done() else (),
    )


def _meeting(chronicle: Chronicle, plan: MeetingPlanned, *, parts: Parts) -> None:
    own = (f"meeting:{plan.meeting}",)
    shared = (*own, *(f"deputy:{deputy}" for deputy in plan.deputies))
    planned_on = plan.date - chronicle.days(12, 35)
    chronicle.add("meeting.planned", shared, planned_on, plan)
    _requests(chronicle, plan, own)
    _notices(chronicle, plan, own)
    if chronicle.chance(PLAN_CHANGED):
        plan = _changed(chronicle, plan, shared)
        _notices(chronicle, plan, own)
    if chronicle.chance(POSTPONED):
        postponed = MeetingPostponed(meeting=plan.meeting, reason="Snow")
        chronicle.add("meeting.postponed", shared, plan.date - timedelta(days=1), postponed)
    elif chronicle.chance(CANCELLED):
        cancelled = MeetingCancelled(meeting=plan.meeting, reason="No room")
        chronicle.add("meeting.cancelled", shared, plan.date - timedelta(days=2), cancelled)
    else:
        _people(chronicle, plan, own)
        if plan.date <= chronicle.last_day:
            _hall(chronicle, plan, own, shared, parts=parts)
            _afterwards(chronicle, plan, own, shared, parts=parts)


def _changed(chronicle: Chronicle, plan: MeetingPlanned, shared: tuple[str, ...]) -> MeetingPlanned:
    """The hour, the place or the day changed a few days before; earlier notices match no more."""
    changed_on = plan.date - chronicle.days(4, 10)
    what = chronicle.rng.randrange(3)
    if what == 0:
        change = MeetingChanged(meeting=plan.meeting, start_time=time(16))
    elif what == 1:
        change = MeetingChanged(meeting=plan.meeting, place="School hall")
    else:
        change = MeetingChanged(meeting=plan.meeting, date=plan.date + timedelta(days=7))
    chronicle.add("meeting.changed", shared, changed_on, change)
    if what == 0:
        return replace(plan, start_time=time(16))
    return replace(plan, place="School hall") if what == 1 else replace(plan, date=plan.date + timedelta(days=7))


def _notices(chronicle: Chronicle, plan: MeetingPlanned, own: tuple[str, ...]) -> None:
    """One to three channels; a channel tells all villages at once, or each by itself."""
    assert plan.place is not None
    for channel in chronicle.rng.sample(CHANNELS, k=chronicle.rng.choice((1, 2, 2, 3))):
        if not chronicle.done():
            continue
        told_on = chronicle.act_day(plan.date - timedelta(days=5), ahead=6, behind=4)
        alone = chronicle.chance(VILLAGE_BY_VILLAGE)
        for areas in ((village,) for village in plan.audience) if alone else (plan.audience,):
            notice = NoticePublished(
                topic=plan.topic,
                place=plan.place,
                date=plan.date,
                start_time=plan.start_time,
                areas=areas,
                channel=channel,
                evidence=chronicle.evidence(),
            )
            chronicle.add("notice.published", own, told_on, notice)


def _requests(chronicle: Chronicle, plan: MeetingPlanned, own: tuple[str, ...]) -> None:
    """Bodies asked for information, or the reason why nobody was."""
    count = chronicle.rng.choice(REQUESTS)
    if count == 0 and chronicle.chance(0.5):
        needless = StepNotNeeded(step=OptionalStep.REQUESTS, reason="Own data suffice")
        chronicle.add("step.not_needed", own, plan.date - timedelta(days=12), needless)
    for number in range(count):
        id = f"{plan.meeting}-R{number}"
        request = (f"request:{id}",)
        sent_on = chronicle.act_day(plan.date - timedelta(days=12), ahead=5)
        sent = RequestSent(meeting=plan.meeting, addressee="Rayon water office", subject=plan.topic)
        chronicle.add("request.sent", (*request, *own), sent_on, sent)
        if not chronicle.chance(0.9):
            continue
        received_on = sent_on + chronicle.days(0, 3)
        chronicle.add("request.received", request, received_on, RequestReceived(evidence=chronicle.evidence()))
        if chronicle.chance(0.03):
            found = RequestWithdrawn(reason="Found")
            chronicle.add("request.withdrawn", request, received_on + chronicle.days(1, 3), found)
        elif chronicle.done():
            answered_on = max(received_on, chronicle.act_day(received_on + timedelta(days=5), ahead=4))
            chronicle.add("request.answered", request, answered_on, RequestAnswered(evidence=chronicle.evidence()))


def _people(chronicle: Chronicle, plan: MeetingPlanned, own: tuple[str, ...]) -> None:
    """Lists, rapporteurs and invitations before the day."""
    if chronicle.done():
        locked_on = chronicle.act_day(plan.date - timedelta(days=2), ahead=3, behind=2)
        chronicle.add("lists.locked", own, locked_on, ListsLocked(participants=80, speakers=5))
    if chronicle.done():
        chronicle.add("speakers.told", own, plan.date - chronicle.days(1, 4), SpeakersTold(speakers=5))
    for category in INVITED:
        if chronicle.done():
            invited_on = plan.date - chronicle.days(2, 9)
            chronicle.add("invitation.sent", own, invited_on, InvitationSent(category=category))


def _hall(
    chronicle: Chronicle, plan: MeetingPlanned, own: tuple[str, ...], shared: tuple[str, ...], *, parts: Parts
) -> None:
    """The day itself: desk, votes, reports."""
    if chronicle.done():
        start = datetime.combine(plan.date, plan.start_time, BISHKEK)
        minutes = chronicle.rng.randint(15, 30) if chronicle.chance(chronicle.habit.in_time) else 5
        opened_at = start - timedelta(minutes=minutes)
        chronicle.add("desk.opened", own, plan.date, DeskOpened(), at=opened_at)
    present = chronicle.rng.randint(15, 160)
    in_favour = present - chronicle.rng.randint(0, present * 5 // 9)
    if chronicle.done():
        elected = OfficersElected(chair="Chair", secretary="Secretary", present=present, in_favour=in_favour)
        chronicle.add("officers.elected", own, plan.date, elected)
    if chronicle.done():
        chronicle.add("agenda.approved", own, plan.date, AgendaApproved(present=present, in_favour=in_favour))
    if chronicle.done():
        chronicle.add("meeting.opened", own, plan.date, MeetingOpened())
    if chronicle.chance(TURNED_AWAY):
        chronicle.add("access.refused", own, plan.date, AccessRefused(reason="Hall was full"))
    public = not chronicle.chance(NOBODY_CAME)
    chronicle.add("meeting.held", shared, plan.date, MeetingHeld(meeting=plan.meeting, public=public, citizens=present))
    for deputy in plan.deputies:
        if chronicle.chance(HEARD):
            answers = _answers(chronicle, parts.report)
            both = (*own, f"deputy:{deputy}")
            heard = ReportHeard(meeting=plan.meeting, deputy=deputy, parts=answers)
            chronicle.add("report.heard", both, plan.date, heard)


def _afterwards(
    chronicle: Chronicle, plan: MeetingPlanned, own: tuple[str, ...], shared: tuple[str, ...], *, parts: Parts
) -> None:
    """Minutes, register, hand-over, outcomes and the council's answer to them."""
    due = plan.date + timedelta(days=3)
    if chronicle.done():
        written_on = max(plan.date, chronicle.act_day(due, ahead=3))
        chronicle.add("minutes.written", own, written_on, MinutesWritten(parts=_answers(chronicle, parts.minutes)))
        roles = tuple(Role) if chronicle.chance(0.95) else (Role.CHAIR,)
        signed = MinutesSigned(meeting=plan.meeting, signed_by=roles, evidence=chronicle.evidence())
        chronicle.add("minutes.signed", shared, written_on + chronicle.days(0, 3), signed)
        if chronicle.done():
            registered = DocumentRegistered(title="Minutes", number=plan.meeting)
            chronicle.add("document.registered", own, written_on + chronicle.days(1, 9), registered)
    outcomes = tuple(f"{plan.meeting}-O{number}" for number in range(chronicle.rng.choice(OUTCOMES)))
    for outcome in outcomes:
        _outcome(chronicle, plan, own, outcome=outcome)
    if not chronicle.done():
        return
    received_on = max(plan.date, chronicle.act_day(plan.date + timedelta(days=7), ahead=4))
    chronicle.add("handover.received", own, received_on, HandoverReceived())
    answered = tuple(outcome for outcome in outcomes if chronicle.done())
    if answered:
        published_on = max(received_on, chronicle.act_day(months_after(received_on, months=1), ahead=20))
        measures = MeasuresPublished(answers=answered, channels=(Channel.POSTER,), evidence=chronicle.evidence())
        chronicle.add("measures.published", own, published_on, measures)


def _outcome(chronicle: Chronicle, plan: MeetingPlanned, own: tuple[str, ...], *, outcome: str) -> None:
    """Something adopted, and what became of it."""
    both = (*own, f"outcome:{outcome}")
    due_on = plan.date + chronicle.days(30, 300) if chronicle.chance(0.7) else None
    kind = chronicle.rng.choice(tuple(OutcomeKind))
    adopted = OutcomeAdopted(outcome=outcome, kind=kind, text="Mend it", due_on=due_on)
    chronicle.add("outcome.adopted", both, plan.date, adopted)
    day = plan.date
    for state in (OutcomeState.STARTED, OutcomeState.DONE):
        if not chronicle.chance(0.7 * chronicle.habit.recorded):
            break
        day += chronicle.days(15, 150)
        progressed = OutcomeProgressed(outcome=outcome, state=state, evidence=chronicle.evidence())
        chronicle.add("outcome.progressed", both, day, progressed)


def _answers(chronicle: Chronicle, wanted: tuple[str, ...]) -> dict[str, PartAnswer]:
    """Most parts filled, some empty with a reason, a few forgotten."""
    found: dict[str, PartAnswer] = {}
    for part in wanted:
        if chronicle.chance(PART_ANSWERED):
            found[part] = (
                PartAnswer(Answer.FILLED)
                if chronicle.chance(0.9)
                else PartAnswer(Answer.NONE, reason="Nothing to tell")
            )
    return found
