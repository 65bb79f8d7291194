"""Cautions: what speaks against a plan. They are told before it is saved, and stand on the page of the meeting.

None of them forbids: the office may know better, or have to hold the meeting all the same. A plan with cautions is
saved once somebody says so knowingly.
"""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.community.models import Convocation, DistrictVillage, VenueCheck
from esep.community.queries import pack_of
from esep.community.queries.venues import FRESH_DAYS
from esep.kernel.models import Municipality, RecordedFact
from esep.kernel.refusals import Refusal
from esep.meetings.colliding import collisions
from esep.meetings.entry import Planned
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.planning import Draft, plan_adopted


def cautions_of(plan: Planned, *, municipality: Municipality, today: date, code: str = "") -> tuple[Refusal, ...]:
    """Everything that speaks against a plan, in the order of its fields. ``code`` is that of a meeting which makes room
    for it: its own, or the one that is put off.

    Gatherings, kurultais and hearings are left free (1.6): only what is taken already speaks against them.
    """
    others = tuple(collisions(plan, code=code))
    if plan.entry.kind is not MeetingKind.REPORT_MEETING:
        return others
    return (
        *_of_day(plan, municipality, today=today),
        *_of_term(plan),
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


def _of_term(plan: Planned) -> Iterator[Refusal]:
    """A day on which the deputies' council sits no more; a mandate that ends before it is refused outright (1.7)."""
    rows = Convocation.objects.filter(mandates__in=plan.mandates, until__lt=plan.entry.date)
    ended = rows.order_by("until").first()
    if ended is not None:
        yield Refusal(
            code="after_term",
            message=_("On that day the term of the council is over. Its last day: %(day)s.")
            % {"day": date_format(ended.until, "SHORT_DATE_FORMAT")},
            remedy=_("Choose an earlier day, or plan it with the deputies of the next council."),
            clause="1.7-deputy-accountable",
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
    """Whether there is a place at all, the sanitary check, the seats (2.5, first item)."""
    venue = plan.venue
    if venue is None:
        if not plan.entry.place_text.strip():
            yield Refusal(
                code="no_place",
                message=_("The plan names no place, so residents cannot be told where to come."),
                remedy=_("Choose a venue, or write the place."),
                clause="2.5-venue",
                field="venue",
            )
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
