"""Addresses of the budget, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.budget import budget, files, proof

YEAR = "<slug:slug>/budget/<int:year>"
HALF = "<slug:slug>/budget/<int:year>-<int:half>"

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/budget/", budget.now, name="budget"),
    path(f"{YEAR}/", budget.of_term, name="budget-year"),
    path(f"{HALF}/", budget.of_term, name="budget-half"),
    path(f"{YEAR}/<slug:table>.csv", files.table, name="budget-year-table"),
    path(f"{HALF}/<slug:table>.csv", files.table, name="budget-half-table"),
    path(f"{YEAR}/proof/<slug:kind>/<str:entry>/", proof.proof, name="budget-proof"),
]
