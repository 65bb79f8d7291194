"""Addresses of entrusted powers, below ``office/<slug>/powers/``."""

from django.urls import URLPattern, path

from esep.workspace.powers import powers

urlpatterns: list[URLPattern] = [
    path("", powers.listing, name="office-powers"),
    path("new/", powers.new, name="office-powers-new"),
    path("<int:power>/change/", powers.change, name="office-powers-change"),
    path("<int:power>/end/", powers.end, name="office-powers-end"),
]
