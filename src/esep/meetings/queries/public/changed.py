"""What changed of meetings and promises since a moment; why something was withdrawn stays inside."""

from datetime import datetime

from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, touched_since
from esep.meetings.models import MeetingArea, MeetingDeputy, Outcome, OutcomeCarried, OutcomeStep, ReportMeeting
from esep.meetings.promising import WORD as PROMISE
from esep.meetings.queries.public.reading import WORD as MEETING
from esep.regulation.dates import legal_day


def meetings_changed(since: datetime, *, municipality: int) -> Changes:
    """Meetings touched since a moment. A cancelled one stays to be read, with its reason."""
    tables = ((ReportMeeting, "code"), (MeetingDeputy, "meeting__code"), (MeetingArea, "meeting__code"))
    with scope.of(municipality):
        return Changes(keys=touched_since(since, *tables, word=MEETING))


def promises_changed(since: datetime, *, municipality: int) -> Changes:
    """Promises touched since a moment, and those that were withdrawn since."""
    tables = ((Outcome, "code"), (OutcomeStep, "outcome__code"), (OutcomeCarried, "outcome__code"))
    with scope.of(municipality):
        withdrawn = Outcome.objects.filter(withdrawn_at__gte=since).order_by("code")
        return Changes(
            keys=touched_since(since, *tables, word=PROMISE),
            gone=tuple(
                Gone(key=code, on=legal_day(at))
                for code, at in withdrawn.values_list("code", "withdrawn_at")
                if at is not None
            ),
        )
