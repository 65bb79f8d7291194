"""Addresses. They are printed in QR codes: once published, an address stays."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from esep.api import events
from esep.api.tables import TABLES
from esep.config import health
from esep.portal.check import views as check
from esep.portal.glossary import views as glossary
from esep.portal.journal import views as journal
from esep.portal.opendata import views as opendata
from esep.portal.overview.urls import urlpatterns as overview
from esep.portal.place import choosing, latest
from esep.portal.place.urls import urlpatterns as place
from esep.portal.planner import views as planner
from esep.portal.regulation import views as regulation
from esep.portal.search import views as search
from esep.portal.styleguide import views as styleguide
from esep.workspace.urls import urlpatterns as workspace

urlpatterns: list[URLPattern | URLResolver] = [path("api/v1/", include("esep.api.urls"))]
urlpatterns += i18n_patterns(
    path("health/", health.health, name="health"),
    path("", choosing.front, name="home"),
    path("planner/", planner.planner, name="planner"),
    path("planner/plan.ics", planner.plan_file, name="plan-file"),
    path("check/", check.check, name="check"),
    path("check/example.jsonl", check.example, name="check-example"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
    path("regulation/", regulation.regulation, name="regulation"),
    path("regulation/booklet/", regulation.booklet, name="booklet"),
    path("regulation/<str:clause>/", regulation.clause, name="clause"),
    path("glossary/", glossary.glossary, name="glossary"),
    *workspace,
    path("search/", search.search_all, name="search"),
    path("latest/", latest.latest_of_all, name="latest"),
    path("open-data/", opendata.everywhere, {"tables": TABLES}, name="open-data"),
    path("<slug:slug>/open-data/", opendata.of_one, {"tables": TABLES}, name="place-open-data"),
    path("<slug:slug>/events.jsonld", events.events, name="events"),
    path("journal/", journal.journals, name="journals"),
    *overview,
    path("<slug:slug>/journal/", journal.journal, name="journal"),
    path("<slug:slug>/journal/heads.atom", journal.feed, name="journal-feed"),
    path("<slug:slug>/journal/entries.jsonl", journal.entries, name="journal-entries"),
    path("<slug:slug>/journal/verify_journal.py", journal.verifier, name="journal-verifier"),
    *place,
    prefix_default_language=False,
)

handler400 = "esep.portal.trouble.bad_request"
handler403 = "esep.portal.trouble.forbidden"
handler404 = "esep.portal.trouble.not_found"
handler500 = "esep.portal.trouble.server_error"
