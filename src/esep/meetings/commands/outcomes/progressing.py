"""Progressing: what was done about an outcome, on which day, with pictures before and after (3.9)."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.names import Names
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.meetings.commands.outcomes.draft import LONGEST_TEXT
from esep.meetings.models import Outcome, OutcomeStep
from esep.meetings.promising import PROGRESSED, let_follow, outcome_of
from esep.records.models import Evidence
from esep.records.proving import Proof, put_evidence, said_of
from esep.records.telling import withdraw
from esep.regulation.facts.meeting import OutcomeProgressed, OutcomeState

CLAUSE = "3.9-measures-info"
OPEN = frozenset({OutcomeState.STARTED, OutcomeState.PARTLY_DONE})


class Moment(StrEnum):
    """What a picture shows, as the note of its proof says: how it was, or how it is now."""

    BEFORE = "before"
    AFTER = "after"


def progress_outcome(
    code: str,
    state: OutcomeState,
    *,
    on: date,
    by: Actor,
    municipality: int,
    note: Names | None = None,
    expected_by: date | None = None,
    proofs: Sequence[Proof] = (),
) -> OutcomeStep:
    """Record a step on a day: how far the promise has come by it, with proofs. Done without a proof is kept too.

    ``expected_by`` is a later day that the owner names while it is open; the promised one stays. Raises Refused:
    withdrawn, a day before the meeting or to come, declined without the reason, a later day that is none.
    """
    with command(Act.KEEP_PROMISES, by=by, municipality=municipality) as acting:
        outcome = outcome_of(code)
        _check_day(outcome, on)
        said = _noted(note, state)
        _check_expected(expected_by, state, on=on)
        data = OutcomeProgressed(
            outcome=outcome.code, state=state, evidence=tuple(said_of(acting, proof) for proof in proofs)
        )
        fact = acting.record(PROGRESSED, data, records=[outcome.meeting.record, outcome.record], on=on)
        for proof in proofs:
            put_evidence(acting, proof, subject=fact.ref)
        step = acting.save(
            OutcomeStep(
                municipality=acting.municipality,
                outcome=outcome,
                state=state.value,
                happened_on=on,
                note_ky=said.ky,
                note_ru=said.ru,
                note_en=said.en,
                expected_by=expected_by,
                fact=fact,
                recorded_at=acting.at,
                recorded_by=acting.account,
            )
        )
        let_follow(acting, outcome)
        return step


def prove_step(step: int, proof: Proof, *, by: Actor, municipality: int) -> Evidence:
    """Add a proof to a step that was recorded already, such as a picture of the finished work. Raises Refused."""
    with command(Act.KEEP_PROMISES, by=by, municipality=municipality) as acting:
        found = _standing(step)
        kept = put_evidence(acting, proof, subject=found.fact.ref)
        acting.mention(found.ref)
        return kept


def undo_step(step: int, *, reason: str, by: Actor, municipality: int) -> OutcomeStep:
    """Say that a step was recorded by mistake; it stays to be seen, and the state follows the steps that are left.

    Raises Refused: unknown, undone already, no reason.
    """
    with command(Act.KEEP_PROMISES, by=by, municipality=municipality) as acting:
        found = _standing(step)
        if not reason.strip():
            raise reason_missing()
        withdraw(acting, found.fact, reason=reason.strip())
        found.undone_at, found.undone_reason = acting.at, reason.strip()
        acting.save(found)
        let_follow(acting, found.outcome)
        return found


def _standing(step: int) -> OutcomeStep:
    found = OutcomeStep.objects.select_related("outcome__meeting", "fact").filter(pk=step).first()
    if found is None:
        raise not_found()
    if found.undone_at is not None:
        raise Refused.because(
            "step_undone",
            _("This step was undone already."),
            remedy=_("Look at the present history of the promise."),
            clause=CLAUSE,
        )
    return found


def _check_day(outcome: Outcome, on: date) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if on < outcome.adopted_on:
        raise Refused.because(
            "before_adoption",
            _("It was adopted later: %(day)s.") % {"day": date_format(outcome.adopted_on, "SHORT_DATE_FORMAT")},
            remedy=_("Enter the day on which it was really done."),
            clause=CLAUSE,
            field="on",
        )


def _noted(note: Names | None, state: OutcomeState) -> Names:
    said = Names(ky=note.ky.strip(), ru=note.ru.strip(), en=note.en.strip()) if note is not None else Names(ky="")
    if state is OutcomeState.DECLINED and not said.ky:
        raise Refused.because(
            "declining_needs_a_reason",
            _("Say why it is declined, in Kyrgyz."),
            remedy=_("People who were promised something hear why it will not be done."),
            clause=CLAUSE,
            field="note_ky",
        )
    for field, text in (("note_ky", said.ky), ("note_ru", said.ru)):
        if len(text) > LONGEST_TEXT:
            raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
    return said


def _check_expected(expected_by: date | None, state: OutcomeState, *, on: date) -> None:
    if expected_by is None:
        return
    in_years(expected_by, field="expected_by")
    if state not in OPEN:
        raise Refused.because(
            "nothing_expected",
            _("A later day is named only while something is still to be done."),
            remedy=_("Leave this field empty, or choose that it is in work."),
            clause=CLAUSE,
            field="expected_by",
        )
    if expected_by < on:
        raise Refused.because(
            "expected_before",
            _("The expected day is before the step itself."),
            remedy=_("Check both days."),
            clause=CLAUSE,
            field="expected_by",
        )
