"""Addresses of signing in and of one's own account, outside any office."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
