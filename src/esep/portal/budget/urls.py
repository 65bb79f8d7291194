"""Addresses of the budget, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.budget import budget, feed, files, proof, version
from esep.portal.money.files import CSV, JSON

YEAR = "<slug:slug>/budget/<int:year>"
HALF = "<slug:slug>/budget/<int:year>-<int:half>"
VERSIONS = "<slug:slug>/budget/versions"

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/budget/", budget.now, name="budget"),
    path("<slug:slug>/budget.atom", feed.feed, name="budget-feed"),
    path(f"{VERSIONS}/", version.listing, name="budget-versions"),
    path(f"{VERSIONS}/<str:code>/", version.version, name="budget-version"),
    path(f"{VERSIONS}/<str:code>/<slug:table>.csv", version.table, {"form": CSV}, name="budget-version-table"),
    path(f"{VERSIONS}/<str:code>/<slug:table>.json", version.table, {"form": JSON}, name="budget-version-json"),
    path(f"{YEAR}/", budget.of_term, name="budget-year"),
    path(f"{HALF}/", budget.of_term, name="budget-half"),
    path(f"{YEAR}/<slug:table>.csv", files.table, {"form": CSV}, name="budget-year-table"),
    path(f"{YEAR}/<slug:table>.json", files.table, {"form": JSON}, name="budget-year-json"),
    path(f"{HALF}/<slug:table>.csv", files.table, {"form": CSV}, name="budget-half-table"),
    path(f"{HALF}/<slug:table>.json", files.table, {"form": JSON}, name="budget-half-json"),
    path(f"{YEAR}/proof/<slug:kind>/<str:entry>/", proof.proof, name="budget-proof"),
]
