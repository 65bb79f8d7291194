"""Addresses of remarks, below ``office/<slug>/remarks/``."""

from django.urls import URLPattern, path

from esep.workspace.remarks import views

urlpatterns: list[URLPattern] = [
    path("", views.listing, name="office-remarks"),
    path("<int:row>/", views.one, name="office-remarks-one"),
    path("<int:row>/close/", views.close, name="office-remarks-close"),
]
