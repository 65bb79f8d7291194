"""Addresses of the state of the records."""

from django.urls import path

from esep.workspace.health import merging, views

urlpatterns = [
    path("health/", views.health, name="office-health"),
    path("health/people/<int:one>/<int:other>/", merging.merge, name="office-health-merge"),
    path("health/people/<int:one>/<int:other>/two/", merging.two, name="office-health-two"),
]
