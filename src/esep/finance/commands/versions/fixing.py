"""Submitting a draft to the council, adopting what it decided, withdrawing a version (1.9-draft-budget, 7.2.2)."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, not_in_future, reason_missing
from esep.finance.commands.versions.finding import (
    CLAUSE,
    PUBLICATION,
    RECORD,
    standing,
    version_of,
    with_lines,
    working,
)
from esep.finance.models import BudgetVersion
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.papers import paper
from esep.records.telling import withdraw
from esep.regulation.facts.council import BudgetApproved, BudgetKind, BudgetSubmitted

SUBMITTED, APPROVED = "budget.submitted", "budget.approved"
DRAFT = BudgetVersion.Kind.DRAFT
LONGEST_DECISION = 40


def submit_budget(
    code: str, *, on: date, by: Actor, municipality: int, seen: int | None = None, document: str = ""
) -> BudgetVersion:
    """Say that a draft went to the council on a day; from then on its lines stay. The law hears of the year.

    ``document`` is the number of the letter in the register. Raises Refused: no draft, empty, a day to come.
    """
    with command(Act.SUBMIT_BUDGET, by=by, municipality=municipality) as acting:
        budget = with_lines(working(code))
        if budget.kind != DRAFT:
            raise Refused.because(
                "not_a_draft",
                _("Only a draft is submitted. This version is adopted by the council."),
                remedy=_("Record its adoption, or begin a draft from it."),
                clause=CLAUSE,
            )
        _check_day(on)
        data = BudgetSubmitted(year=budget.year)
        budget.fact = standing(SUBMITTED, data, on=on) or acting.record(SUBMITTED, data, records=[RECORD], on=on)
        budget.submitted_on, budget.document = on, paper(document)
        return acting.edit(budget, seen=budget.version if seen is None else seen)


def adopt_budget(
    code: str, *, on: date, decision: str, by: Actor, municipality: int, seen: int | None = None, document: str = ""
) -> BudgetVersion:
    """Say that the council approved or amended the budget on a day by a decision (its code: ``13-1``).

    The law hears of it, and that the budget is to be public. Raises Refused: a draft, empty, no decision, a day to
    come, a year that has an approved budget already.
    """
    with command(Act.ADOPT_BUDGET, by=by, municipality=municipality) as acting:
        budget = with_lines(working(code))
        if budget.kind == DRAFT:
            raise Refused.because(
                "draft_is_submitted",
                _("A draft is submitted to the council, not adopted."),
                remedy=_("Begin an approved version from this draft, and adopt that one."),
                clause=CLAUSE,
            )
        _check_day(on)
        _check_decision(decision)
        _check_first(budget)
        data = BudgetApproved(year=budget.year, kind=BudgetKind(budget.kind))
        budget.fact = standing(APPROVED, data, on=on) or acting.record(
            APPROVED, data, records=[RECORD, PUBLICATION], on=on
        )
        budget.adopted_on, budget.decision, budget.document = on, decision.strip(), paper(document)
        return acting.edit(budget, seen=budget.version if seen is None else seen)


def withdraw_version(code: str, *, reason: str, by: Actor, municipality: int) -> BudgetVersion:
    """Withdraw a version that should not count, with the reason. It stays to be read in the office; its fact goes.

    Raises Refused: withdrawn already, no reason.
    """
    with command(Act.KEEP_BUDGET, by=by, municipality=municipality) as acting:
        budget = version_of(code)
        if budget.withdrawn_at is not None:
            raise Refused.because(
                "version_withdrawn", _("This version was withdrawn already."), remedy=_("Look at the list of versions.")
            )
        if not reason.strip():
            raise reason_missing()
        if budget.fact is not None:
            withdraw(acting, budget.fact, reason=reason.strip())
        budget.withdrawn_at, budget.withdrawn_reason = acting.at, reason.strip()[:500]
        return acting.edit(budget, seen=budget.version)


def _check_day(on: date) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")


def _check_decision(decision: str) -> None:
    if not decision.strip():
        raise Refused.because(
            "decision_missing",
            _("Write the number of the council's decision."),
            remedy=_("It stands on the decision, for example: 13-1"),
            clause=CLAUSE,
            field="decision",
        )
    if len(decision.strip()) > LONGEST_DECISION:
        raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field="decision")


def _check_first(budget: BudgetVersion) -> None:
    """A year is approved once; later decisions amend it."""
    if budget.kind != BudgetVersion.Kind.APPROVED:
        return
    rows = BudgetVersion.objects.filter(year=budget.year, kind=budget.kind, adopted_on__isnull=False)
    first = rows.filter(withdrawn_at__isnull=True).first()
    if first is not None and first.adopted_on is not None:
        raise Refused.because(
            "budget_is_approved",
            _("The budget of this year was approved already: %(code)s, %(day)s.")
            % {"code": first.code, "day": date_format(first.adopted_on, "SHORT_DATE_FORMAT")},
            remedy=_("Begin an amended version, or withdraw the other one first."),
            clause=CLAUSE,
        )
