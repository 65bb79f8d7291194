"""Completing: the minutes are drawn up, with what each part of 3.6 says; late news corrects how many came."""

from dataclasses import replace
from datetime import date

from esep.access import Act, Actor
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.meetings.commands.calling import records_of
from esep.meetings.commands.hall.effects import said_held
from esep.meetings.commands.hall.receiver import Hall
from esep.meetings.commands.minutes.common import (
    day_after,
    meeting_with_minutes,
    present_text,
    refuse_signed,
    refuse_unheld,
    written,
)
from esep.meetings.commands.minutes.writing import adopted, keep_revision
from esep.meetings.holding import HELD
from esep.meetings.minutes.text import MinutesText
from esep.meetings.models import Minutes, ReportMeeting
from esep.regulation.facts.common import PartAnswer
from esep.regulation.facts.meeting import MinutesWritten

WRITTEN = "minutes.written"

REASON_IN_MINUTES = "протоколду караңыз"
"""Where the law is told that there is a reason: it stands in the minutes."""


def complete_minutes(meeting: str, *, by: Actor, municipality: int, on: date | None = None) -> Minutes:
    """Say that the minutes are drawn up, today or on a day that is named, with the answer of each part (3.6).

    Parts may still be empty; then they cannot be signed. Saying it again corrects what the law was told. Raises
    Refused: not held, nothing written, two versions, signed, a day to come or before the meeting.
    """
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        found, begun = meeting_with_minutes(meeting)
        minutes = written(begun)
        refuse_signed(minutes)
        refuse_unheld(found)
        day = on or clock.today()
        day_after(found, day)
        text = settled_text(acting, found, minutes)
        correct_held(acting, found)
        tell_written(acting, found, minutes, text, on=day)
        return acting.edit(minutes, seen=minutes.version)


def settled_text(acting: Acting, meeting: ReportMeeting, minutes: Minutes) -> MinutesText:
    """The newest text, in which every outcome is a promise. Raises Refused for two versions."""
    revision, text = present_text(minutes)
    whole = adopted(acting, meeting, text).without_blanks()
    if whole != text:
        keep_revision(acting, minutes, whole, base=revision.number)
    return whole


def tell_written(acting: Acting, meeting: ReportMeeting, minutes: Minutes, text: MinutesText, *, on: date) -> None:
    """Tell the law how each part is answered, where it does not know that yet. The row is changed, not written."""
    said = MinutesWritten(parts={part: _for_the_law(answer) for part, answer in text.answers().items()})
    told = minutes.written_fact
    if told is not None and told.to_law().data == said and told.occurred_on == on:
        return
    minutes.written_fact = acting.record(WRITTEN, said, records=[meeting.record], on=on, supersedes=_standing(told))


def correct_held(acting: Acting, meeting: ReportMeeting) -> RecordedFact | None:
    """Correct how many came, where desks sent news after the end. None where nothing differs, or nobody counted."""
    rows = RecordedFact.objects.filter(kind=HELD, cases__record=meeting.record, superseded_by__isnull=True)
    told = rows.select_related("supersedes").prefetch_related("cases").order_by("pk").last()
    hall = Hall(meeting)
    if told is None or hall.state.closed_at is None:
        return None
    said = said_held(hall)
    if told.to_law().data == said:
        return None
    return acting.record(HELD, said, records=records_of(meeting), on=told.occurred_on, supersedes=told)


def _standing(told: RecordedFact | None) -> RecordedFact | None:
    """A fact, unless somebody has replaced or withdrawn it meanwhile."""
    if told is None or RecordedFact.objects.filter(supersedes=told).exists():
        return None
    return told


def _for_the_law(answer: PartAnswer) -> PartAnswer:
    """An answer without its wording: a reason may name residents, and stands in the minutes themselves."""
    return replace(answer, reason=REASON_IN_MINUTES) if answer.reason else answer
