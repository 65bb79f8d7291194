"""Differing: what moved from one version of a budget to another, code by code (5.2-general)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from esep.finance.models import BudgetCode
from esep.finance.money import ZERO
from esep.finance.summing import Planned

Keys = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """The plans of one code of income, or of one function and economic item, in both versions, in soms.

    A side where there was no such line is nothing.
    """

    codes: tuple[BudgetCode, ...]
    year_before: Decimal
    year_after: Decimal
    half_before: Decimal
    half_after: Decimal

    @property
    def of_year(self) -> Decimal:
        """By how much the plan of the year grew or, below nothing, shrank."""
        return self.year_after - self.year_before

    @property
    def of_half(self) -> Decimal:
        """By how much the plan of the first half grew or shrank."""
        return self.half_after - self.half_before

    @property
    def is_income(self) -> bool:
        """Whether it is income."""
        return self.codes[0].kind == BudgetCode.Kind.INCOME


def moves(before: Iterable[Planned], after: Iterable[Planned], *, codes: Mapping[int, BudgetCode]) -> tuple[Move, ...]:
    """What differs, in the order of the classification: income first. What stays the same is left out."""
    old, new, order = _sums(before), _sums(after), {key: at for at, key in enumerate(codes)}
    keys = sorted({*old, *new}, key=lambda one: (len(one), [order[key] for key in one]))
    return tuple(
        Move(
            codes=tuple(codes[key] for key in one),
            year_before=old[one][0],
            year_after=new[one][0],
            half_before=old[one][1],
            half_after=new[one][1],
        )
        for one in keys
        if old[one] != new[one]
    )


def _sums(lines: Iterable[Planned]) -> "defaultdict[Keys, tuple[Decimal, Decimal]]":
    found: defaultdict[Keys, tuple[Decimal, Decimal]] = defaultdict(lambda: (ZERO, ZERO))
    for line in lines:
        keys = tuple(key for key in (line.income, line.function, line.economic) if key is not None)
        year, half = found[keys]
        found[keys] = (year + line.year_plan, half + line.half_plan)
    return found
