"""Incidents: kept unless the opposite is recorded (2.5, second item: nobody is turned away)."""

from dataclasses import dataclass
from typing import Literal

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.obligation import Exemption, Obligation
from esep.regulation.duties.relative import is_open
from esep.regulation.duties.rule import Rule
from esep.regulation.fields import FactKindName


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRule(Rule):
    """Kept once ``on`` has happened, unless a fact of ``broken_by`` is recorded; that cannot be undone."""

    shape: Literal["incident"]
    on: FactKindName
    broken_by: tuple[FactKindName, ...]


def compile_incident(rule: IncidentRule, context: Context) -> Judge:
    """The rule made ready for one edition."""
    opened = is_open(rule.opens)

    def judge(case: Case, found: list[Obligation]) -> None:
        if not opened(case):
            return
        opened_on = case.opened_on
        assert opened_on is not None
        day = case.plan.date if case.plan is not None else None
        for kind in rule.broken_by:
            broken = case.kinds.get(kind, NO_FACTS)
            if broken:
                ids = tuple(fact.id for fact in broken)
                found.append(Obligation(rule, case.ref, None, opened_on, day, None, ids, breached=True))
                return
        held = case.first(rule.on)
        if held is not None:
            found.append(Obligation(rule, case.ref, None, opened_on, held.occurred_on, held.occurred_on, (held.id,)))
            return
        exempt = Exemption.CLOSED if case.closed_by is not None else None
        if context.before_records(day):
            exempt = Exemption.BEFORE_RECORDS
        found.append(Obligation(rule, case.ref, None, opened_on, day, None, (), exempt, rule.on))

    return judge
