"""What is ahead: the forecast with its sources, and the risks that were found or are looked ahead to (5.2, 5.3)."""

from dataclasses import dataclass
from decimal import Decimal

from esep.finance.comparing import share
from esep.finance.models import BudgetRisk, Forecast
from esep.kernel.refusals import not_found


@dataclass(frozen=True, slots=True)
class Forecasted:
    """A row of the forecast; ``change`` is how many per cent it is expected to grow, none where no base is known."""

    row: Forecast
    change: Decimal | None

    def indicator_in(self, language: str) -> str:
        """What is forecast, in Kyrgyz where nobody wrote it in the language."""
        return said_in(self.row.indicator_ky, self.row.indicator_ru, language)

    def unit_in(self, language: str) -> str:
        """In what it is counted, in Kyrgyz where nobody wrote it in the language."""
        return said_in(self.row.unit_ky, self.row.unit_ru, language)


def forecasts_of(year: int) -> tuple[Forecasted, ...]:
    """The forecast for a year in its order. One query."""
    return tuple(_forecasted(row) for row in Forecast.objects.filter(year=year, withdrawn_at__isnull=True))


def risks_of(year: int, *, is_found: bool) -> tuple[BudgetRisk, ...]:
    """The risks of a year's budget: those found in carrying it out (5.2), or those looked ahead to (5.3). One query."""
    return tuple(BudgetRisk.objects.filter(year=year, is_found=is_found, withdrawn_at__isnull=True))


def outlook_years() -> tuple[int, ...]:
    """The years of which something is forecast or feared, the newest first. Two queries."""
    forecast = Forecast.objects.filter(withdrawn_at__isnull=True).order_by().values_list("year", flat=True)
    feared = BudgetRisk.objects.filter(withdrawn_at__isnull=True).order_by().values_list("year", flat=True)
    return tuple(sorted({*forecast, *feared}, reverse=True))


def forecast_of(pk: int) -> Forecast:
    """A row of the forecast, one that was taken out too. Raises Refused (NOT_FOUND)."""
    found = Forecast.objects.filter(pk=pk).first()
    if found is None:
        raise not_found()
    return found


def risk_of(pk: int) -> BudgetRisk:
    """A risk, one that was taken out too. Raises Refused (NOT_FOUND)."""
    found = BudgetRisk.objects.filter(pk=pk).first()
    if found is None:
        raise not_found()
    return found


def said_in(ky: str, ru: str, language: str) -> str:
    """Words in a language, in Kyrgyz where nobody wrote them in it."""
    return ru if language == "ru" and ru else ky


def _forecasted(row: Forecast) -> Forecasted:
    if row.base is None:
        return Forecasted(row, None)
    return Forecasted(row, share(row.expected - row.base, of=row.base))
