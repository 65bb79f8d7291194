"""Comparing: what was planned beside what came, as sums and shares (5.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from esep.finance.money import ZERO

TENTH = Decimal("0.1")
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Compared:
    """The plan of a year and of its first part, and what really came or went, all in soms.

    ``half_plan`` is what was planned for the same time as ``actual``.

    >>> patents = Compared(Decimal("2150000"), Decimal("1100000"), Decimal("987300"))
    >>> patents.difference, patents.of_half, patents.of_year
    (Decimal('-112700'), Decimal('89.8'), Decimal('45.9'))
    """

    year_plan: Decimal
    half_plan: Decimal
    actual: Decimal

    @property
    def difference(self) -> Decimal:
        """How far it is above (or, negative, below) the plan of the time."""
        return self.actual - self.half_plan

    @property
    def of_half(self) -> Decimal | None:
        """Per cent of the plan of the time, with one decimal; none where nothing was planned."""
        return share(self.actual, of=self.half_plan)

    @property
    def of_year(self) -> Decimal | None:
        """Per cent of the plan of the year, with one decimal; none where nothing was planned."""
        return share(self.actual, of=self.year_plan)


def share(part: Decimal, *, of: Decimal) -> Decimal | None:
    """Per cent with one decimal, halves away from nothing; none of nothing.

    >>> share(Decimal(1), of=Decimal(3)), share(Decimal(1), of=Decimal(0))
    (Decimal('33.3'), None)
    """
    return (part * HUNDRED / of).quantize(TENTH, rounding=ROUND_HALF_UP) if of else None


def together(rows: Iterable[Compared]) -> Compared:
    """The sum of several."""
    year_plan = half_plan = actual = ZERO
    for row in rows:
        year_plan, half_plan, actual = year_plan + row.year_plan, half_plan + row.half_plan, actual + row.actual
    return Compared(year_plan, half_plan, actual)
