"""Relative duties: something is due so long before or after an anchor (2.5, 3.1, 3.8, 3.9, 4.4).

An act whose term is only implied is bound to the event itself; one without any term carries an advice day.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from esep.regulation.cases import Case
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.due import due_day
from esep.regulation.duties.met import NOT_MET, MetBy, Satisfier
from esep.regulation.duties.obligation import Exemption, Obligation
from esep.regulation.duties.rule import Due, Rule
from esep.regulation.fields import FactKindName

WHOLE_CASE: tuple[None] = (None,)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyWith:
    """The duty applies only when a fact of kind ``event`` is there; ``otherwise`` is the reason shown when not."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    event: FactKindName
    otherwise: Exemption


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeRule(Rule):
    """``for_each`` makes one obligation for each member of a field of the plan; ``optional_step`` lets an «if needed»
    step be declared unnecessary; ``planned_by`` names the fact that sets the day on which the act is planned.
    """

    shape: Literal["relative"]
    due: Due | None = None
    met_by: MetBy
    for_each: Literal["plan.audience", "plan.deputies"] | None = None
    optional_step: str | None = None
    only_with: OnlyWith | None = None
    planned_by: FactKindName | None = None


def subjects(for_each: str | None) -> Callable[[Case], Sequence[str | None]]:
    """Who or what the duty is owed to or by within the case: the members of a field of the plan, or the case as a
    whole.
    """
    if for_each is None:
        return lambda case: WHOLE_CASE
    field = for_each.removeprefix("plan.")
    return lambda case: getattr(case.plan, field, ())


def is_open(opens: tuple[str, ...]) -> Callable[[Case], bool]:
    """Whether a case holds a fact that calls the duty into being."""
    if not opens:
        return lambda case: True
    if len(opens) == 1:
        return lambda case, kind=opens[0]: kind in case.kinds  # type: ignore[misc]
    return lambda case: any(kind in case.kinds for kind in opens)


def compile_relative(rule: RelativeRule, context: Context) -> Judge:
    """The rule made ready for one edition."""
    due_of, find = due_day(rule.due, context), Satisfier(rule.met_by, context).find
    opened, subjects_of = is_open(rule.opens), subjects(rule.for_each)
    only_with, step, planned_by = rule.only_with, rule.optional_step, rule.planned_by

    def never_owed(case: Case, due_on: date | None) -> Exemption | None:
        if context.before_records(due_on):
            return Exemption.BEFORE_RECORDS
        return only_with.otherwise if only_with is not None and only_with.event not in case.kinds else None

    def lapsed(case: Case) -> Exemption | None:
        if case.closed_by is not None:
            return Exemption.CLOSED
        return Exemption.NOT_NEEDED if step is not None and declared_unnecessary(case, step) else None

    def judge(case: Case, found: list[Obligation]) -> None:
        if not opened(case):
            return
        due = due_of(case)
        opened_on = case.opened_on
        assert opened_on is not None
        exempt = never_owed(case, due.on)
        planned_for = day_planned(case, planned_by) if planned_by is not None else None
        for subject in subjects_of(case):
            met = find(case, subject) if exempt is None else None
            on, at, facts = met if met is not None else NOT_MET
            reason = exempt if met is not None or exempt is not None else lapsed(case)
            found.append(
                Obligation(
                    rule, case.ref, subject, opened_on, due.on, on, facts,
                    reason, due.missing, due.provisional, due.at, at, planned_for,
                )
            )  # fmt: skip

    return judge


def day_planned(case: Case, kind: str) -> date | None:
    """The day that the last fact of a kind set for the act; none once that day has passed."""
    last = case.last(kind)
    day: date | None = None if last is None else getattr(last.data, "date", None)
    return day if day is not None and day >= case.as_of else None


def declared_unnecessary(case: Case, step: str) -> bool:
    """Whether somebody recorded, with a reason, that an «if needed» step is not needed (oddity O13)."""
    return any(getattr(fact.data, "step", None) == step for fact in case.kinds.get("step.not_needed", ()))
