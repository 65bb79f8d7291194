"""Addresses of the head's hearings, below ``office/<slug>/hearings/``."""

from django.urls import URLPattern, path

from esep.workspace.hearings import hearing, listing, review

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-head-hearings"),
    path("<int:item>/set/", hearing.schedule, name="office-head-hearings-set"),
    path("<int:item>/heard/", hearing.heard, name="office-head-hearings-heard"),
    path("<int:item>/correct/", hearing.correct, name="office-head-hearings-correct"),
    path("<int:item>/act/", review.record, name="office-head-hearings-act"),
    path("<int:item>/act/sent/", review.sent, name="office-head-hearings-act-sent"),
    path("<int:item>/act/answered/", review.answered, name="office-head-hearings-act-answered"),
]
