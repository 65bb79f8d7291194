"""One meeting as it is planned now, with all that hangs on it in the directory."""

from dataclasses import dataclass

from django.db.models import Prefetch

from esep.access import Act, Actor
from esep.community.models import Area, DeputyMandate, Village
from esep.community.queries.seeing import seeing
from esep.kernel.refusals import not_found
from esep.meetings.models import MeetingArea, MeetingDeputy, ReportMeeting


@dataclass(frozen=True, slots=True)
class Opened:
    """A meeting with its venue, the mandates that report at it, and the areas that are called, each in order."""

    meeting: ReportMeeting
    mandates: tuple[DeputyMandate, ...]
    areas: tuple[Village | Area, ...]

    @property
    def villages(self) -> tuple[Village, ...]:
        """The villages that are told: those called themselves, and those in which a called part lies, once each."""
        found = {}
        for place in self.areas:
            village = place if isinstance(place, Village) else place.village
            found[village.pk] = village
        return tuple(found.values())


def opened(code: str, *, by: Actor, municipality: int) -> Opened:
    """The meeting with a code. Three queries. Raises Refused where there is none."""
    with seeing(Act.VIEW_MEETINGS, by=by, municipality=municipality):
        return meeting_of(code)


def meeting_of(code: str) -> Opened:
    """The same for the municipality in scope, without asking who reads."""
    deputies = MeetingDeputy.objects.filter(left_at__isnull=True).select_related("mandate__person", "mandate__district")
    areas = MeetingArea.objects.filter(left_at__isnull=True).select_related("village", "area__village")
    meeting = (
        ReportMeeting.objects.filter(code=code)
        .select_related("municipality", "venue__village", "venue__municipality", "district", "organizer", "replaced_by")
        .prefetch_related(Prefetch("deputies", queryset=deputies), Prefetch("areas", queryset=areas))
        .first()
    )
    if meeting is None:
        raise not_found()
    return Opened(
        meeting=meeting,
        mandates=tuple(row.mandate for row in meeting.deputies.all()),
        areas=tuple(row.place for row in meeting.areas.all()),
    )
