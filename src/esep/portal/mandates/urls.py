"""Addresses of voter mandates and demands, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.mandates import files, listing, mandate

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/mandates/", listing.listing, name="place-mandates"),
    path("<slug:slug>/mandates.atom", files.feed, name="place-mandates-feed"),
    path("<slug:slug>/mandates.csv", files.table, name="place-mandates-table"),
    path("<slug:slug>/mandates/<str:code>/", mandate.mandate, name="place-mandate"),
    path("<slug:slug>/mandates/<str:code>/photos/<int:key>.jpg", files.photo, name="place-mandate-photo"),
    path("<slug:slug>/demands/", listing.asked, name="place-demands"),
]
