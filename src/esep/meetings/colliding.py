"""Collisions: other meetings on the same day that want the same room or the same deputies (2.5)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Refusal
from esep.meetings.entry import Planned
from esep.meetings.models import MeetingDeputy, ReportMeeting

TOGETHER = timedelta(hours=3)
"""Two meetings that begin within this time of each other are taken to run at one time."""


def collisions(plan: Planned, *, code: str) -> Iterator[Refusal]:
    """What other open meetings on the day have taken already; ``code`` is that of the meeting that is none of them."""
    others = ReportMeeting.objects.filter(date=plan.entry.date, closed_as="").exclude(code=code)
    yield from _of_room(plan, others)
    yield from _of_deputies(plan, others)


def _of_room(plan: Planned, others: QuerySet[ReportMeeting]) -> Iterator[Refusal]:
    if plan.venue is None:
        return
    begins = datetime.combine(plan.entry.date, plan.entry.start_time)
    for other in others.filter(venue=plan.venue):
        if abs(datetime.combine(other.date, other.start_time) - begins) < TOGETHER:
            yield Refusal(
                code="venue_taken",
                message=_("Another meeting is planned in this venue at that time: %(code)s.") % {"code": other.code},
                remedy=_("Choose another venue, day or hour."),
                clause="2.5-venue",
                field="venue",
            )


def _of_deputies(plan: Planned, others: QuerySet[ReportMeeting]) -> Iterator[Refusal]:
    """Deputies who report elsewhere on the day: one caution for each of those meetings, with everybody's name."""
    busy = MeetingDeputy.objects.filter(meeting__in=others, mandate__in=plan.mandates, left_at__isnull=True)
    names: dict[str, list[str]] = {}
    for row in busy.select_related("meeting", "mandate__person").order_by("meeting__start_time", "meeting__code", "pk"):
        names.setdefault(row.meeting.code, []).append(row.mandate.person.name)
    for code, known in names.items():
        yield Refusal(
            code="deputy_busy",
            message=_("At another meeting on that day (%(code)s): %(names)s.")
            % {"code": code, "names": ", ".join(known)},
            remedy=_("Choose another day, or one meeting for all."),
            field="deputies",
        )
