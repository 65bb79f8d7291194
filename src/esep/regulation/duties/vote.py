"""Votes: adopted when more than half are for, with the number present at that moment stored (3.2)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from esep.regulation.cases import NO_FACTS, Case
from esep.regulation.duties.context import Context, Judge
from esep.regulation.duties.due import due_day
from esep.regulation.duties.obligation import Exemption, Obligation
from esep.regulation.duties.relative import is_open
from esep.regulation.duties.rule import Due, Rule
from esep.regulation.facts import Fact
from esep.regulation.fields import FactKindName


class MajorityOf(StrEnum):
    """Of whom more than half must be for."""

    PRESENT = "present"
    VOTES_CAST = "votes_cast"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteRule(Rule):
    """``vote`` is the fact that holds the counts."""

    shape: Literal["vote"]
    due: Due
    vote: FactKindName
    majority_of: MajorityOf


def base(fact: Fact, majority_of: MajorityOf) -> int:
    """How many people a majority is counted of."""
    data = fact.data
    if majority_of is MajorityOf.PRESENT:
        return int(getattr(data, "present"))  # noqa: B009  (the kinds that hold votes share these names)
    return int(getattr(data, "in_favour") + getattr(data, "against"))  # noqa: B009


def carried(fact: Fact, majority_of: MajorityOf) -> bool:
    """Whether more than half were for."""
    return 2 * int(getattr(fact.data, "in_favour")) > base(fact, majority_of)  # noqa: B009


def compile_vote(rule: VoteRule, context: Context) -> Judge:
    """The rule made ready for one edition."""
    due_of, opened, majority_of = due_day(rule.due, context), is_open(rule.opens), rule.majority_of

    def judge(case: Case, found: list[Obligation]) -> None:
        if not opened(case):
            return
        due = due_of(case)
        opened_on = case.opened_on
        assert opened_on is not None
        for fact in case.kinds.get(rule.vote, NO_FACTS):
            if carried(fact, majority_of):
                found.append(Obligation(rule, case.ref, None, opened_on, due.on, fact.occurred_on, (fact.id,)))
                return
        exempt = Exemption.CLOSED if case.closed_by is not None else None
        if context.before_records(due.on):
            exempt = Exemption.BEFORE_RECORDS
        found.append(Obligation(rule, case.ref, None, opened_on, due.on, None, (), exempt, due.missing))

    return judge
