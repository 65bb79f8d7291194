"""Material: what the records say of a half-year of the executive, as values that the head's report is drafted from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

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


class HeadMaterial(Protocol):
    """A half-year as the records know it; each value is read when a part first asks for it.

    ``draft`` is the next year's draft budget that the council has, with its balance; ``reasonings_ru`` are Russian
    words for differences by the key of a code.
    """

    @property
    def period(self) -> Period: ...

    @property
    def year(self) -> int: ...

    @property
    def half(self) -> int: ...

    @property
    def summary(self) -> HalfSummary | None: ...

    @property
    def reasonings_ru(self) -> Mapping[int, str]: ...

    @property
    def balance(self) -> Balance: ...

    @property
    def owned(self) -> PropertySummary: ...

    @property
    def funds(self) -> tuple[FundSummary, ...]: ...

    @property
    def debts(self) -> DebtSummary: ...

    @property
    def works(self) -> tuple[Work, ...]: ...

    @property
    def forecasts(self) -> tuple[Forecasted, ...]: ...

    @property
    def found(self) -> tuple[BudgetRisk, ...]: ...

    @property
    def ahead(self) -> tuple[BudgetRisk, ...]: ...

    @property
    def draft(self) -> PlanSummary | None: ...

    @property
    def draft_balance(self) -> PlanBalance | None: ...

    @property
    def sessions(self) -> int: ...

    @property
    def decisions(self) -> tuple[Passed, ...]: ...

    @property
    def promises(self) -> Promises: ...

    @property
    def appeals(self) -> Appeals: ...
