"""Addresses of the head's reports, below ``office/<slug>/head/``."""

from django.urls import URLPattern, path

from esep.workspace.head_reports import assigning, beginning, closing, listing, part, report, writing

BELOW = "<str:head_report>/"
PART = f"{BELOW}parts/<str:head_part>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-head-reports"),
    path("new/<int:year>/<int:half>/", beginning.new, name="office-head-report-new"),
    path(BELOW, report.report, name="office-head-report"),
    path(f"{BELOW}authors/", assigning.authors, name="office-head-report-authors"),
    path(f"{BELOW}assign/", assigning.assign, name="office-head-report-assign"),
    path(f"{BELOW}draft/", writing.draft, name="office-head-report-draft"),
    path(f"{BELOW}submit/", closing.submit_report, name="office-head-report-submit"),
    path(f"{BELOW}publish/", closing.publish, name="office-head-report-publish"),
    path(f"{BELOW}replace/", beginning.replace, name="office-head-report-replace"),
    path(PART, part.part, name="office-head-report-part"),
    path(f"{PART}write/", writing.write, name="office-head-report-write"),
    path(f"{PART}without/", writing.without, name="office-head-report-without"),
    path(f"{PART}draft/", writing.take_draft, name="office-head-report-part-draft"),
    path(f"{PART}figures/", writing.take_anew, name="office-head-report-part-figures"),
    path(f"{PART}author/", assigning.one, name="office-head-report-part-author"),
]
