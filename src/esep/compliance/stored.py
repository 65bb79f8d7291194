"""Between an obligation of the law core and its row: what is read back equals what was written."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from esep.compliance.models import StoredObligation
from esep.regulation.duties.obligation import Exemption, Obligation, PartState
from esep.regulation.duties.rule import Rule
from esep.regulation.duties.standing import StandingRule
from esep.regulation.evaluation import editions_of
from esep.regulation.facts import Answer
from esep.regulation.pack.model import Pack
from esep.regulation.status import Verdict, verdicts

CONTENT = tuple(
    field.attname for field in StoredObligation._meta.concrete_fields if field.attname not in ("id", "municipality_id")
)
"""The columns that say something of the obligation."""


def row_of(obligation: Obligation, *, municipality: int, pack: Pack) -> StoredObligation:
    """The row of an obligation that the law found by a pack."""
    rule = obligation.rule
    return StoredObligation(
        municipality_id=municipality,
        record=obligation.case.partition("/")[0],
        case=obligation.case,
        rule=rule.id,
        subject=obligation.subject or "",
        rule_since=_since(rule, pack),
        clause=rule.clause,
        bearer=rule.bearer,
        force=rule.force.value,
        opened_on=obligation.opened_on,
        due_on=obligation.due_on,
        falls_on=obligation.due_on or obligation.opened_on,
        due_at=obligation.due_at,
        done_on=obligation.done_on,
        done_at=obligation.done_at,
        planned_for=obligation.planned_for,
        facts=list(obligation.facts),
        exempt=obligation.exempt.value if obligation.exempt is not None else "",
        missing=obligation.missing or "",
        provisional=obligation.provisional,
        breached=obligation.breached,
        parts=[_bare(part) for part in obligation.parts],
        is_open=any(awaits(verdict) for verdict in verdicts([obligation], as_of=obligation.opened_on)),
        is_plain=not obligation.parts and not isinstance(rule, StandingRule),
        pack=f"{pack.id}/{pack.version}/{pack.sha256}",
    )


def obligation_of(row: StoredObligation, pack: Pack) -> Obligation:
    """The obligation that a row keeps; its rule reads as it did when the law was asked."""
    return Obligation(
        rule=_rules(pack)[row.rule_since][row.rule],
        case=row.case,
        subject=row.subject or None,
        opened_on=row.opened_on,
        due_on=row.due_on,
        done_on=row.done_on,
        facts=tuple(row.facts),
        exempt=Exemption(row.exempt) if row.exempt else None,
        missing=row.missing or None,
        provisional=row.provisional,
        due_at=row.due_at,
        done_at=row.done_at,
        planned_for=row.planned_for,
        parts=tuple(_part(bare) for bare in row.parts),
        breached=row.breached,
    )


def differing(one: StoredObligation, other: StoredObligation) -> frozenset[str]:
    """The columns in which two rows do not say the same."""
    return frozenset(column for column in CONTENT if getattr(one, column) != getattr(other, column))


def awaits(verdict: Verdict) -> bool:
    """Whether something is still to be done: it is not done, or must be renewed, and applies."""
    if verdict.exempt is not None:
        return False
    obligation = verdict.obligation
    return obligation.breached or verdict.done_on is None or isinstance(obligation.rule, StandingRule)


def _bare(part: PartState) -> list[str | None]:
    return [
        part.part,
        part.clause,
        part.answer.value,
        part.done_on.isoformat() if part.done_on is not None else None,
        part.fact,
        part.exempt.value if part.exempt is not None else None,
    ]


def _part(bare: list[str | None]) -> PartState:
    part, clause, answer, done_on, fact, exempt = bare
    assert part is not None
    assert clause is not None
    assert answer is not None
    return PartState(
        part,
        clause,
        Answer(answer),
        date.fromisoformat(done_on) if done_on is not None else None,
        fact,
        Exemption(exempt) if exempt is not None else None,
    )


@lru_cache(maxsize=64)
def _rules(pack: Pack) -> Mapping[date | None, Mapping[str, Rule]]:
    """The rules of every edition, by its first day, the earliest first."""
    return {edition.since: edition.rules for edition in editions_of(pack)}


def _since(rule: Rule, pack: Pack) -> date | None:
    """The first day of the earliest edition that has a rule in this form."""
    return next(since for since, rules in _rules(pack).items() if rules.get(rule.id) == rule)
