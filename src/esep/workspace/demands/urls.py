"""Addresses of demands, below ``office/<slug>/demands/``."""

from django.urls import URLPattern, path

from esep.workspace.demands import entering, listing

BELOW = "of/<str:demand>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-demands"),
    path("new/", entering.new, name="office-demands-new"),
    path(BELOW, listing.demand, name="office-demands-demand"),
    path(f"{BELOW}answer/", entering.answer, name="office-demands-answer"),
    path(f"{BELOW}meeting/", entering.turn, name="office-demands-turn"),
    path(f"{BELOW}withdraw/", entering.withdraw, name="office-demands-withdraw"),
]
