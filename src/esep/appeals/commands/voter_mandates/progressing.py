"""Progressing: how far a voter mandate has come, on which day, with pictures before and after (2.2)."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.voter_mandates.finding import (
    CLAUSE,
    PROGRESSED,
    owner_of,
    owner_of_step,
    standing,
    steps_of,
)
from esep.appeals.models import VoterMandate, VoterMandateStep
from esep.appeals.taking import Worded
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.models import Evidence
from esep.records.proving import Proof, put_evidence
from esep.records.telling import withdraw
from esep.regulation.facts.deputy import VoterMandateProgressed, VoterMandateState

LONGEST_NOTE = 2000


def progress_voter_mandate(
    code: str,
    state: VoterMandateState,
    *,
    on: date,
    by: Actor,
    municipality: int,
    note: Worded | None = None,
    proofs: Sequence[Proof] = (),
) -> VoterMandateStep:
    """Record how far a voter mandate came on a day, with what is said of it and with proofs; none is needed.

    Raises Refused: withdrawn, a day before it was received or to come, declined without the reason in Kyrgyz.
    """
    owner = owner_of(code, municipality=municipality)
    with command(Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(code, owner=owner)
        _check_day(row, on)
        said = _noted(note, state)
        is_declined = state is VoterMandateState.DECLINED
        data = VoterMandateProgressed(state=state, reason=said.ky if is_declined else None)
        fact = acting.record(PROGRESSED, data, records=[row.record, row.mandate.record], on=on)
        for proof in proofs:
            put_evidence(acting, proof, subject=fact.ref)
        step = acting.save(
            VoterMandateStep(
                municipality=acting.municipality,
                voter_mandate=row,
                state=state.value,
                happened_on=on,
                note_ky=said.ky,
                note_ru=said.ru,
                note_en=said.en,
                fact=fact,
                recorded_at=acting.at,
                recorded_by=acting.account,
            )
        )
        _let_follow(acting, row)
        return step


def prove_voter_mandate(step: int, proof: Proof, *, by: Actor, municipality: int) -> Evidence:
    """Add a proof to a step that was recorded already. Raises Refused."""
    owner = owner_of_step(step, municipality=municipality)
    with command(Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=owner) as acting:
        found = _standing(step, owner=owner)
        kept = put_evidence(acting, proof, subject=found.fact.ref)
        acting.mention(found.ref)
        return kept


def undo_voter_mandate_step(step: int, *, reason: str, by: Actor, municipality: int) -> VoterMandateStep:
    """Say that a step was recorded by mistake; it stays to be seen, and the state follows the steps that are left.

    Raises Refused: unknown, undone already, no reason.
    """
    owner = owner_of_step(step, municipality=municipality)
    with command(Act.KEEP_VOTER_MANDATES, by=by, municipality=municipality, owner=owner) as acting:
        found = _standing(step, owner=owner)
        if not reason.strip():
            raise reason_missing()
        withdraw(acting, found.fact, reason=reason.strip()[:500])
        found.undone_at, found.undone_reason = acting.at, reason.strip()[:500]
        acting.save(found)
        _let_follow(acting, found.voter_mandate)
        return found


def _let_follow(acting: Acting, row: VoterMandate) -> None:
    """Let the state follow the latest standing step; empty without any."""
    steps = steps_of(row)
    row.state = steps[-1].state if steps else ""
    acting.edit(row, seen=row.version)


def _standing(step: int, *, owner: str) -> VoterMandateStep:
    found = VoterMandateStep.objects.select_related("fact", "voter_mandate").filter(pk=step).first()
    if found is None:
        raise not_found()
    found.voter_mandate = standing(found.voter_mandate.code, owner=owner)
    if found.undone_at is not None:
        raise Refused.because(
            "step_undone",
            _("This step was undone already."),
            remedy=_("Look at the present history of the voter mandate."),
            clause=CLAUSE,
        )
    return found


def _check_day(row: VoterMandate, on: date) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if on < row.received_on:
        raise Refused.because(
            "before_received",
            _("It was received later: %(day)s.") % {"day": date_format(row.received_on, "SHORT_DATE_FORMAT")},
            remedy=_("Enter the day on which it was really done."),
            clause=CLAUSE,
            field="on",
        )


def _noted(note: Worded | None, state: VoterMandateState) -> Worded:
    said = Worded(note.ky.strip(), note.ru.strip(), note.en.strip()) if note is not None else Worded(ky="")
    if state is VoterMandateState.DECLINED and not said.ky:
        raise Refused.because(
            "declining_needs_a_reason",
            _("Say why it is declined, in Kyrgyz."),
            remedy=_("Voters who gave it hear why it will not be done."),
            clause=CLAUSE,
            field="note_ky",
        )
    for field, text in (("note_ky", said.ky), ("note_ru", said.ru), ("note_en", said.en)):
        if len(text) > LONGEST_NOTE:
            raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field=field)
    return said
