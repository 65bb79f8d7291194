"""Addresses of decisions, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.decisions import decision, files, listing

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/decisions/", listing.listing, name="decisions"),
    path("<slug:slug>/decisions.atom", files.feed, name="decisions-feed"),
    path("<slug:slug>/decisions.csv", files.table, name="decisions-table"),
    path("<slug:slug>/decisions/<str:code>/", decision.decision, name="decision"),
    path("<slug:slug>/decisions/<str:code>.pdf", decision.paper, name="decision-paper"),
]
