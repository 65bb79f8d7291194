"""Addresses of the turns of year and council."""

from django.urls import URLPattern, path

from esep.workspace.turns import council, matters, views, year

urlpatterns: list[URLPattern] = [
    path("turns/", views.turns, name="office-turns"),
    path("turns/year/", year.year, name="office-turns-year"),
    path("turns/year/days/<int:row>/", year.settling, name="office-turns-day"),
    path("turns/council/", council.council, name="office-turns-council"),
    path("turns/council/new/", council.turning, name="office-turns-council-new"),
    path("turns/council/left/<str:key>/", matters.handing_on, name="office-turns-left"),
]
