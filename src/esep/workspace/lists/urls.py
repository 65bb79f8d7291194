"""Addresses of the lists."""

from django.urls import path

from esep.workspace.lists import views

urlpatterns = [
    path("lists/", views.lists, name="office-lists"),
    path("lists/<slug:kind>/", views.upload, name="office-lists-upload"),
    path("lists/<slug:kind>/template.xlsx", views.blank, name="office-lists-template"),
    path("lists/<slug:kind>/preview/<str:token>/", views.confirm, name="office-lists-preview"),
]
