"""Handing over: the row of a meeting's hand-over, and what the law was told of its receipt (3.8)."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.community.refusals import in_years, not_in_future
from esep.kernel import clock
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.models import Handover, ReportMeeting

RECEIVED = "handover.received"
CLAUSE = "3.8-handover"


def handover_of(meeting: ReportMeeting) -> Handover | None:
    """The hand-over of a meeting, if its minutes were sent."""
    return Handover.objects.select_related("document__number", "fact__supersedes").filter(meeting=meeting).first()


def sent_handover(meeting: ReportMeeting) -> Handover:
    """The hand-over of a meeting whose minutes were sent. Raises Refused before."""
    found = handover_of(meeting)
    if found is None:
        raise Refused.because(
            "not_sent",
            _("The minutes were not sent to the council yet."),
            remedy=_("Record first on which day they were sent."),
            clause=CLAUSE,
        )
    return found


def receipt_of(meeting: ReportMeeting) -> RecordedFact | None:
    """The fact that the council received them, if it counts; also where no row is known."""
    told = RecordedFact.objects.filter(kind=RECEIVED, cases__record=meeting.record, superseded_by__isnull=True)
    return told.select_related("supersedes").order_by("occurred_on", "pk").first()


def happened(on: date, *, after: date, field: str) -> None:
    """Refuse a day to come, and one before what it follows."""
    in_years(on, field=field)
    not_in_future(on, today=clock.today(), field=field)
    if on < after:
        raise Refused.because(
            "before_its_turn",
            _("This cannot be before: %(day)s.") % {"day": date_format(after, "SHORT_DATE_FORMAT")},
            remedy=_("Minutes are signed, then sent, then received. Check the days."),
            clause=CLAUSE,
            field=field,
        )
