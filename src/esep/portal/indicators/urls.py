"""Addresses of the figures beside the aims."""

from django.urls import URLPattern, path

from esep.portal.indicators import page

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/indicators/", page.indicators, name="place-indicators"),
    path("<slug:slug>/indicators.csv", page.table, {"form": "csv"}, name="place-indicators-table"),
    path("<slug:slug>/indicators.json", page.table, {"form": "json"}, name="place-indicators-json"),
]
