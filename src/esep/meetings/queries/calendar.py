"""The calendar of meetings: what is planned, what was held, what was put off."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.kernel.models import FactCase
from esep.meetings.holding import HELD
from esep.meetings.models import MeetingArea, MeetingDeputy, ReportMeeting


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting of the calendar; ``is_held`` as its facts say. ``deputies`` and ``areas`` are fetched, with names."""

    meeting: ReportMeeting
    is_held: bool


def meetings_between(first: date, last: date, *, by: Actor, municipality: int) -> tuple[Entry, ...]:
    """The meetings on the days from ``first`` to ``last``, both included, by day and hour. Four queries."""
    with seeing(Act.VIEW_MEETINGS, by=by, municipality=municipality):
        return calendar_of(first, last)


def calendar_of(first: date, last: date) -> tuple[Entry, ...]:
    """The same for the municipality in scope, without asking who reads."""
    deputies = MeetingDeputy.objects.filter(left_at__isnull=True).select_related("mandate__person")
    areas = MeetingArea.objects.filter(left_at__isnull=True).select_related("village", "area__village")
    rows = (
        ReportMeeting.objects.filter(date__range=(first, last))
        .select_related("municipality", "venue__village", "venue__municipality", "replaced_by", "district")
        .prefetch_related(Prefetch("deputies", queryset=deputies), Prefetch("areas", queryset=areas))
    )
    found = tuple(rows)
    held = set(
        FactCase.objects.filter(
            record__in=[row.record for row in found], fact__kind=HELD, fact__superseded_by__isnull=True
        ).values_list("record", flat=True)
    )
    return tuple(Entry(row, row.record in held) for row in found)
