"""Speakers told: presenters heard beforehand that they will speak, with the proof (2.5, fifth item)."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.listing import entries_of, happened_before, has_begun, meeting_open, standing
from esep.meetings.models import ReportMeeting, SpeakerEntry
from esep.meetings.models.request import Means
from esep.records.proving import Proof, put_evidence
from esep.regulation.facts.meeting import SpeakersTold

TOLD = "speakers.told"


def tell_speakers(
    meeting: str,
    speakers: Sequence[int],
    *,
    by: Actor,
    municipality: int,
    on: date,
    means: str,
    proof: Proof | None = None,
) -> tuple[SpeakerEntry, ...]:
    """Say that speakers were told on a day that they will speak. Once all of them were, that is a fact (2.5).

    Who is told again keeps the first day. The ``proof`` is kept for each of them, and for the fact. Raises Refused:
    nobody chosen, a day to come or after the meeting, and on its day once it began.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        refuse_telling(acting, found, on=on, means=means)
        rows = entries_of(SpeakerEntry, speakers, meeting=found, field="chosen")
        fresh = [row for row in rows if row.told_on is None]
        for row in fresh:
            row.told_on, row.told_by_means = on, means
            acting.edit(row, seen=row.version)
        fact = say_told(acting, found, standing(SpeakerEntry, found)) if fresh else None
        for row in rows:
            acting.mention(row.ref)
            if proof is not None:
                put_evidence(acting, proof, subject=row.ref)
        if fact is not None and proof is not None:
            put_evidence(acting, proof, subject=fact.ref)
        return tuple(rows)


def say_told(acting: Acting, meeting: ReportMeeting, rows: Iterable[SpeakerEntry]) -> RecordedFact | None:
    """Record that all of the list were told, on the day on which the last of them was; nothing while one was not."""
    days = [row.told_on for row in rows]
    told = [day for day in days if day is not None]
    if not told or len(told) < len(days):
        return None
    return acting.record(TOLD, SpeakersTold(speakers=len(told)), records=[meeting.record], on=max(told))


def refuse_telling(acting: Acting, meeting: ReportMeeting, *, on: date, means: str) -> None:
    """Refuse a day to come, after the meeting, or on its day once it began; and means that nobody knows."""
    happened_before(meeting, on, field="on")
    if on == meeting.date == clock.today() and has_begun(meeting, now=acting.at):
        raise Refused.because(
            "meeting_began",
            _("The meeting has begun. Speakers are told beforehand."),
            remedy=_("If it was done earlier, enter that day."),
            clause="2.5-speaker-notice",
            field="on",
        )
    if means not in Means.values:
        raise Refused.because("means_unknown", _("Choose from the list."), field="means")
