"""Addresses: papers of a meeting in one press, and the house rules."""

from django.urls import URLPattern, path

from esep.workspace.meetings.papers import rules, tab

urlpatterns: list[URLPattern] = [
    path("house-rules/", rules.rules, name="office-meetings-rules"),
    path("house-rules/<str:language>.pdf", rules.rules_file, name="office-meetings-rules-file"),
    path("<str:meeting>/papers/", tab.papers, name="office-meetings-papers"),
    path("<str:meeting>/papers/all.pdf", tab.pack, name="office-meetings-pack"),
    path("<str:meeting>/papers/<str:paper>-<str:language>.pdf", tab.paper, name="office-meetings-paper"),
]
