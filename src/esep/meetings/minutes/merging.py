"""Merging: two texts that grew out of one, part by part. Nothing of either is lost: the other stays as a revision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from esep.meetings.minutes.renewing import ENTRIES, FIELDS
from esep.meetings.minutes.text import MinutesText


class Choice(StrEnum):
    """Which of two versions of a part stays."""

    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Clash:
    """A part in which two texts differ, and what is proposed: the one that was changed, both where both were."""

    part: str
    proposed: Choice


def clashes(base: MinutesText, first: MinutesText, second: MinutesText) -> tuple[Clash, ...]:
    """The parts in which two texts differ, in order, with a proposal that follows from the text before both."""
    found = []
    for part in (*FIELDS, "reasons"):
        before, one, other = (getattr(text, part) for text in (base, first, second))
        if one != other:
            proposed = Choice.SECOND if one == before else Choice.FIRST if other == before else Choice.BOTH
            found.append(Clash(part, proposed))
    return tuple(found)


def merged(first: MinutesText, second: MinutesText, choices: Mapping[str, Choice]) -> MinutesText:
    """One text of two. A part without a choice is that of the first."""
    values = {part: _chosen(part, first, second, choice) for part, choice in choices.items()}
    return replace(first, **values)  # type: ignore[arg-type]


def _chosen(part: str, first: MinutesText, second: MinutesText, choice: Choice) -> object:
    one, other = getattr(first, part), getattr(second, part)
    if choice is not Choice.BOTH:
        return one if choice is Choice.FIRST else other
    if part == "reasons":
        return {**other, **one}
    return _entries(one, other) if part in ENTRIES else _lines(one, other)


class _Entry(Protocol):
    """Anything that stands in a list of the minutes."""


def _entries(first: Sequence[_Entry], second: Sequence[_Entry]) -> tuple[_Entry, ...]:
    """The entries of both, each wording once."""
    return (*first, *(one for one in second if one not in first))


def _lines(first: str, second: str) -> str:
    """The lines of both, each once, in the order of the first."""
    lines = first.splitlines()
    return "\n".join((*lines, *(line for line in second.splitlines() if line not in lines)))
