"""Material: what the records say of a half-year of the executive, as values that the head's report is drafted from."""

from collections.abc import Mapping
from dataclasses import dataclass

from esep.finance.balancing import Balance, PlanBalance
from esep.finance.models import BudgetRisk
from esep.finance.queries.debt import DebtSummary
from esep.finance.queries.fund import FundSummary
from esep.finance.queries.outlook import Forecasted
from esep.finance.queries.programmes import Work
from esep.finance.queries.property import PropertySummary
from esep.finance.queries.summary import HalfSummary, PlanSummary
from esep.regulation.periods import Period
from esep.reports.material import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A decision of the council adopted in the half-year."""

    code: str
    number: str
    title: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """What report meetings adopted of the executive's affairs, as counts on the last day of the half-year."""

    adopted: int
    done: int
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeals:
    """Appeals that came in the half-year, as counts: nothing of them names anybody."""

    received: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadMaterial:
    """A half-year as the records know it. ``draft`` is the next year's draft budget that the council has, with its
    balance; ``reasonings_ru`` are Russian words for differences by the key of a code.
    """

    period: Period
    summary: HalfSummary | None
    reasonings_ru: Mapping[int, str]
    balance: Balance
    owned: PropertySummary
    funds: tuple[FundSummary, ...]
    debts: DebtSummary
    works: tuple[Work, ...]
    forecasts: tuple[Forecasted, ...]
    found: tuple[BudgetRisk, ...]
    ahead: tuple[BudgetRisk, ...]
    draft: PlanSummary | None
    draft_balance: PlanBalance | None
    sessions: int
    decisions: tuple[Passed, ...]
    promises: Promises
    appeals: Appeals

    @property
    def year(self) -> int:
        """The year of the half-year."""
        return self.period.start.year

    @property
    def half(self) -> int:
        """Which half of it."""
        return 1 if self.period.start.month == 1 else 2
