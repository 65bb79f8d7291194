"""What was entered as adopted by mistake: it stays to be seen, with the reason (3.6)."""

from esep.meetings.models import Outcome, ReportMeeting


def withdrawn_of(meeting: ReportMeeting) -> tuple[Outcome, ...]:
    """The withdrawn outcomes of a meeting of the municipality in scope. One query."""
    return tuple(Outcome.objects.filter(meeting=meeting, withdrawn_at__isnull=False))
