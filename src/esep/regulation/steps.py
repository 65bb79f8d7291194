"""Steps: the pieces of an explanation, as codes and parameters, and how they become sentences."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from esep.regulation.refusals import Breach
from esep.regulation.wording import filled, say, words

ARITHMETIC = frozenset({"sum", "renew", "due_is", "due_at_is", "month_end", "rolled"})
"""The steps that lead to the due day itself."""


NOTHING: Mapping[str, object] = MappingProxyType({})


class Step(NamedTuple):
    """One step of an explanation: a code and its parameters. Names to be translated are :class:`Word` values."""

    code: str
    params: Mapping[str, object] = NOTHING


def told(steps: Iterable[Step], *, language: str) -> tuple[str, ...]:
    """The explanation as sentences."""
    return tuple([_sentence(step, language=language) for step in steps])


def sum_line(steps: Iterable[Step], *, language: str) -> str:
    """The arithmetic of the due day alone, for the small print beside a date; empty where there is none."""
    return " ".join(_sentence(step, language=language) for step in steps if step.code in ARITHMETIC)


def _sentence(step: Step, *, language: str) -> str:
    params = step.params
    why = params.get("why")
    if isinstance(why, Breach):
        params = {**params, "why": say("objection", why.code, language, **why.params)}
    return filled(words()["step"][step.code][language], params, language=language)
