"""Addresses of a municipality's public pages, below its slug."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
