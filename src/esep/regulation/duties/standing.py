"""Standing duties: something must stay fresh (7.2; the check of a room under 2.5).

It is due again so long after it was last renewed, or sooner after an event that made it stale.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.clauses import ClauseId
from esep.regulation.dates import days_after
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.due import add_term
from esep.regulation.duties.obligation import Obligation
from esep.regulation.duties.rule import Rule
from esep.regulation.fields import FactKindName, ParameterId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sooner:
    """After a fact of kind ``event`` a renewal is due within the term ``plus``."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    event: FactKindName
    plus: ParameterId


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRule(Rule):
    """``established_by`` makes the thing exist, ``renewed_by`` confirms that it is still right; ``item`` names the
    one case the rule is about; ``starts`` the fact since which it is owed (without it: since records are kept).
    """

    shape: Literal["standing"]
    established_by: tuple[FactKindName, ...]
    renewed_by: tuple[FactKindName, ...] = ()
    refresh: ParameterId
    sooner_after: tuple[Sooner, ...] = ()
    item: ClauseId | None = None
    starts: tuple[FactKindName, ...] = ()


def freshness_window(refresh: int) -> int:
    """How many days before the next check it counts as «due soon»: a seventh of the term, 1 to 21 days.

    >>> [freshness_window(days) for days in (7, 30, 183, 365)]
    [1, 4, 21, 21]
    """
    return min(21, max(1, refresh // 7))


def compile_standing(rule: StandingRule, context: Context) -> Judge:
    """The rule made ready for one edition."""
    refresh = context.terms[rule.refresh].count
    sooner = tuple((after.event, context.terms[after.plus]) for after in rule.sooner_after)
    renewing = (*rule.established_by, *rule.renewed_by)

    def judge(case: Case, found: list[Obligation]) -> None:
        established = any(kind in case.kinds for kind in rule.established_by)
        subject = case.ref.partition(":")[2]
        if not established:
            start = _owed_since(rule, case, context)
            if start is not None:
                found.append(Obligation(rule, case.ref, subject, start, start))
            return
        last = case.of(renewing)[-1]
        renewed_on = last.occurred_on
        due_on = days_after(renewed_on, days=refresh)
        for event, term in sooner:
            for fact in case.kinds.get(event, NO_FACTS):
                if fact.occurred_on > renewed_on:
                    due_on = min(due_on, add_term(fact.occurred_on, term, before=False, context=context))
        found.append(Obligation(rule, case.ref, subject, renewed_on, due_on, renewed_on, (last.id,)))

    return judge


def _owed_since(rule: StandingRule, case: Case, context: Context) -> date | None:
    """The first day on which something that was never done is owed: since its starting fact, or since records are kept
    and the edition asks for it."""
    if rule.starts:
        starting = case.of(rule.starts)
        return max(starting[0].occurred_on, context.records_from or date.min) if starting else None
    if context.records_from is not None:
        return max(context.records_from, context.asked_since[rule.id] or date.min)
    return case.facts[0].occurred_on if case.facts else None
