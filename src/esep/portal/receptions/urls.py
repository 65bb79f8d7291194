"""Addresses of receptions, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.receptions import files, listing

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/receptions/", listing.receptions, name="place-receptions"),
    path("<slug:slug>/receptions.ics", files.calendar, name="place-receptions-calendar"),
    path("<slug:slug>/receptions-<str:language>.pdf", files.paper, name="place-receptions-paper"),
]
