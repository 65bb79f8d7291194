"""One entry of a list, and the file that shows that somebody was told: found only through their meeting (2.5)."""

from esep.kernel.refusals import not_found
from esep.meetings.listing import L
from esep.meetings.models import AgendaItem, ReportMeeting, SpeakerEntry, Telling
from esep.records.models import Evidence, StoredFile


def entry_in(table: type[L], pk: int, *, meeting: ReportMeeting) -> L:
    """An entry of a list of this meeting in scope, standing or not. Raises Refused (NOT_FOUND)."""
    found = table.objects.filter(pk=pk, meeting=meeting).first()
    if found is None:
        raise not_found()
    return found


def telling_in(pk: int, *, meeting: ReportMeeting) -> Telling:
    """That somebody was told news of this meeting in scope, corrected since or not. Raises Refused (NOT_FOUND)."""
    found = Telling.objects.filter(pk=pk, meeting=meeting, fact__isnull=False).first()
    if found is None:
        raise not_found()
    return found


def position_of(row: SpeakerEntry | AgendaItem) -> int:
    """On which place of its list an entry stands, counted from 1; 0 when it was taken out."""
    standing = [one.pk for one in type(row).objects.filter(meeting=row.meeting_id, taken_out_at__isnull=True)]
    return standing.index(row.pk) + 1 if row.pk in standing else 0


def evidence_in(pk: int, *, meeting: ReportMeeting) -> StoredFile:
    """The file that shows that a speaker of this meeting in scope was told. Raises Refused (NOT_FOUND)."""
    numbers = SpeakerEntry.objects.filter(meeting=meeting).values_list("pk", flat=True)
    refs = [f"{SpeakerEntry.REF}:{one}" for one in numbers]
    found = Evidence.objects.filter(pk=pk, subject__in=refs).select_related("file").first()
    if found is None or found.file is None:
        raise not_found()
    return found.file
