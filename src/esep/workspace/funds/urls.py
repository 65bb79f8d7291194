"""Addresses of funds, below ``office/<slug>/funds/``."""

from django.urls import URLPattern, path

from esep.workspace.funds import fund, keeping, listing

BELOW = "of/<str:fund>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-funds"),
    path("table.<str:form>", listing.table, name="office-funds-table"),
    path("new/", keeping.new, name="office-funds-new"),
    path(BELOW, fund.fund, name="office-funds-fund"),
    path(f"{BELOW}change/", keeping.change, name="office-funds-change"),
    path(f"{BELOW}end/", keeping.end, name="office-funds-end"),
    path(f"{BELOW}money/new/", keeping.move, name="office-funds-move"),
    path(f"{BELOW}money/<int:movement>/change/", keeping.change_money, name="office-funds-movement-change"),
    path(f"{BELOW}money/<int:movement>/withdraw/", keeping.withdraw_money, name="office-funds-movement-withdraw"),
]
