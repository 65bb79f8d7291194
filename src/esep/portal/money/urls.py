"""Addresses of property, off-budget funds and debt, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.money import debts, funds, property
from esep.portal.money.files import CSV, JSON

HALF = "<int:year>-<int:half>"

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/property/", property.now, name="property"),
    path(f"<slug:slug>/property/{HALF}/", property.of_half, name="property-half"),
    path(f"<slug:slug>/property/{HALF}/<slug:table>.csv", property.table, {"form": CSV}, name="property-table"),
    path(f"<slug:slug>/property/{HALF}/<slug:table>.json", property.table, {"form": JSON}, name="property-json"),
    path("<slug:slug>/funds/", funds.now, name="funds"),
    path(f"<slug:slug>/funds/{HALF}/", funds.of_half, name="funds-half"),
    path(f"<slug:slug>/funds/{HALF}/<slug:table>.csv", funds.table, {"form": CSV}, name="funds-table"),
    path(f"<slug:slug>/funds/{HALF}/<slug:table>.json", funds.table, {"form": JSON}, name="funds-json"),
    path("<slug:slug>/debts/", debts.now, name="debts"),
    path("<slug:slug>/debts.csv", debts.table, {"form": CSV}, name="debts-table"),
    path("<slug:slug>/debts.json", debts.table, {"form": JSON}, name="debts-json"),
]
