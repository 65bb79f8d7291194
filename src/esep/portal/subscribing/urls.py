"""Addresses of letters, feeds and calendars by choice, below a municipality's slug. They stand in letters and stay."""

from django.urls import URLPattern, path

from esep.portal.subscribing import asking, files, own

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/subscribe/", asking.subscribe, name="place-subscribe"),
    path("<slug:slug>/subscribe/asked/", asking.asked, name="place-subscribe-asked"),
    path("<slug:slug>/subscriptions/<str:code>/", own.subscription, name="place-subscription"),
    path("<slug:slug>/subscriptions/<str:code>/confirm/", own.confirmation, name="place-subscription-confirm"),
    path("<slug:slug>/subscriptions/<str:code>/leave/", own.leaving, name="place-subscription-leave"),
    path("<slug:slug>/news.atom", files.feed, name="place-news-feed"),
    path("<slug:slug>/events.ics", files.calendar, name="place-events-calendar"),
]
