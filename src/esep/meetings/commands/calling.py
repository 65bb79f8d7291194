"""Calling: which deputies report at a meeting and which areas it calls. Who is not wanted any more leaves the rows."""

from esep.kernel.acting import Acting
from esep.meetings.entry import Planned
from esep.meetings.models import MeetingArea, MeetingDeputy, ReportMeeting


def call(acting: Acting, meeting: ReportMeeting, wanted: Planned) -> None:
    """Let deputies and areas be those that are wanted: who is new joins, who is not wanted leaves."""
    present = {row.mandate_id: row for row in meeting.deputies.filter(left_at__isnull=True)}
    for mandate in wanted.mandates:
        if mandate.pk not in present:
            acting.save(MeetingDeputy(municipality=acting.municipality, meeting=meeting, mandate=mandate))
    stay = {mandate.pk for mandate in wanted.mandates}
    for deputy in (row for pk, row in present.items() if pk not in stay):
        deputy.left_at = acting.at
        acting.save(deputy)
    areas = {(row.village_id, row.area_id): row for row in meeting.areas.filter(left_at__isnull=True)}
    called: dict[tuple[int | None, int | None], MeetingArea] = {}
    for village in wanted.villages:
        called[village.pk, None] = MeetingArea(municipality=acting.municipality, meeting=meeting, village=village)
    for part in wanted.parts:
        called[None, part.pk] = MeetingArea(municipality=acting.municipality, meeting=meeting, area=part)
    for key, row in called.items():
        if key not in areas:
            acting.save(row)
    for left in (row for key, row in areas.items() if key not in called):
        left.left_at = acting.at
        acting.save(left)


def records_of(meeting: ReportMeeting) -> list[str]:
    """The records that a fact of its plan belongs to: the meeting's own, and those of the deputies who report."""
    rows = meeting.deputies.filter(left_at__isnull=True).select_related("mandate")
    return [meeting.record, *(row.mandate.record for row in rows)]
