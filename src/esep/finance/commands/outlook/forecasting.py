"""Forecasting: rows of the forecast for a year, each with where it follows from (5.3-forecast)."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.finance.entering import UNSAID, Said, worded
from esep.finance.models import Forecast
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR

CLAUSE = "5.3-forecast"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastEntry:
    """A row: what is expected of an indicator beside what it was (``base``), in which unit, and the source."""

    indicator: Said
    expected: Decimal
    source: str
    base: Decimal | None = None
    unit: Said = UNSAID
    position: int = 0


def enter_forecast(year: int, entry: ForecastEntry, *, by: Actor, municipality: int) -> Forecast:
    """Enter a row of the forecast for a year. Raises Refused: no words, no source, a year that is not counted."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        check_year(year)
        return acting.save(Forecast(municipality=acting.municipality, year=year, **_columns(entry)))


def change_forecast(row: int, entry: ForecastEntry, *, by: Actor, municipality: int, seen: int) -> Forecast:
    """Correct a row of the forecast. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        found = _standing(row)
        for column, value in _columns(entry).items():
            setattr(found, column, value)
        return acting.edit(found, seen=seen)


def withdraw_forecast(row: int, *, by: Actor, municipality: int) -> Forecast:
    """Take a row out of the forecast; the journal keeps that it was there. Raises Refused."""
    with command(Act.KEEP_PROGRAMMES, by=by, municipality=municipality) as acting:
        found = _standing(row)
        found.withdrawn_at = acting.at
        return acting.edit(found, seen=found.version)


def check_year(year: int) -> None:
    """Raise Refused for a year in which nothing is counted."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused.because("year_not_counted", _("Check the year."), clause=CLAUSE, field="year")


def _standing(row: int) -> Forecast:
    found = Forecast.objects.filter(pk=row).first()
    if found is None:
        raise not_found()
    if found.withdrawn_at is not None:
        raise Refused.because("withdrawn_already", _("This was withdrawn already."))
    return found


def _columns(entry: ForecastEntry) -> dict[str, object]:
    if not entry.source.strip():
        raise Refused.because(
            "source_missing",
            _("Write where the number follows from."),
            remedy=_("For example: district statistics, the land register, the council's plan."),
            clause=CLAUSE,
            field="source",
        )
    return {
        **worded(entry.indicator, field="indicator_ky").columns("indicator"),
        **entry.unit.columns("unit"),
        "position": entry.position,
        "base": entry.base,
        "expected": entry.expected,
        "source": entry.source.strip(),
    }
