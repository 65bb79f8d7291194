"""What Esep judges of a clause: its duties, what kind of term it has, whether it is advice."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from esep.regulation.duties.rule import Due, Force, Rule
from esep.regulation.pack.edition import rule_of, tables_on
from esep.regulation.pack.model import Pack
from esep.regulation.pack.treatment import Treatment, treatment_of


@cache
def rules_of(pack: Pack) -> Mapping[str, Rule]:
    """Return every duty of `pack` by its id, as it stands after the last amendment."""
    return {id: rule_of(table, name=f"obligation '{id}'") for id, table in tables_on(pack, date.max).items()}


@cache
def treatments(pack: Pack) -> Mapping[str, Treatment]:
    """Return for every clause of `pack` how it is judged, or why it is not."""
    return {id: treatment_of(pack, id) for id in pack.clauses}


@cache
def clauses_with_term(pack: Pack) -> frozenset[str]:
    """Return the clauses that hold a term of the regulation or of another law: a number, or a period's end."""
    numbered = {parameter.clause for parameter in pack.parameters.values() if not parameter.advice}
    return frozenset(numbered | {rule.clause for rule in rules_of(pack).values() if _ends_with_period(rule)})


@cache
def clauses_of_advice(pack: Pack) -> frozenset[str]:
    """Return the clauses that some duty judges as advice."""
    advice = {id for id, rule in rules_of(pack).items() if rule.force is Force.ADVICE}
    return frozenset(id for id, treatment in treatments(pack).items() if advice.intersection(treatment.rules))


def due_of(rule: Rule) -> Due | None:
    """Return how the due day of `rule` is found, or None when no single sum gives it."""
    due = getattr(rule, "due", None)
    return due if isinstance(due, Due) else None


def _ends_with_period(rule: Rule) -> bool:
    due = due_of(rule)
    if due is None or rule.force is Force.ADVICE:
        return False
    return len(due.anchor) == 1 and due.anchor[0].endswith("period.end")
