"""Off-budget funds in a half-year: what they held, what came in and by whom, what was spent, what is left (4.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.community.models import Village
from esep.finance.models import Fund, FundMovement
from esep.finance.money import ZERO
from esep.kernel.refusals import not_found
from esep.regulation.periods import Period, half_year

INCOME = tuple(kind for kind in FundMovement.Kind if kind is not FundMovement.Kind.SPENT)


@dataclass(frozen=True, slots=True)
class Received:
    """What came in a half-year from givers of one kind, in soms."""

    kind: FundMovement.Kind
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What was spent of a fund: on which day, how much in soms, for what, in which village."""

    day: date
    amount: Decimal
    purpose_ky: str
    purpose_ru: str
    village: Village | None

    def purpose_in(self, language: str) -> str:
        """What it was for, in Kyrgyz where nobody wrote it in the language."""
        return self.purpose_ru if language == "ru" and self.purpose_ru else self.purpose_ky


@dataclass(frozen=True, slots=True, kw_only=True)
class FundSummary:
    """A fund in a half-year, in soms; nothing in it names a giver.

    ``below_since`` is the first day on which more had gone out than came in, as entered: papers may still come. None
    where that never was.
    """

    fund: Fund
    period: Period
    opening: Decimal
    received: tuple[Received, ...]
    spent: tuple[Spent, ...]
    closing: Decimal
    below_since: date | None

    @property
    def came_in(self) -> Decimal:
        """Everything that came in."""
        return sum((one.amount for one in self.received), ZERO)

    @property
    def went_out(self) -> Decimal:
        """Everything that was spent."""
        return sum((one.amount for one in self.spent), ZERO)


def fund_of(year: int, half: int) -> tuple[FundSummary, ...]:
    """Every fund of the municipality in scope in a half-year, by code. Two queries."""
    period = half_year(year, half)
    movements: dict[int, list[FundMovement]] = {}
    rows = FundMovement.objects.filter(withdrawn_at__isnull=True, day__lte=period.end).select_related("village")
    for row in rows.order_by("day", "pk"):
        movements.setdefault(row.fund_id, []).append(row)
    funds = [fund for fund in Fund.objects.all() if fund.since <= period.end and not _is_over(fund, period)]
    return tuple(summed(fund, movements.get(fund.pk, []), period) for fund in funds)


def funds() -> tuple[Fund, ...]:
    """Every fund, by code, those that ended too."""
    return tuple(Fund.objects.all())


def fund_called(code: str) -> Fund:
    """The fund with a code. Raises Refused (NOT_FOUND)."""
    found = Fund.objects.filter(code=code).first()
    if found is None:
        raise not_found()
    return found


def movements_of(fund: Fund, *, year: int, half: int) -> tuple[FundMovement, ...]:
    """The movements of a half-year for the office, givers and withdrawn ones among them, the newest first."""
    period = half_year(year, half)
    rows = FundMovement.objects.filter(fund=fund, day__range=(period.start, period.end))
    return tuple(rows.select_related("village", "document__number", "recorded_by"))


def movement_of(pk: int, *, fund: str) -> FundMovement:
    """A movement of a fund. Raises Refused (NOT_FOUND)."""
    found = FundMovement.objects.filter(pk=pk, fund__code=fund).select_related("fund", "village", "document__number")
    row = found.first()
    if row is None:
        raise not_found()
    return row


def held_on(fund: Fund, day: date) -> Decimal:
    """What a fund held in the evening of a day, in soms. One query."""
    rows = FundMovement.objects.filter(fund=fund, withdrawn_at__isnull=True, day__lte=day)
    return fund.opening + sum((_signed(row) for row in rows), ZERO)


def _is_over(fund: Fund, period: Period) -> bool:
    return fund.until is not None and fund.until < period.start


def summed(fund: Fund, movements: Iterable[FundMovement], period: Period) -> FundSummary:
    """A fund in a half-year by its movements through its last day, in order."""
    every = list(movements)
    now = [row for row in every if row.day >= period.start]
    opening = fund.opening + sum((_signed(row) for row in every if row.day < period.start), ZERO)
    sums = {kind: sum((row.amount for row in now if row.kind == kind), ZERO) for kind in INCOME}
    return FundSummary(
        fund=fund,
        period=period,
        opening=opening,
        received=tuple(Received(kind, amount) for kind, amount in sums.items() if amount),
        spent=tuple(_spent(row) for row in now if row.kind == FundMovement.Kind.SPENT),
        closing=opening + sum((_signed(row) for row in now), ZERO),
        below_since=_first_below(opening, now, period),
    )


def _first_below(opening: Decimal, movements: Iterable[FundMovement], period: Period) -> date | None:
    """The first evening of the half-year on which the sum was below nothing."""
    by_day: dict[date, Decimal] = {period.start: ZERO}
    for row in movements:
        by_day[row.day] = by_day.get(row.day, ZERO) + _signed(row)
    held = opening
    for day in sorted(by_day):
        held += by_day[day]
        if held < 0:
            return day
    return None


def _signed(row: FundMovement) -> Decimal:
    return -row.amount if row.kind == FundMovement.Kind.SPENT else row.amount


def _spent(row: FundMovement) -> Spent:
    return Spent(
        day=row.day, amount=row.amount, purpose_ky=row.purpose_ky, purpose_ru=row.purpose_ru, village=row.village
    )
