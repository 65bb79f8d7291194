"""Addresses of oversight: over all offices of a visitor, and in one of them."""

from django.urls import URLPattern, path, re_path

from esep.workspace.oversight import cases, listing

FORM = r"(?P<form>csv|json|xlsx)"

over_offices: list[URLPattern] = [
    path("oversight/", listing.oversight, name="oversight"),
    re_path(rf"^oversight/table\.{FORM}$", listing.table, name="oversight-table"),
]

urlpatterns: list[URLPattern] = [
    path("", cases.cases_page, name="office-oversight"),
    re_path(rf"^cases\.{FORM}$", cases.table, name="office-oversight-table"),
]
