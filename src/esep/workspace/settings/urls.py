"""Addresses of the settings."""

from django.urls import path

from esep.workspace.settings import choices, data, views

urlpatterns = [
    path("settings/", views.settings, name="office-settings"),
    path("settings/municipality/", views.municipality, name="office-settings-municipality"),
    path("settings/regulation/", views.adopting, name="office-settings-adopt"),
    path("settings/regulation/<int:adopted>/", views.correcting, name="office-settings-correct"),
    path("settings/data/", data.data, name="office-settings-data"),
    path("settings/numbers/", choices.overriding, name="office-settings-override"),
    path("settings/numbers/<int:row>/annul/", choices.annulled_override, name="office-settings-override-annul"),
    path("settings/readings/", choices.reading, name="office-settings-reading"),
    path("settings/readings/<int:row>/annul/", choices.annulled_reading, name="office-settings-reading-annul"),
    path("settings/days/", choices.special_day, name="office-settings-day"),
    path("settings/days/<int:row>/annul/", choices.annulled_day, name="office-settings-day-annul"),
]
