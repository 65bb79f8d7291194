"""Writing: the text is kept as a revision whenever somebody saves it. Two who write at once both keep their words."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.commands.hall.effects import put_outcome
from esep.meetings.commands.minutes.common import (
    CLAUSE,
    heads,
    meeting_with_minutes,
    refuse_signed,
    revisions_of,
)
from esep.meetings.hall.events import OutcomeVoted
from esep.meetings.minutes.text import Adopted, MinutesText, read_text, written_text
from esep.meetings.models import Minutes, MinutesRevision, ReportMeeting
from esep.regulation.facts.meeting import OutcomeKind
from esep.regulation.shapes import as_json

LONGEST = 600_000
"""Bytes of a whole text."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A revision as it was kept. ``clash`` is the number of another one that was written at the same time."""

    revision: MinutesRevision
    clash: int | None

    @property
    def number(self) -> int:
        """What the next revision builds on."""
        return self.revision.number


def save_minutes(
    meeting: str,
    text: MinutesText,
    *,
    base: int,
    by: Actor,
    municipality: int,
    language: str = "ky",
    automatic: bool = False,
    settles: int | None = None,
) -> Saved:
    """Keep the text that somebody has before them, built on revision ``base`` (0: on none).

    Where somebody else saved meanwhile both revisions stay, and the answer names the other. What says nothing new is
    not kept twice. Outcomes that were typed become promises, unless the text was saved by itself. ``settles`` is the
    other of two versions, when this one ends their clash. Raises Refused: closed meeting, signed minutes, too long.
    """
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        found, minutes = meeting_with_minutes(meeting)
        refuse_signed(minutes)
        if len(as_json(written_text(text))) > LONGEST:
            raise Refused.because(
                "minutes_too_long",
                _("The minutes are longer than can be kept in one piece."),
                remedy=_("Shorten the longest speeches, and add their full text as a document."),
                clause=CLAUSE,
            )
        if minutes is None:
            row = Minutes(municipality=acting.municipality, meeting=found, language=language)
            minutes = acting.save(row)
        else:
            acting.mention(minutes.ref)
        if not automatic:
            text = adopted(acting, found, text)
        return keep_revision(acting, minutes, text, base=base, automatic=automatic, settles=settles)


def adopted(acting: Acting, meeting: ReportMeeting, text: MinutesText) -> MinutesText:
    """The text in which every outcome that was typed is a promise with its number (3.6)."""
    if meeting.date > clock.today():
        return text
    return replace(text, outcomes=tuple(_adopted(acting, meeting, one) for one in text.outcomes))


def _adopted(acting: Acting, meeting: ReportMeeting, one: Adopted) -> Adopted:
    if one.code or not one.text.strip():
        return one
    said = OutcomeVoted(
        outcome=uuid4(),
        kind=OutcomeKind(one.kind),
        text=one.text.strip(),
        position=one.position or None,
        deputy=one.deputy or None,
        commission=one.commission or None,
        responsible=one.responsible.strip() or None,
        due_on=date.fromisoformat(one.due) if one.due else None,
    )
    row = put_outcome(acting, meeting, said)
    return replace(one, code=row.code, responsible=row.responsible, position="", deputy="", commission="")


def keep_revision(
    acting: Acting,
    minutes: Minutes,
    text: MinutesText,
    *,
    base: int,
    automatic: bool = False,
    settles: int | None = None,
) -> Saved:
    """Keep a text inside an act, unless it says what its base says."""
    revisions = revisions_of(minutes)
    numbers = {row.number: row for row in revisions}
    base = base if base in numbers else 0
    content = written_text(text)
    present = {row.number for row in heads(revisions)}
    before = numbers.get(base)
    if settles is None and before is not None and base in present and read_text(before.content) == text:
        return Saved(before, _other(present, base))
    number = max(numbers, default=0) + 1
    row = MinutesRevision(
        municipality=acting.municipality,
        minutes=minutes,
        number=number,
        base=base,
        settles=settles if settles in numbers else None,
        content=content,
        is_automatic=automatic,
        saved_at=acting.at,
        saved_by=acting.account,
    )
    revision = acting.save(row)
    return Saved(revision, _other(present - {base, settles}, number))


def _other(present: set[int], mine: int) -> int | None:
    return max((number for number in present if number != mine), default=None)
