"""Addresses of receptions, below ``office/<slug>/receptions/``."""

from django.urls import URLPattern, path

from esep.workspace.receptions import diary, holding, hours, listing, poster, visits

HOURS = "hours/<int:hours>/"
HELD = "of/<int:reception>/"
VISIT = f"{HELD}visits/<int:visit>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-receptions"),
    path("hours/new/", hours.new, name="office-receptions-hours-new"),
    path(f"{HOURS}change/", hours.change, name="office-receptions-hours-change"),
    path(f"{HOURS}off/", hours.off, name="office-receptions-hours-off"),
    path(f"{HOURS}off/<int:off>/back/", hours.take_back, name="office-receptions-off-back"),
    path("hours.pdf", poster.poster, name="office-receptions-poster"),
    path("new/", holding.new, name="office-receptions-new"),
    path(HELD, holding.reception, name="office-receptions-reception"),
    path(f"{HELD}count/", holding.count, name="office-receptions-count"),
    path(f"{HELD}withdraw/", holding.withdraw, name="office-receptions-withdraw"),
    path(f"{HELD}visits/new/", visits.new, name="office-receptions-visit-new"),
    path(f"{VISIT}change/", visits.change, name="office-receptions-visit-change"),
    path(f"{VISIT}appeal/", visits.appeal, name="office-receptions-visit-appeal"),
    path(f"{VISIT}mandate/", visits.mandate, name="office-receptions-visit-mandate"),
    path("diary/", diary.diary, name="office-receptions-diary"),
    path("diary/contacts/new/", diary.contact, name="office-receptions-contact-new"),
    path("diary/contacts/<int:contact>/withdraw/", diary.withdraw, name="office-receptions-contact-withdraw"),
]
