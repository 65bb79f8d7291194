"""Balancing: what a half-year opened with, what moved, what it closed with, from half to half (5.2, 5.3-balance)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.finance.checking import Check, Rule, compared
from esep.finance.halves import eve_of, half_before, last_day
from esep.finance.money import ZERO

Half = tuple[int, int]
"""A year and the number of its half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What moved in a half-year, in soms: income, expense, loans taken, loans paid back (without interest).

    ``is_whole`` says that reports tell of all of it; a half that is told of in part has no closing balance yet.
    """

    income: Decimal = ZERO
    expense: Decimal = ZERO
    taken: Decimal = ZERO
    repaid: Decimal = ZERO
    is_whole: bool = True

    @property
    def change(self) -> Decimal:
        """By how much the balance grew or, below nothing, shrank."""
        return self.income + self.taken - self.expense - self.repaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The balance of a half-year in soms: opening + income + taken - expense - repaid = closing.

    ``opening`` is the treasury's statement of the evening before, else the end of the half-year before; None where
    neither is known, and then ``closing`` is None too. ``stated`` is what the treasury says was left at the end.
    """

    year: int
    half: int
    opening: Decimal | None
    income: Decimal
    expense: Decimal
    taken: Decimal
    repaid: Decimal
    closing: Decimal | None
    stated: Decimal | None
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBalance:
    """How the plan of a year balances, in soms (5.3-balance): what is not covered by income comes from the opening.

    ``rest`` is what stays of the opening balance at the end of the year; None where the opening is not known.
    """

    opening: Decimal | None
    income: Decimal
    expense: Decimal
    taken: Decimal
    repaid: Decimal

    @property
    def result(self) -> Decimal:
        """Income without expense: above nothing a surplus, below it a deficit."""
        return self.income - self.expense

    @property
    def difference(self) -> Decimal:
        """By how much the year changes the balance, loans among it."""
        return self.result + self.taken - self.repaid

    @property
    def rest(self) -> Decimal | None:
        """What stays of the opening balance."""
        return self.opening + self.difference if self.opening is not None else None

    @property
    def checks(self) -> tuple[Check, ...]:
        """Whether the plan spends no more than there is."""
        if self.rest is None:
            return ()
        return (Check(rule=Rule.REST, left=self.rest, right=ZERO, holds=self.rest >= ZERO),)


def balanced(year: int, half: int, *, moved: Mapping[Half, Moved], stated: Mapping[date, Decimal]) -> Balance:
    """The balance of a half-year, from what ``moved`` in each and what the treasury ``stated`` of evenings.

    >>> from decimal import Decimal as D
    >>> moved = {(2025, 2): Moved(income=D("33912.4"), expense=D("34870.1"), repaid=D("400.0"))}
    >>> balanced(2025, 2, moved=moved, stated={date(2025, 6, 30): D("3668.1")}).closing
    Decimal('2310.40')
    """
    here = moved.get((year, half), Moved(is_whole=False))
    said, before = stated.get(eve_of(year, half)), _closing(half_before(year, half), moved=moved, stated=stated)
    opening = said if said is not None else before
    closing = opening + here.change if opening is not None and here.is_whole else None
    end = stated.get(last_day(year, half))
    return Balance(
        year=year,
        half=half,
        opening=opening,
        income=here.income,
        expense=here.expense,
        taken=here.taken,
        repaid=here.repaid,
        closing=closing,
        stated=end,
        checks=(
            compared(Rule.OPENING, said, before),
            compared(Rule.CLOSING, closing, end),
        ),
    )


def _closing(at: Half, *, moved: Mapping[Half, Moved], stated: Mapping[date, Decimal]) -> Decimal | None:
    """The computed end of a half-year; None where it is not wholly reported, or its own beginning is not known.

    Goes back to the nearest statement of the treasury, half by half, and adds up from there.
    """
    change = ZERO
    while at in moved and moved[at].is_whole:
        change += moved[at].change
        opening = stated.get(eve_of(*at))
        if opening is not None:
            return opening + change
        at = half_before(*at)
    return None
