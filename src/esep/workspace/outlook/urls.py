"""Addresses of what is ahead, below ``office/<slug>/outlook/``."""

from django.urls import URLPattern, path

from esep.workspace.outlook import keeping, listing

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-outlook"),
    path("table.<str:form>", listing.table, name="office-outlook-table"),
    path("forecast/new/", keeping.new_forecast, name="office-outlook-forecast-new"),
    path("forecast/<int:row>/change/", keeping.alter_forecast, name="office-outlook-forecast-change"),
    path("forecast/<int:row>/withdraw/", keeping.unforecast, name="office-outlook-forecast-withdraw"),
    path("risks/new/", keeping.new_risk, name="office-outlook-risk-new"),
    path("risks/<int:row>/change/", keeping.alter_risk, name="office-outlook-risk-change"),
    path("risks/<int:row>/withdraw/", keeping.unrisk, name="office-outlook-risk-withdraw"),
]
