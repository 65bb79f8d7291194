"""Addresses of the turns of year and council."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
