"""Addresses of deputies' reports, below ``office/<slug>/reports/``."""

from django.urls import URLPattern, path

from esep.workspace.reports import beginning, finishing, listing, papers, report, writing

BELOW = "<str:report>/"
PART = f"{BELOW}parts/<str:part>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-reports"),
    path("new/<str:deputy>/", beginning.new, name="office-reports-new"),
    path(BELOW, report.report, name="office-reports-report"),
    path(f"{BELOW}period/", beginning.period, name="office-reports-period"),
    path(f"{BELOW}draft/", writing.draft, name="office-reports-draft"),
    path(f"{BELOW}finish/", finishing.finish, name="office-reports-finish"),
    path(f"{BELOW}replace/", finishing.replace, name="office-reports-replace"),
    path(f"{BELOW}paper-<str:language>.<str:form>", papers.paper, name="office-reports-paper"),
    path(f"{BELOW}summary-<str:language>.pdf", papers.summary, name="office-reports-summary"),
    path(PART, writing.write, name="office-reports-part"),
    path(f"{PART}nothing/", writing.nothing, name="office-reports-nothing"),
    path(f"{PART}draft/", writing.take_draft, name="office-reports-part-draft"),
]
