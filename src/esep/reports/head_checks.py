"""Checks: sums of the report that must agree, told with both sides before it is submitted; none is refused (5.2).

Income from property stands in the budget and in the register of property; works stand in a line of the budget; the
balance is computed and stated by the treasury.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.finance.models import BudgetCode
from esep.finance.money import ZERO
from esep.finance.queries.programmes import beyond_lines, planned_by_function
from esep.kernel.refusals import Words
from esep.reports.head_material import HeadMaterial

LAND_RENT, ROOM_RENT = "2.1", "2.2"
"""Codes of the first set that Esep offers; with other codes only the sale of property can be held against its group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two sums that must be the same: what they are, both sides in soms, and the pages that show them.

    ``is_most`` says that the left side may be less.
    """

    words: Words
    left: Decimal
    right: Decimal
    left_route: str
    right_route: str
    left_words: Words
    right_words: Words
    arguments: Mapping[str, str] = field(default_factory=dict)
    where: str = ""
    is_most: bool = False

    @property
    def holds(self) -> bool:
        """Whether they agree."""
        return self.left <= self.right if self.is_most else self.left == self.right

    @property
    def difference(self) -> Decimal:
        """How far the left side is above the right one."""
        return self.left - self.right


def agreements(material: HeadMaterial) -> tuple[Agreement, ...]:
    """Every comparison for which both sides are known."""
    return tuple(_found(material))


def _found(material: HeadMaterial) -> Iterator[Agreement]:
    year = {"year": str(material.year)}
    if material.summary is not None and material.summary.execution is not None:
        totals = material.owned.totals
        income = {row.code.code: row for group in material.summary.groups for row in group.rows}
        for code, words, paid in (
            (LAND_RENT, _("Rent of land: budget and register of property"), totals.land.paid),
            (ROOM_RENT, _("Rent of property: budget and register of property"), totals.leases.paid),
        ):
            row = income.get(code)
            if row is not None and row.code.is_illustrative:
                yield _of_property(words, row.compared.actual, paid, year)
        sold = [group for group in material.summary.groups if group.group == BudgetCode.Group.ASSETS]
        if sold or totals.sold:
            actual = sold[0].total.actual if sold else ZERO
            yield _of_property(_("Sale of property: budget and register of property"), actual, totals.sold, year)
        lines = {row.code.code: row.compared.year_plan for row in material.summary.functions}
        for one in beyond_lines(planned_by_function(material.works), lines):
            yield Agreement(
                words=_("Works of programmes and the line of the budget that pays them"),
                left=one.planned,
                right=one.line,
                left_route="office-programmes",
                right_route="office-budget-year",
                left_words=_("works"),
                right_words=_("line of the budget"),
                arguments=year,
                where=one.function,
                is_most=True,
            )
    if material.balance.closing is not None and material.balance.stated is not None:
        yield Agreement(
            words=_("Closing balance: as computed and as the treasury states it"),
            left=material.balance.closing,
            right=material.balance.stated,
            left_route="office-budget-year",
            right_route="office-budget-year",
            left_words=_("computed"),
            right_words=_("stated by the treasury"),
            arguments=year,
        )


def _of_property(words: Words, actual: Decimal, paid: Decimal, year: Mapping[str, str]) -> Agreement:
    return Agreement(
        words=words,
        left=actual,
        right=paid,
        left_route="office-budget-year",
        right_route="office-property",
        left_words=_("budget"),
        right_words=_("register of property"),
        arguments=year,
    )
