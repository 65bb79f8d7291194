"""Changing: the owner and the Russian text at any time, the wording until the minutes are signed (3.6)."""

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.commands.outcomes.draft import OutcomeDraft, owner_of, worded
from esep.meetings.hall.events import EventKind
from esep.meetings.models import HallEvent, Outcome
from esep.meetings.promising import ADOPTED, CLAUSE, outcome_of, refuse_signed, take_back
from esep.regulation.facts.meeting import OutcomeAdopted, OutcomeKind


def change_outcome(
    code: str, draft: OutcomeDraft, *, by: Actor, municipality: int, seen: int, reason: str = ""
) -> Outcome:
    """Word an outcome anew or give it another owner. Where the law was told otherwise, a newer fact says it, with the
    reason; the first one stays to be seen.

    The promised day never changes. Raises Refused: kind or wording after the minutes were signed, another day, no
    reason where the fact changes, STALE, and as :func:`esep.meetings.commands.outcomes.adopting.adopt_outcome`.
    """
    with command(Act.KEEP_PROMISES, by=by, municipality=municipality) as acting:
        outcome = outcome_of(code)
        text, text_ru = worded(draft)
        if (draft.kind.value, text) != (outcome.kind, outcome.text_ky):
            refuse_signed(outcome.meeting)
        _refuse_other_day(outcome, draft.due_on)
        owner = owner_of(draft)
        outcome.kind, outcome.text_ky, outcome.text_ru = draft.kind.value, text, text_ru
        outcome.position, outcome.mandate, outcome.commission = owner.position, owner.mandate, owner.commission
        outcome.responsible = owner.words
        _tell_anew(acting, outcome, reason=reason.strip())
        return acting.edit(outcome, seen=seen)


def withdraw_outcome(code: str, *, reason: str, by: Actor, municipality: int) -> Outcome:
    """Say that an outcome was entered by mistake; its number stays used. Until the minutes are signed.

    Raises Refused: no reason, signed minutes, recorded steps, what the hall adopted by a vote (undone there).
    """
    with command(Act.KEEP_PROMISES, by=by, municipality=municipality) as acting:
        outcome = outcome_of(code)
        if not reason.strip():
            raise reason_missing()
        refuse_signed(outcome.meeting)
        _refuse_voted(outcome)
        take_back(acting, outcome, reason=reason.strip())
        return outcome


def _refuse_other_day(outcome: Outcome, day: date | None) -> None:
    if day != outcome.promised_by:
        raise Refused.because(
            "promised_day_stays",
            _("The day named at the meeting does not change."),
            remedy=_("Record a step with a later day. A day that was typed wrongly: withdraw this and enter it anew."),
            clause=CLAUSE,
            field="due_on",
        )


def _tell_anew(acting: Acting, outcome: Outcome, *, reason: str) -> None:
    """Correct the fact where it says otherwise than the row now."""
    if outcome.fact is None:
        return
    told = outcome.fact.to_law().data
    assert isinstance(told, OutcomeAdopted)
    said = replace(
        told,
        kind=OutcomeKind(outcome.kind),
        text=outcome.text_ky,
        responsible=outcome.responsible or None,
    )
    if said == told:
        return
    if not reason:
        raise reason_missing()
    outcome.fact = acting.record(
        ADOPTED,
        said,
        records=[outcome.meeting.record, outcome.record],
        on=outcome.adopted_on,
        supersedes=outcome.fact,
        reason=reason,
    )


def _refuse_voted(outcome: Outcome) -> None:
    """Refuse to withdraw here what stands in the events of the hall: it would stay there."""
    told = {outcome.fact_id}
    earlier = outcome.fact.supersedes if outcome.fact is not None else None
    while earlier is not None:
        told.add(earlier.pk)
        earlier = earlier.supersedes
    rows = HallEvent.objects.filter(meeting=outcome.meeting, kind=EventKind.OUTCOME_VOTED.value, fact__in=told)
    if rows.exists():
        raise Refused.because(
            "adopted_in_the_hall",
            _("This was adopted by a vote in the hall, and stands among its events."),
            remedy=_("Undo the vote on the page of the hall, with the reason."),
            clause=CLAUSE,
        )
