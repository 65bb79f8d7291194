"""Addresses of property, below ``office/<slug>/property/``."""

from django.urls import URLPattern, path

from esep.workspace.property import asset, dealing, keeping, listing

BELOW = "of/<str:asset>/"
DEAL = "deals/<str:deal>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-property"),
    path("table.<str:form>", listing.table, name="office-property-table"),
    path("new/", keeping.new, name="office-property-new"),
    path(BELOW, asset.asset, name="office-property-asset"),
    path(f"{BELOW}change/", keeping.change, name="office-property-change"),
    path(f"{BELOW}end/", keeping.end, name="office-property-end"),
    path(f"{BELOW}valuations/new/", keeping.value, name="office-property-value"),
    path(f"{BELOW}valuations/<int:valuation>/withdraw/", keeping.unvalue, name="office-property-value-withdraw"),
    path(f"{BELOW}deals/new/", dealing.new, name="office-property-deal-new"),
    path(f"{DEAL}change/", dealing.change, name="office-property-deal-change"),
    path(f"{DEAL}end/", dealing.end, name="office-property-deal-end"),
    path(f"{DEAL}withdraw/", dealing.withdraw, name="office-property-deal-withdraw"),
    path(f"{DEAL}rent/", dealing.rent, name="office-property-deal-rent"),
]
