"""Addresses of the deputy's year, below ``office/<slug>/my/``."""

from django.urls import URLPattern, path

from esep.workspace.my import year

urlpatterns: list[URLPattern] = [
    path("", year.mine, name="office-my"),
    path("<str:deputy>/", year.of_deputy, name="office-my-deputy"),
]
"""Of the visitor's own mandate; of any deputy by the code."""
