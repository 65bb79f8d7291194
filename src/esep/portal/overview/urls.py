"""Addresses of the overview, outside any municipality."""

from django.urls import URLPattern, path, re_path

from esep.portal.overview import cases, listing

FORM = r"(?P<form>csv|json|xlsx)"

urlpatterns: list[URLPattern] = [
    path("overview/", listing.overview_page, name="overview"),
    re_path(rf"^overview/table\.{FORM}$", listing.table, name="overview-table"),
    path("overview/<slug:slug>/", cases.cases_page, name="overview-cases"),
    re_path(rf"^overview/(?P<slug>[-\w]+)/cases\.{FORM}$", cases.table, name="overview-cases-table"),
]
