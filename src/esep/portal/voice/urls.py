"""Addresses of the voice of the people, below a municipality's slug. They are printed on receipts and stay."""

from django.urls import URLPattern, path

from esep.portal.voice import appeals, following, receipt, reporting, tables, writing

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/write/", writing.choose, name="place-write"),
    path("<slug:slug>/write/<str:kind>/", writing.write, name="place-write-kind"),
    path("<slug:slug>/receipts/<str:code>/", receipt.receipt, name="place-receipt"),
    path("<slug:slug>/receipts/<str:code>/take-back/", receipt.back, name="place-receipt-back"),
    path("<slug:slug>/receipts/<str:code>/forget/", receipt.forget, name="place-receipt-forget"),
    path("<slug:slug>/follow/", following.follow, name="place-follow"),
    path("<slug:slug>/mistake/", reporting.mistake, name="place-mistake"),
    path("<slug:slug>/hide/", reporting.hide, name="place-hide"),
    path("<slug:slug>/appeals/", appeals.listing, name="place-appeals"),
    path("<slug:slug>/appeals.atom", tables.feed, name="place-appeals-feed"),
    path("<slug:slug>/appeals.csv", tables.table, name="place-appeals-table"),
    path("<slug:slug>/appeals/<str:code>/", appeals.appeal, name="place-appeal"),
]
