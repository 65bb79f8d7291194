"""Holding: whether a meeting took place. From then on what people were told of it beforehand is history."""

from django.utils.translation import gettext_lazy as _

from esep.community.entering import by_code
from esep.kernel.models import FactCase
from esep.kernel.refusals import Refused
from esep.meetings.models import ReportMeeting
from esep.meetings.refusals import closed

HELD = "meeting.held"


def was_held(meeting: ReportMeeting) -> bool:
    """Whether the facts say that it took place."""
    return FactCase.objects.filter(record=meeting.record, fact__kind=HELD, fact__superseded_by__isnull=True).exists()


def preparable(meeting: str, *, clause: str) -> ReportMeeting:
    """A meeting that is still being prepared. Raises Refused for one that is closed or was held."""
    found = by_code(ReportMeeting, meeting)
    if not found.is_open:
        raise closed(found)
    if was_held(found):
        raise Refused.because(
            "meeting_held",
            _("This meeting was held already, so nothing more is prepared for it."),
            remedy=_("Open the next meeting on this topic, or plan one."),
            clause=clause,
        )
    return found
