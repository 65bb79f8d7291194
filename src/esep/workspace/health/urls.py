"""Addresses of the page on the state of the records."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
