"""Steps: the pieces of an explanation, as codes and parameters, and how they become sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from esep.regulation.refusals import Breach
from esep.regulation.wording import say

ARITHMETIC = frozenset({"sum", "renew", "due_is", "due_at_is", "month_end", "rolled"})
"""The steps that lead to the due day itself."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an explanation: a code and its parameters. Names to be translated are :class:`Word` values."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def told(steps: Iterable[Step], *, language: str) -> tuple[str, ...]:
    """The explanation as sentences."""
    return tuple(_sentence(step, language=language) for step in steps)


def sum_line(steps: Iterable[Step], *, language: str) -> str:
    """The arithmetic of the due day alone, for the small print beside a date; empty where there is none."""
    return " ".join(_sentence(step, language=language) for step in steps if step.code in ARITHMETIC)


def _sentence(step: Step, *, language: str) -> str:
    params = dict(step.params)
    why = params.get("why")
    if isinstance(why, Breach):
        params["why"] = say("objection", why.code, language, **why.params)
    return say("step", step.code, language, **params)
