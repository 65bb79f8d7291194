"""Addresses of broadcasts, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.broadcasts import broadcasts

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/broadcasts/", broadcasts.listing, name="broadcasts"),
    path("<slug:slug>/broadcasts.csv", broadcasts.table, name="broadcasts-table"),
]
