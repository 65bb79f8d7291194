"""Telling the law: what a plan says as facts. Rows and facts of a meeting say the same, or the act is refused."""

from django.utils.translation import gettext_lazy as _

from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.meetings.entry import Planned
from esep.meetings.models import ReportMeeting
from esep.regulation.cases import Case
from esep.regulation.evaluation import by_record, known
from esep.regulation.facts.meeting import MeetingChanged, MeetingKind, MeetingPlanned
from esep.regulation.pack.loading import model_pack

WORD = "meeting"


def place_of(meeting: ReportMeeting) -> str | None:
    """The place as notices say it, in Kyrgyz; none where it is not settled."""
    return place_in(meeting, "ky") or None


def place_in(meeting: ReportMeeting, language: str) -> str:
    """The place in one language; empty where it is not settled."""
    return meeting.venue.place_in(language)[:200] if meeting.venue is not None else meeting.place_text


def said_plan(meeting: ReportMeeting, wanted: Planned) -> MeetingPlanned:
    """A plan as the law hears it."""
    return MeetingPlanned(
        meeting=meeting.code,
        kind=MeetingKind(meeting.kind),
        topic=meeting.topic_ky,
        date=meeting.date,
        start_time=meeting.start_time,
        audience=_codes(wanted),
        place=place_of(meeting),
        venue=meeting.venue.code if meeting.venue is not None else None,
        district=meeting.district.code if meeting.district is not None else None,
        deputies=tuple(mandate.code for mandate in wanted.mandates),
        organizer=wanted.organizer.public_name[:200] if wanted.organizer is not None else None,
        initiators=tuple(meeting.initiators),
    )


def said_change(meeting: ReportMeeting, wanted: Planned) -> MeetingChanged | None:
    """What changes in the plan, as the law hears it: only what it did not say before. None when that is nothing.

    A room that stays keeps the name under which residents were told of it (2.5), whatever the directory calls it now.
    """
    before = plan_of(meeting)
    after = ReportMeeting(municipality=meeting.municipality, code=meeting.code, **wanted.columns)
    stays = after.venue is not None and after.venue == meeting.venue
    values: dict[str, object] = {
        "topic": after.topic_ky,
        "date": after.date,
        "start_time": after.start_time,
        "audience": _codes(wanted),
        "place": before.place if stays else place_of(after),
        "venue": after.venue.code if after.venue is not None else None,
        "deputies": tuple(mandate.code for mandate in wanted.mandates),
        "organizer": wanted.organizer.public_name[:200] if wanted.organizer is not None else None,
        "initiators": tuple(after.initiators),
    }
    new = {name: value for name, value in values.items() if value is not None and value != getattr(before, name)}
    return MeetingChanged(meeting=meeting.code, **new) if new else None  # type: ignore[arg-type]


def moves(change: MeetingChanged) -> bool:
    """Whether people who were invited would come at another day or hour, or to another place."""
    return any(value is not None for value in (change.date, change.start_time, change.place))


def plan_of(meeting: ReportMeeting) -> MeetingPlanned:
    """The plan with its changes as the facts have it now."""
    plans = _plans(frozenset({meeting.record}))
    return plans[meeting.record]


def refuse_disagreement(municipality: Municipality, records: frozenset[str]) -> None:
    """Refuse an act that would leave a meeting with another plan in its facts than in its row.

    The acts of the meetings write both. One query for acts on other records' facts, none where no meeting is touched.
    """
    codes = [code for word, _colon, code in (ref.partition(":") for ref in records) if word == WORD]
    rows = ReportMeeting.objects.filter(code__in=codes).select_related("venue__village") if codes else ()
    meetings = {row.record: row for row in rows}
    if not meetings:
        return
    plans = _plans(frozenset(meetings))
    for record, meeting in meetings.items():
        plan = plans.get(record)
        if plan is None or _shown(meeting) != _said(plan) or not _is_there(meeting, plan):
            raise Refused.because(
                "meeting_disagrees",
                _("This fact stands in the plan of the meeting too: %(code)s.") % {"code": meeting.code},
                remedy=_("Change the plan of the meeting. Its facts follow."),
            )


def _plans(records: frozenset[str]) -> dict[str, MeetingPlanned]:
    kind = model_pack().case_kinds[WORD]
    facts = facts_of(records=records)
    if not facts:
        return {}
    last = max(fact.occurred_on for fact in facts)
    found = {}
    for record, of_record in by_record(known(facts, as_of=last)).items():
        if record in records:
            without_holding = [fact for fact in of_record if fact.kind != kind.actual]
            plan = Case(record, without_holding, kind, as_of=last).plan
            if plan is not None:
                found[record] = plan
    return found


def _shown(meeting: ReportMeeting) -> tuple[object, ...]:
    deputies = meeting.deputies.filter(left_at__isnull=True).select_related("mandate")
    areas = meeting.areas.filter(left_at__isnull=True).select_related("village", "area")
    return (
        meeting.topic_ky,
        meeting.date,
        meeting.start_time,
        {row.mandate.code for row in deputies},
        {row.place.code for row in areas},
    )


def _said(plan: MeetingPlanned) -> tuple[object, ...]:
    return (plan.topic, plan.date, plan.start_time, set(plan.deputies), set(plan.audience))


def _is_there(meeting: ReportMeeting, plan: MeetingPlanned) -> bool:
    """Whether both name one place. A room is known by its code: it may be called otherwise since."""
    room = meeting.venue
    return plan.place == place_of(meeting) or (room is not None and plan.place is not None and plan.venue == room.code)


def _codes(wanted: Planned) -> tuple[str, ...]:
    """The areas that are called, in the order in which they were named."""
    called = {row.code for row in (*wanted.villages, *wanted.parts)}
    return tuple(code for code in dict.fromkeys(wanted.entry.audience) if code in called)
