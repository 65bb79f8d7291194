"""Addresses of the catalogue, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.catalogue import files, item, listing
from esep.portal.money.files import CSV, JSON

BELOW = "<slug:slug>/catalogue/<str:code>/"

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/catalogue/", listing.listing, name="place-catalogue"),
    path("<slug:slug>/catalogue.atom", files.feed, name="place-catalogue-feed"),
    path("<slug:slug>/catalogue.csv", files.table, {"form": CSV}, name="place-catalogue-table"),
    path("<slug:slug>/catalogue.json", files.table, {"form": JSON}, name="place-catalogue-json"),
    path(BELOW, item.item, name="place-catalogue-item"),
    path(f"{BELOW}<int:publication>/<int:position>/", files.paper, name="place-catalogue-file"),
    path(f"{BELOW}photos/<int:key>.jpg", files.photo, name="place-catalogue-photo"),
]
