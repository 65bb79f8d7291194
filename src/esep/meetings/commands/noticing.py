"""Noticing: residents of a village were told of a meeting, by a channel, on a day, with the proof (2.5, first item)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import not_in_future, reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.facts import facts_of
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, not_found
from esep.meetings.models import ReportMeeting
from esep.meetings.refusals import closed, place_missing
from esep.meetings.telling import WORD, plan_of
from esep.records.proving import Proof, put_evidence, said_of
from esep.records.telling import withdraw
from esep.regulation.cases import Case
from esep.regulation.dates import legal_day
from esep.regulation.evaluation import known
from esep.regulation.facts.fact import in_order
from esep.regulation.facts.meeting import Channel, MeetingPlanned, NoticePublished
from esep.regulation.pack.loading import model_pack

PUBLISHED = "notice.published"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeEntry:
    """One notice: by which channel, for which areas of the audience (their codes), on which claimed day."""

    channel: Channel
    areas: Sequence[str]
    on: date
    proof: Proof | None = None


def log_notice(meeting: str, entry: NoticeEntry, *, by: Actor, municipality: int) -> RecordedFact:
    """Record that residents were told topic, place, day and hour as the plan had them on the claimed day (2.5).

    Without a proof it is kept, and does not count yet. Raises Refused: unknown or closed meeting, a day to come, after
    the meeting or before its plan, an area that is not called, a plan without a place.
    """
    with command(Act.GIVE_NOTICE, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        if not found.is_open:
            raise closed(found)
        not_in_future(entry.on, today=legal_day(acting.at), field="on")
        plan = _plan_on(found, entry.on)
        said = NoticePublished(
            topic=plan.topic,
            place=_place(plan),
            date=plan.date,
            start_time=plan.start_time,
            areas=_called(found, plan, entry.areas),
            channel=entry.channel,
        )
        return _record(acting, found, said, on=entry.on, proof=entry.proof)


def add_proof(meeting: str, fact: str, proof: Proof, *, by: Actor, municipality: int) -> RecordedFact:
    """Add a proof to a notice: a newer fact takes the place of the one that had none, or fewer. Raises Refused."""
    with command(Act.GIVE_NOTICE, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        told = _standing(found, fact)
        said = told.to_law().data
        assert isinstance(said, NoticePublished)
        return _record(acting, found, said, on=told.occurred_on, proof=proof, instead_of=told)


def withdraw_notice(meeting: str, fact: str, *, reason: str, by: Actor, municipality: int) -> RecordedFact:
    """Say that a notice should not have been recorded, and why. It stays, and counts no more. Raises Refused."""
    with command(Act.GIVE_NOTICE, by=by, municipality=municipality) as acting:
        told = _standing(by_code(ReportMeeting, meeting), fact)
        if not reason.strip():
            raise reason_missing()
        withdraw(acting, told, reason=reason.strip())
        return told


def _record(
    acting: Acting,
    meeting: ReportMeeting,
    said: NoticePublished,
    *,
    on: date,
    proof: Proof | None,
    instead_of: RecordedFact | None = None,
) -> RecordedFact:
    evidence = said.evidence if proof is None else (*said.evidence, said_of(acting, proof))
    fact = acting.record(
        PUBLISHED,
        replace(said, evidence=evidence),
        records=[meeting.record],
        on=on,
        supersedes=instead_of,
    )
    if proof is not None:
        put_evidence(acting, proof, subject=fact.ref)
    return fact


def _plan_on(meeting: ReportMeeting, day: date) -> MeetingPlanned:
    """What the plan said on a day. Raises Refused where there was none yet, or the meeting was over."""
    last = plan_of(meeting)
    if day > last.date:
        raise Refused.because(
            "notice_after_meeting",
            _("That day is after the meeting: %(day)s.") % {"day": date_format(last.date, "SHORT_DATE_FORMAT")},
            remedy=_("Enter the day on which residents were told. Check the day of the meeting too."),
            clause="2.5-notice",
            field="on",
        )
    kind = model_pack().case_kinds[WORD]
    facts = (fact for fact in known(facts_of(records={meeting.record}), as_of=day) if fact.kind != kind.actual)
    plan = Case(meeting.record, sorted(facts, key=in_order), kind, as_of=day).plan
    if plan is None:
        raise Refused.because(
            "notice_before_plan",
            _("The meeting was not planned yet on that day."),
            remedy=_("Enter a later day, or correct the day on which the meeting was set."),
            clause="2.5-notice",
            field="on",
        )
    return plan


def _place(plan: MeetingPlanned) -> str:
    if plan.place is None:
        raise place_missing()
    return plan.place


def _called(meeting: ReportMeeting, plan: MeetingPlanned, areas: Sequence[str]) -> tuple[str, ...]:
    """The areas, each once. Those called then and those called now may be told."""
    called = {*plan.audience, *plan_of(meeting).audience}
    codes = tuple(dict.fromkeys(areas))
    strangers = [code for code in codes if code not in called]
    if not codes or strangers:
        raise Refused.because(
            "not_called",
            _("This meeting does not call these residents: %(areas)s.") % {"areas": ", ".join(strangers) or "—"},
            remedy=_("Choose among the villages of the meeting, or add the village to its plan."),
            clause="2.5-notice",
            field="areas",
        )
    return codes


def _standing(meeting: ReportMeeting, fact: str) -> RecordedFact:
    """A notice of the meeting that still counts. Raises Refused, also for a meeting that was put off or cancelled."""
    rows = RecordedFact.objects.filter(kind=PUBLISHED, cases__record=meeting.record)
    told = rows.filter(code=fact).select_related("supersedes").prefetch_related("cases").first()
    if told is None:
        raise not_found()
    if not meeting.is_open:
        raise closed(meeting)
    if RecordedFact.objects.filter(supersedes=told).exists():
        raise Refused.because(
            "notice_replaced",
            _("Somebody has changed or withdrawn this notice meanwhile."),
            remedy=_("Look at the present table of notices."),
        )
    return told
