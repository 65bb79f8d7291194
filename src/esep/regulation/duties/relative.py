"""Relative duties: something is due so long before or after an anchor (2.5, 3.1, 3.8, 3.9, 4.4).

An act whose term is only implied is bound to the event itself; one without any term carries an advice day.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.due import due_day
from esep.regulation.duties.met import NOT_MET, MetBy, Satisfier
from esep.regulation.duties.obligation import Exemption, Obligation, obligation
from esep.regulation.duties.rule import Due, Rule
from esep.regulation.fields import FactKindName

WHOLE_CASE: tuple[None] = (None,)
BEFORE_RECORDS = Exemption.BEFORE_RECORDS


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
    due_of, satisfier, opened = due_day(rule.due, context), Satisfier(rule.met_by, context), is_open(rule.opens)
    find, subjects_of = satisfier.finder(), subjects(rule.for_each)
    only_with, step, planned_by = rule.only_with, rule.optional_step, rule.planned_by

    def never_owed(case: Case, before_records: bool) -> Exemption | None:
        if before_records:
            return Exemption.BEFORE_RECORDS
        return only_with.otherwise if only_with is not None and only_with.event not in case.kinds else None

    def lapsed(case: Case) -> Exemption | None:
        if case.closed_by is not None:
            return Exemption.CLOSED
        return Exemption.NOT_NEEDED if step is not None and declared_unnecessary(case, step) else None

    def judge(case: Case, found: list[Obligation]) -> None:
        if not opened(case):
            return
        due_on, due_at, missing, provisional, before_records = due_of(case)
        opened_on = case.opened_on
        assert opened_on is not None
        exempt = never_owed(case, before_records) if before_records or only_with else None
        planned_for = day_planned(case, planned_by) if planned_by else None
        done_on, done_at, facts = find(case) if exempt is None else NOT_MET
        if done_on is None and exempt is None:
            exempt = lapsed(case)
        found.append(
            obligation((
                rule, case.ref, None, opened_on, due_on, done_on, facts,
                exempt, missing, provisional, due_at, done_at, planned_for, (), False,
            ))
        )  # fmt: skip

    def judge_each(case: Case, found: list[Obligation]) -> None:
        if not opened(case):
            return
        due_on, due_at, missing, provisional, before_records = due_of(case)
        opened_on = case.opened_on
        assert opened_on is not None
        exempt = never_owed(case, before_records)
        planned_for = day_planned(case, planned_by) if planned_by else None
        fitting = satisfier.fitting(satisfier.candidates(case), case) if exempt is None else NO_FACTS
        for subject in subjects_of(case):
            done_on, done_at, facts = satisfier.met(satisfier.covering(fitting, subject), case)
            reason = lapsed(case) if done_on is None and exempt is None else exempt
            found.append(
                obligation((
                    rule, case.ref, subject, opened_on, due_on, done_on, facts,
                    reason, missing, provisional, due_at, done_at, planned_for, (), False,
                ))
            )  # fmt: skip

    return judge if rule.for_each is None else judge_each


def day_planned(case: Case, kind: str) -> date | None:
    """The day that the last fact of a kind set for the act; none once that day has passed."""
    last = case.last(kind)
    day: date | None = None if last is None else getattr(last.data, "date", None)
    return day if day is not None and day >= case.as_of else None


def declared_unnecessary(case: Case, step: str) -> bool:
    """Whether somebody recorded, with a reason, that an «if needed» step is not needed (oddity O13)."""
    return any(getattr(fact.data, "step", None) == step for fact in case.kinds.get("step.not_needed", ()))
