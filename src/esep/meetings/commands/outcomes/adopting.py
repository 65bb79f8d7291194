"""Adopting: what was decided, recommended or proposed is entered after the day, from paper or from minutes (3.6)."""

from uuid import uuid4

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.commands.hall.effects import put_outcome
from esep.meetings.commands.outcomes.draft import OutcomeDraft, owner_of, worded
from esep.meetings.hall.events import OutcomeVoted
from esep.meetings.models import Outcome
from esep.meetings.promising import CLAUSE, adopting_meeting, refuse_signed


def adopt_outcome(meeting: str, draft: OutcomeDraft, *, by: Actor, municipality: int) -> Outcome:
    """Enter an outcome as a promise with its own number (3.6). It was adopted on the day of its meeting.

    Until the minutes are signed; afterwards they say what was adopted, and nothing is added. Raises Refused: unknown,
    closed or coming meeting, signed minutes, no text, an unknown owner or two, a day before the meeting.
    """
    with command(Act.KEEP_PROMISES, by=by, municipality=municipality) as acting:
        found = adopting_meeting(meeting, today=clock.today())
        refuse_signed(found)
        text, text_ru = worded(draft)
        owner = owner_of(draft)
        in_years(draft.due_on, field="due_on")
        if draft.due_on is not None and draft.due_on < found.date:
            raise Refused.because(
                "due_before_meeting",
                _("That day is before the meeting: %(day)s.") % {"day": date_format(found.date, "SHORT_DATE_FORMAT")},
                remedy=_("Enter the day by which it was promised, or leave the field empty."),
                clause=CLAUSE,
                field="due_on",
            )
        said = OutcomeVoted(
            outcome=uuid4(),
            kind=draft.kind,
            text=text,
            text_ru=text_ru or None,
            position=draft.position or None,
            deputy=draft.deputy or None,
            commission=draft.commission or None,
            responsible=owner.words or None,
            due_on=draft.due_on,
        )
        return put_outcome(acting, found, said)
