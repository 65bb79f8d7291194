"""Addresses of the day."""

from django.urls import path

from esep.workspace import home
from esep.workspace.today import dashboard, views

urlpatterns = [
    path("today/<str:group>/", views.group, name="office-home-group"),
    path("dashboard/", dashboard.dashboard_page, name="office-dashboard"),
    path("tasks/", home.tasks, name="office-tasks"),
]
