"""Forms of the outlook: a row of the forecast, a risk."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from esep.finance.commands.outlook.forecasting import ForecastEntry
from esep.finance.commands.outlook.risking import RiskEntry
from esep.finance.models import BudgetRisk, Forecast
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Number, Radios, Text
from esep.workspace.ledger.fields import Quantity, said_in_form

LAST_PLACE = 999
MOST = Decimal(10) ** 13


class YearField(Number):
    """A year."""

    def __init__(self) -> None:
        super().__init__(label=_("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
        self.widget.attrs["maxlength"] = "4"


class ForecastForm(OfficeForm):
    """A row of the forecast."""

    indicator_ky = forms.CharField(label=_("What is forecast, in Kyrgyz"), max_length=200)
    indicator_ru = forms.CharField(label=_("The same in Russian"), max_length=200, required=False)
    unit_ky = forms.CharField(label=_("Counted in, in Kyrgyz"), max_length=60, required=False)
    unit_ru = forms.CharField(label=_("Counted in, in Russian"), max_length=60, required=False)
    base = Quantity(label=_("How much it was"), required=False, most=MOST)
    expected = Quantity(label=_("How much is expected"), most=MOST)
    source = forms.CharField(
        label=_("Where this follows from"),
        max_length=300,
        help_text=_("For example: district statistics, the land register, the council's plan."),
    )
    position = Number(label=_("Place in the list"), min_value=0, max_value=LAST_PLACE, initial=0)

    @property
    def entry(self) -> ForecastEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return ForecastEntry(
            indicator=said_in_form(typed, "indicator"),
            unit=said_in_form(typed, "unit"),
            base=typed["base"],
            expected=typed["expected"],
            source=typed["source"],
            position=typed["position"],
        )


class NewForecastForm(ForecastForm):
    """The same with its year."""

    year = YearField()
    field_order = ("year",)


class RiskForm(OfficeForm):
    """A risk."""

    text_ky = Text(label=_("What could happen, in Kyrgyz"), max_length=500)
    text_ru = Text(label=_("The same in Russian"), max_length=500, required=False)
    likelihood = forms.ChoiceField(label=_("How likely it is"), choices=BudgetRisk.Likelihood.choices, widget=Radios)
    effect = forms.ChoiceField(label=_("How hard it would hit"), choices=BudgetRisk.Effect.choices, widget=Radios)
    answer_ky = Text(label=_("What is done about it, in Kyrgyz"), max_length=500, required=False)
    answer_ru = Text(label=_("The same in Russian"), max_length=500, required=False)

    @property
    def entry(self) -> RiskEntry:
        """What was typed, as commands take it."""
        typed = self.cleaned_data
        return RiskEntry(
            text=said_in_form(typed, "text"),
            likelihood=BudgetRisk.Likelihood(typed["likelihood"]),
            effect=BudgetRisk.Effect(typed["effect"]),
            answer=said_in_form(typed, "answer"),
        )


class NewRiskForm(RiskForm):
    """The same with its year, and whether it was found or is looked ahead to."""

    year = YearField()
    is_found = forms.ChoiceField(
        label=_("Found or looked ahead to"),
        choices=(("yes", _("It showed in carrying the budget out")), ("no", _("It is looked ahead to"))),
        widget=Radios,
    )
    field_order = ("year", "is_found")


def forecast_values(row: Forecast) -> Mapping[str, Any]:
    """A row of the forecast as its form shows it."""
    names = ("indicator_ky", "indicator_ru", "unit_ky", "unit_ru", "base", "expected", "source", "position")
    return {name: getattr(row, name) for name in names}


def risk_values(row: BudgetRisk) -> Mapping[str, Any]:
    """A risk as its form shows it."""
    names = ("text_ky", "text_ru", "likelihood", "effect", "answer_ky", "answer_ru")
    return {name: getattr(row, name) for name in names}
