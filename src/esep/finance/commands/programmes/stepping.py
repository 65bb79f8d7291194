"""Stepping: how far a work had come on a day, with pictures before and after; a wrong step is withdrawn (4.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.finance.commands.programmes.finding import CLAUSE, standing_work
from esep.finance.entering import LONGEST_REASON, UNSAID, Said
from esep.finance.models import Activity, ActivityStep
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.records.models import Evidence
from esep.records.proving import Proof, put_evidence

WHOLE = 100
NEED_WORDS = frozenset({ActivityStep.State.LATE, ActivityStep.State.STOPPED})
"""States of which people want to hear why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEntry:
    """How a work stood on a day: ``percent`` of the whole, ``done`` of its target in its unit, and words."""

    day: date
    state: ActivityStep.State
    percent: int | None = None
    done: Decimal | None = None
    words: Said = UNSAID


def step_work(
    work: str, entry: StepEntry, *, by: Actor, municipality: int, proofs: Sequence[Proof] = ()
) -> ActivityStep:
    """Record how far a work had come, with proofs; none is needed.

    Raises Refused: a day to come, more than the whole, behind the plan or stopped without a word why.
    """
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        activity = standing_work(work)
        _check(activity, entry)
        step = acting.save(
            ActivityStep(
                municipality=acting.municipality,
                activity=activity,
                day=entry.day,
                state=entry.state.value,
                percent=entry.percent,
                done=entry.done,
                recorded_at=acting.at,
                recorded_by=acting.account,
                **entry.words.columns("words"),
            )
        )
        for proof in proofs:
            put_evidence(acting, proof, subject=step.ref)
        acting.mention(activity.ref)
        return step


def prove_work_step(step: int, proof: Proof, *, by: Actor, municipality: int) -> Evidence:
    """Add a proof to a step that was recorded already. Raises Refused."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        found = _standing(step)
        kept = put_evidence(acting, proof, subject=found.ref)
        acting.mention(found.ref)
        return kept


def withdraw_work_step(step: int, *, reason: str, by: Actor, municipality: int) -> ActivityStep:
    """Say that a step was recorded by mistake; it stays to be seen. Raises Refused: withdrawn already, no reason."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        found = _standing(step)
        if not reason.strip():
            raise reason_missing()
        found.withdrawn_at, found.withdrawn_reason = acting.at, reason.strip()[:LONGEST_REASON]
        acting.mention(found.activity.ref)
        return acting.save(found)


def _standing(step: int) -> ActivityStep:
    found = ActivityStep.objects.select_related("activity").filter(pk=step).first()
    if found is None:
        raise not_found()
    standing_work(found.activity.code)
    if found.withdrawn_at is not None:
        raise Refused.because("withdrawn_already", _("This was withdrawn already."), clause=CLAUSE)
    return found


def _check(work: Activity, entry: StepEntry) -> None:
    in_years(entry.day, field="day")
    not_in_future(entry.day, today=clock.today(), field="day")
    if entry.percent is not None and not 0 <= entry.percent <= WHOLE:
        raise Refused.because(
            "percent_out_of_range", _("Write a number from 0 to 100."), clause=CLAUSE, field="percent"
        )
    if entry.done is not None and entry.done < 0:
        raise Refused.because("done_below_nothing", _("This cannot be below nothing."), clause=CLAUSE, field="done")
    if entry.done is not None and work.target is None:
        raise Refused.because(
            "no_target",
            _("Nobody entered how much there is to do."),
            remedy=_("Enter it with the work first, or write per cent."),
            clause=CLAUSE,
            field="done",
        )
    if entry.state in NEED_WORDS and not entry.words.ky.strip():
        raise Refused.because(
            "words_missing",
            _("Say why, in Kyrgyz."),
            remedy=_("People who wait for this work hear why it is not done."),
            clause=CLAUSE,
            field="words_ky",
        )
