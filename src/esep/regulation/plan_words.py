"""A plan in words: what its steps are called, who answers for them, and the sums of their last days."""

from esep.regulation.duties.rule import Rule
from esep.regulation.pack.model import Pack
from esep.regulation.planning import PlanStep
from esep.regulation.steps import told
from esep.regulation.wording import name_of

DAY_OFF_STEPS = frozenset({"remind_on", "would_roll"})
"""Steps of a sum that only speak about a day off."""
SKIPPED_DAYS = frozenset({"days_off"})


def title_of(rule: Rule, pack: Pack, *, language: str) -> str:
    """What a duty is called: by its own title, or by the title of its clause."""
    return (rule.title or pack.clauses[rule.clause].title)[language]


def bearer_of(rule: Rule, *, language: str) -> str:
    """Who answers for a duty."""
    return name_of("party", rule.bearer, language=language)


def sums_of(step: PlanStep, *, language: str) -> tuple[str, ...]:
    """The sum of a step's last day and what follows from it, a sentence each, without words about days off."""
    return told((part for part in step.trace if part.code not in DAY_OFF_STEPS | SKIPPED_DAYS), language=language)


def skipped_of(step: PlanStep, *, language: str) -> tuple[str, ...]:
    """The sentence about days off that a term of working days leaves out; empty where there are none."""
    return told((part for part in step.trace if part.code in SKIPPED_DAYS), language=language)


def day_off_of(step: PlanStep, *, language: str) -> tuple[str, ...]:
    """What a last day on a day off means, a sentence each; empty on a working day."""
    return told((part for part in step.trace if part.code in DAY_OFF_STEPS), language=language)
