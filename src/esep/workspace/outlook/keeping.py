"""Acts on what is ahead: rows of the forecast and risks, entered, changed, withdrawn (5.2-risks, 5.3)."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.outlook.forecasting import change_forecast, enter_forecast, withdraw_forecast
from esep.finance.commands.outlook.risking import change_risk, enter_risk, withdraw_risk
from esep.finance.queries.outlook import forecast_of, risk_of
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.ledger.asking import Asked, asked
from esep.workspace.office import Office, office
from esep.workspace.outlook.forms import (
    ForecastForm,
    NewForecastForm,
    NewRiskForm,
    RiskForm,
    forecast_values,
    risk_values,
)
from esep.workspace.outlook.listing import chosen_year
from esep.workspace.page import Back
from esep.workspace.submitting import Done


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def new_forecast(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a row of the forecast."""
    year = chosen_year(request)
    form = NewForecastForm(posted(request), initial={"year": year})

    def act(typed: dict[str, Any]) -> Done:
        row = enter_forecast(typed["year"], form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=_address(place, row.year), words=_("The forecast is entered."))

    said = Asked(title=_("Enter a forecast"), button=_("Save"), back=_back(place, year))
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def alter_forecast(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Correct a row of the forecast. One that was taken out already leads back to the list."""
    found = forecast_of(row)
    if request.method != "POST" and found.withdrawn_at is not None:
        return HttpResponseRedirect(_address(place, found.year))
    form = ForecastForm(posted(request), initial=forecast_values(found), version=found.version)

    def act(_typed: dict[str, Any]) -> Done:
        change_forecast(row, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=_address(place, found.year), words=_("Saved"))

    said = Asked(title=_("Change the forecast"), button=_("Save"), back=_back(place, found.year))
    return asked(request, place, form, act, said=said, stored=lambda: (forecast_values(found), found.version))


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def unforecast(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Take a row out of the forecast. One that was taken out already leads back to the list."""
    found = forecast_of(row)
    if request.method != "POST" and found.withdrawn_at is not None:
        return HttpResponseRedirect(_address(place, found.year))
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        withdraw_forecast(row, by=place.actor, municipality=place.municipality.pk)
        return Done(address=_address(place, found.year), words=_("It was taken out."))

    said = Asked(
        title=_("Take it out of the forecast"),
        button=_("Take it out"),
        back=_back(place, found.year),
        lead=found.indicator_ky,
    )
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def new_risk(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a risk."""
    year = chosen_year(request)
    form = NewRiskForm(posted(request), initial={"year": year})

    def act(typed: dict[str, Any]) -> Done:
        row = enter_risk(
            typed["year"],
            form.entry,
            is_found=typed["is_found"] == "yes",
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(address=_address(place, row.year), words=_("The risk is entered."))

    said = Asked(title=_("Enter a risk"), button=_("Save"), back=_back(place, year))
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def alter_risk(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Correct a risk. One that was taken out already leads back to the list."""
    found = risk_of(row)
    if request.method != "POST" and found.withdrawn_at is not None:
        return HttpResponseRedirect(_address(place, found.year))
    form = RiskForm(posted(request), initial=risk_values(found), version=found.version)

    def act(_typed: dict[str, Any]) -> Done:
        change_risk(row, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=_address(place, found.year), words=_("Saved"))

    said = Asked(title=_("Change the risk"), button=_("Save"), back=_back(place, found.year))
    return asked(request, place, form, act, said=said, stored=lambda: (risk_values(found), found.version))


@office(GET=Act.KEEP_PROGRAMMES, POST=Act.KEEP_PROGRAMMES)
def unrisk(request: HttpRequest, place: Office, row: int) -> HttpResponse:
    """Take a risk out. One that was taken out already leads back to the list."""
    found = risk_of(row)
    if request.method != "POST" and found.withdrawn_at is not None:
        return HttpResponseRedirect(_address(place, found.year))
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        withdraw_risk(row, by=place.actor, municipality=place.municipality.pk)
        return Done(address=_address(place, found.year), words=_("It was taken out."))

    said = Asked(
        title=_("Take the risk out"), button=_("Take it out"), back=_back(place, found.year), lead=found.text_ky
    )
    return asked(request, place, form, act, said=said)


def _address(place: Office, year: int) -> str:
    return place.address("office-outlook") + f"?year={year}"


def _back(place: Office, year: int) -> Back:
    return Back(_address(place, year), _("Forecast and risks"))
