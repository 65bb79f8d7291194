"""What the acts of meetings refuse, in words with a way out."""

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Refused
from esep.meetings.models import ReportMeeting


def closed(meeting: ReportMeeting) -> Refused:
    """The meeting was put off or cancelled, so that nothing new can be done for it."""
    return Refused.because(
        "meeting_closed",
        _("This meeting will not be held: it is %(how)s.") % {"how": meeting.get_closed_as_display()},
        remedy=_("Plan a new meeting, or go to the one that takes its place."),
    )


def held() -> Refused:
    """The meeting took place, so that what people were told beforehand is settled."""
    return Refused.because(
        "meeting_held",
        _("This meeting was held already."),
        remedy=_("What people were told beforehand stays as it was."),
    )


def place_missing() -> Refused:
    """A notice without a place tells nobody where to go (2.5, first item)."""
    return Refused.because(
        "notice_needs_place",
        _("A notice says where the meeting is, and the plan names no place."),
        remedy=_("Enter the place in the plan of the meeting first, then tell residents."),
        clause="2.5-venue",
    )
