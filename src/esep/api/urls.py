"""Addresses of the API. They hold for ever: whatever changes incompatibly gets a new number."""

from django.urls import URLPattern, path, re_path

from esep.api import description, lists, popolo, whole

urlpatterns: list[URLPattern] = [
    path("", lists.index, name="api"),
    path("openapi.json", description.document, name="api-description"),
    path("municipalities", lists.places, name="api-municipalities"),
    path("<slug:slug>", lists.place, name="api-place"),
    path("<slug:slug>/popolo.json", popolo.people, name="api-popolo"),
    path("<slug:slug>/bulk/<slug:table>.csv", whole.csv_file, name="api-bulk-csv"),
    path("<slug:slug>/bulk/<slug:table>.json", whole.json_file, name="api-bulk-json"),
    path("<slug:slug>/bulk/<slug:table>.csv-metadata.json", whole.columns, name="api-bulk-columns"),
    path("<slug:slug>/<slug:table>", lists.listing, name="api-table"),
    path("<slug:slug>/<slug:table>/<str:key>", lists.row, name="api-row"),
    re_path(r"^(?P<rest>[\s\S]+)\Z", lists.nothing, name="api-nothing"),
]
