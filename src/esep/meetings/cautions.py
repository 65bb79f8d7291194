"""Cautions: what speaks against a plan. They are told before it is saved, and stand on the page of the meeting.

None of them forbids: the office may know better, or have to hold the meeting all the same. A plan with cautions is
saved once somebody says so knowingly.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.community.models import DistrictVillage, VenueCheck
from esep.community.queries import pack_of
from esep.community.queries.venues import FRESH_DAYS
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Refusal
from esep.meetings.entry import Planned
from esep.meetings.models import MeetingDeputy, ReportMeeting
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.planning import Draft, plan_adopted

TOGETHER = timedelta(hours=3)
"""Two meetings that begin within this time of each other are taken to run at one time."""


def cautions_of(plan: Planned, *, municipality: Municipality, today: date, code: str = "") -> tuple[Refusal, ...]:
    """Everything that speaks against a plan, in the order of its fields. ``code`` is that of a meeting which makes room
    for it: its own, or the one that is put off.

    Gatherings, kurultais and hearings are left free (1.6): only what is taken already speaks against them.
    """
    others = tuple(_of_others(plan, code=code))
    if plan.entry.kind is not MeetingKind.REPORT_MEETING:
        return others
    return (
        *_of_day(plan, municipality, today=today),
        *_of_villages(plan),
        *_of_venue(plan, today=today),
        *others,
    )


def _of_day(plan: Planned, municipality: Municipality, *, today: date) -> Iterator[Refusal]:
    """Whether the notice can still be in time, and which day would do (2.5)."""
    entry = plan.entry
    if entry.date < today:
        return
    draft = Draft(day=entry.date, start=entry.start_time, areas=tuple(entry.audience))
    outlook = plan_adopted(pack_of(municipality), draft, today=today)
    if outlook.too_near:
        yield Refusal(
            code="too_near",
            message=_("The notice can no longer be in time: its last day was %(day)s.")
            % {"day": date_format(outlook.start_by, "SHORT_DATE_FORMAT")},
            remedy=_("The first day that still works: %(day)s.")
            % {"day": date_format(outlook.works_from, "SHORT_DATE_FORMAT")},
            clause="2.5-notice",
            field="date",
        )


def _of_villages(plan: Planned) -> Iterator[Refusal]:
    """Villages of the deputies' districts that nobody would tell (2.5)."""
    districts = {mandate.district_id for mandate in plan.mandates} | ({plan.district.pk} if plan.district else set())
    called = {village.pk for village in plan.villages} | {part.village_id for part in plan.parts}
    rows = DistrictVillage.objects.filter(district__in=districts, until__isnull=True).exclude(village__in=called)
    forgotten = {row.village.code: row.village for row in rows.select_related("village")}
    if forgotten:
        names = ", ".join(village.name for _code, village in sorted(forgotten.items()))
        yield Refusal(
            code="village_forgotten",
            message=_("Voters of this district live here too, and would not be told: %(villages)s.")
            % {"villages": names},
            remedy=_("Add every village of the district, or another meeting for it."),
            clause="2.5-notice",
            field="audience",
        )


def _of_venue(plan: Planned, *, today: date) -> Iterator[Refusal]:
    """Sanitary check, seats (2.5, first item)."""
    venue = plan.venue
    if venue is None:
        return
    checked = VenueCheck.objects.filter(venue=venue, checked_on__lte=today).order_by("-checked_on").first()
    if checked is None:
        yield Refusal(
            code="venue_unchecked",
            message=_("Nobody has recorded a sanitary check of this venue."),
            remedy=_("Have it checked before the notice goes out, and record the check in the directory."),
            clause="2.5-venue",
            field="venue",
        )
    elif (plan.entry.date - checked.checked_on).days > FRESH_DAYS:
        yield Refusal(
            code="venue_check_old",
            message=_("On that day the last sanitary check will be older than a year: %(day)s.")
            % {"day": date_format(checked.checked_on, "SHORT_DATE_FORMAT")},
            remedy=_("Have it checked again before the notice goes out."),
            clause="2.5-venue",
            field="venue",
        )
    came = _came_before(plan)
    if venue.seats is not None and came > venue.seats:
        yield Refusal(
            code="venue_small",
            message=_("The venue has seats: %(seats)s. At an earlier meeting of these deputies people came: %(came)s.")
            % {"seats": venue.seats, "came": came},
            remedy=_("Choose a larger venue, or plan for people who stand."),
            clause="2.5-venue",
            field="venue",
        )


def _came_before(plan: Planned) -> int:
    """The most people who ever came to a meeting of one of the deputies, by the facts; 0 when none is known."""
    records = [mandate.record for mandate in plan.mandates]
    held = RecordedFact.objects.filter(kind="meeting.held", cases__record__in=records, superseded_by__isnull=True)
    counts = (row.data.get("citizens", 0) + row.data.get("invited_present", 0) for row in held.distinct())
    return max(counts, default=0)


def _of_others(plan: Planned, *, code: str) -> Iterator[Refusal]:
    """Other meetings on the day: in the same room at the same time, or with the same deputy."""
    entry = plan.entry
    others = ReportMeeting.objects.filter(date=entry.date, closed_as="").exclude(code=code)
    begins = datetime.combine(entry.date, entry.start_time)
    for other in others.filter(Q(venue=plan.venue) & Q(venue__isnull=False)):
        if abs(datetime.combine(other.date, other.start_time) - begins) < TOGETHER:
            yield Refusal(
                code="venue_taken",
                message=_("Another meeting is planned in this venue at that time: %(code)s.") % {"code": other.code},
                remedy=_("Choose another venue, day or hour."),
                clause="2.5-venue",
                field="venue",
            )
    busy = MeetingDeputy.objects.filter(meeting__in=others, mandate__in=plan.mandates, left_at__isnull=True)
    for row in busy.select_related("meeting", "mandate__person"):
        yield Refusal(
            code="deputy_busy",
            message=_("%(name)s reports at another meeting on that day: %(code)s.")
            % {"name": row.mandate.person.public_name, "code": row.meeting.code},
            remedy=_("Choose another day, or one meeting for all."),
            field="deputies",
        )
