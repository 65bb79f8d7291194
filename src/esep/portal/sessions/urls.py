"""Addresses of sessions, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.sessions import files, item, listing, session

SESSION = "<slug:slug>/sessions/<str:code>"
ITEM = f"{SESSION}/items/<int:item>"

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/sessions/", listing.listing, name="sessions"),
    path("<slug:slug>/sessions.atom", files.feed, name="sessions-feed"),
    path("<slug:slug>/sessions.ics", files.calendar, name="sessions-calendar"),
    path(f"{SESSION}.ics", files.one, name="session-calendar"),
    path(f"{SESSION}/", session.session, name="session"),
    path(f"{ITEM}/", item.item, name="session-item"),
    path(f"{ITEM}/papers/<int:paper>-<int:position>", files.paper, name="session-item-paper"),
]
