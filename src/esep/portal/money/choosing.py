"""Which time a page of money is of: years and half-years to choose, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import pgettext

NEWEST = 7
"""How many times stand before those that are folded away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A year or a half-year to choose."""

    words: str
    address: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """The newest times with the chosen one, and the earlier ones."""

    newest: tuple[Choice, ...]
    earlier: tuple[Choice, ...]


def choices_of(choices: Sequence[Choice]) -> Choices:
    """Times in their order, the newest first; the chosen one never is folded away."""
    newest = [one for at, one in enumerate(choices) if at < NEWEST or one.is_chosen]
    return Choices(tuple(newest), tuple(one for one in choices if one not in newest))


def half_words(year: int, half: int) -> str:
    """A half-year as a heading names it: "First half of 2026"."""
    first = pgettext("half of a year", "First half of %(year)s")
    second = pgettext("half of a year", "Second half of %(year)s")
    return (first if half == 1 else second) % {"year": year}


def short_half(year: int, half: int) -> str:
    """A half-year as a choice among others or a column names it: "2026, half 1"."""
    first = pgettext("short half of a year", "%(year)s, half 1")
    second = pgettext("short half of a year", "%(year)s, half 2")
    return (first if half == 1 else second) % {"year": year}
