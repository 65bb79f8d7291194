"""Addresses of works, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.works import files, listing, work

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/works/", listing.listing, name="works"),
    path("<slug:slug>/works.atom", files.feed, name="works-feed"),
    path("<slug:slug>/works.csv", files.table, name="works-table"),
    path("<slug:slug>/works/<str:code>/", work.work, name="work"),
    path("<slug:slug>/works/<str:code>/photos/<int:key>.jpg", files.photo, name="work-photo"),
]
