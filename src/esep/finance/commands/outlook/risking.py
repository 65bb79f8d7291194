"""Risking: what could upset the budget of a year, found or looked ahead to, and what is done about it (5.2, 5.3)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.finance.commands.outlook.forecasting import check_year
from esep.finance.entering import UNSAID, Said, worded
from esep.finance.models import BudgetRisk
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskEntry:
    """A risk with how likely it is, how hard it would hit, and the answer to it, if there is one yet."""

    text: Said
    likelihood: BudgetRisk.Likelihood
    effect: BudgetRisk.Effect
    answer: Said = UNSAID


def enter_risk(year: int, entry: RiskEntry, *, is_found: bool, by: Actor, municipality: int) -> BudgetRisk:
    """Enter a risk of a year's budget: one that showed in carrying it out, or one that is looked ahead to.

    Raises Refused: no words, a year that is not counted.
    """
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        check_year(year)
        return acting.save(
            BudgetRisk(municipality=acting.municipality, year=year, is_found=is_found, **_columns(entry))
        )


def change_risk(row: int, entry: RiskEntry, *, by: Actor, municipality: int, seen: int) -> BudgetRisk:
    """Correct a risk. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        found = _standing(row)
        for column, value in _columns(entry).items():
            setattr(found, column, value)
        return acting.edit(found, seen=seen)


def withdraw_risk(row: int, *, by: Actor, municipality: int) -> BudgetRisk:
    """Take a risk out; the journal keeps that it was there. Raises Refused."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        found = _standing(row)
        found.withdrawn_at = acting.at
        return acting.edit(found, seen=found.version)


def _standing(row: int) -> BudgetRisk:
    found = BudgetRisk.objects.filter(pk=row).first()
    if found is None:
        raise not_found()
    if found.withdrawn_at is not None:
        raise Refused.because("withdrawn_already", _("This was withdrawn already."))
    return found


def _columns(entry: RiskEntry) -> dict[str, object]:
    return {
        **worded(entry.text, field="text_ky").columns("text"),
        **entry.answer.columns("answer"),
        "likelihood": entry.likelihood.value,
        "effect": entry.effect.value,
    }
