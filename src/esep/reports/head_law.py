"""What the law asks of the head's report: its parts, their clauses, which may wait, how each is answered (4.4, 5).

Read from the pack's own duty, so that screens, checks and papers count as the register of duties does.
"""

from collections.abc import Iterable
from datetime import date

from esep.regulation.duties.contents import ContentsRule
from esep.regulation.duties.obligation import Exemption, PartState
from esep.regulation.evaluation import editions_of, evaluate_record
from esep.regulation.facts import Fact
from esep.regulation.facts.common import Answer
from esep.regulation.pack.model import Pack
from esep.regulation.periods import Period
from esep.reports.models.head_report import HeadPart

CONTENTS = "head-report-contents"
HEAD = "head:okmotu"
CLAUSE = "4.4-half-year"


def clauses_of(pack: Pack, period: Period) -> dict[HeadPart, str]:
    """The clause of every part, by the edition of the period's last day."""
    return {HeadPart(one.part): one.clause for one in _rule(pack, period).parts if one.part in HeadPart}


def may_wait(pack: Pack, part: HeadPart, period: Period) -> bool:
    """Whether «not yet drafted» answers a part in this half-year: the draft budget of the first half (oddity O9)."""
    half = period.key[-2:]
    return any(one.part == part and half in one.may_wait_in for one in _rule(pack, period).parts)


def states_by_period(pack: Pack, facts: Iterable[Fact], *, day: date) -> dict[str, dict[HeadPart, PartState]]:
    """How the law sees every part of every half-year on a day, from the facts of the head's record.

    By the key of the half-year (``2026-H1``); one of which nothing is told has no parts.
    """
    own = [fact for fact in facts if HEAD in fact.cases]
    return {
        found.case.partition("/")[2]: {HeadPart(state.part): state for state in found.parts if state.part in HeadPart}
        for found in evaluate_record(pack, HEAD, own, day)
        if found.rule.id == CONTENTS
    }


def is_answered(state: PartState) -> bool:
    """Whether the law asks for nothing more: filled, «nothing» with a reason, or not yet drafted where it may be."""
    return state.answer is not Answer.EMPTY or state.exempt is Exemption.NOT_YET_DRAFTED


def _rule(pack: Pack, period: Period) -> ContentsRule:
    rule = editions_of(pack).on(period.end).rules[CONTENTS]
    assert isinstance(rule, ContentsRule)
    return rule
