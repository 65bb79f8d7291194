"""Addresses of the head's reports, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.head import chapter, files, listing, report

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/head/", listing.listing, name="head-reports"),
    path("<slug:slug>/head.atom", files.feed, name="head-reports-feed"),
    path("<slug:slug>/head/<str:code>.csv", files.table, name="head-report-table"),
    path("<slug:slug>/head/<str:code>/", report.report, name="head-report"),
    path("<slug:slug>/head/<str:code>/papers/<str:name>", files.paper, name="head-report-file"),
    path("<slug:slug>/head/<str:code>/<str:chapter>/", chapter.chapter, name="head-report-chapter"),
]
