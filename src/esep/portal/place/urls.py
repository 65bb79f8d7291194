"""Addresses of a municipality's public pages, below its slug."""

from django.urls import URLPattern, path

from esep.portal.board.urls import urlpatterns as board
from esep.portal.broadcasts.urls import urlpatterns as broadcasts
from esep.portal.budget.urls import urlpatterns as budget
from esep.portal.catalogue.urls import urlpatterns as catalogue
from esep.portal.decisions.urls import urlpatterns as decisions
from esep.portal.head.urls import urlpatterns as head
from esep.portal.indicators.urls import urlpatterns as indicators
from esep.portal.mandates.urls import urlpatterns as mandates
from esep.portal.meetings import files, listing, meeting, minutes
from esep.portal.money.urls import urlpatterns as money
from esep.portal.place import dashboard, deputies, deputy_account, directory, home, latest, pictures, regulation, year
from esep.portal.powers.urls import urlpatterns as powers
from esep.portal.promises import files as promise_files
from esep.portal.promises import listing as promise_listing
from esep.portal.promises import promise
from esep.portal.public_records.urls import urlpatterns as public_records
from esep.portal.receptions.urls import urlpatterns as receptions
from esep.portal.search import views as search
from esep.portal.sessions.urls import urlpatterns as sessions
from esep.portal.subscribing.urls import urlpatterns as subscribing
from esep.portal.voice.urls import urlpatterns as voice
from esep.portal.works.urls import urlpatterns as works

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/", home.home, name="place"),
    path("<slug:slug>/year/", year.year, name="place-year"),
    path("<slug:slug>/dashboard/", dashboard.dashboard_page, name="place-dashboard"),
    path("<slug:slug>/deputies/", deputies.deputies, name="place-deputies"),
    path("<slug:slug>/deputies/<str:code>/", deputies.deputy, name="place-deputy"),
    path(
        "<slug:slug>/deputies/<str:code>/reports/<str:report>-<str:language>-summary.pdf",
        deputy_account.summary,
        name="place-deputy-paper-summary",
    ),
    path(
        "<slug:slug>/deputies/<str:code>/reports/<str:report>-<str:language>.docx",
        deputy_account.editable,
        name="place-deputy-paper-editable",
    ),
    path(
        "<slug:slug>/deputies/<str:code>/reports/<str:report>-<str:language>.pdf",
        deputy_account.paper,
        name="place-deputy-paper",
    ),
    path("<slug:slug>/meetings/", listing.calendar, name="place-meetings"),
    path("<slug:slug>/meetings.ics", files.calendar, name="place-meetings-calendar"),
    path("<slug:slug>/meetings.atom", files.feed, name="place-meetings-feed"),
    path("<slug:slug>/meetings/<str:code>.ics", files.one, name="place-meeting-calendar"),
    path("<slug:slug>/meetings/<str:code>/", meeting.meeting, name="place-meeting"),
    path("<slug:slug>/meetings/<str:code>/<int:version>/", meeting.version, name="place-meeting-version"),
    path(
        "<slug:slug>/meetings/<str:code>/proofs/<str:fact>/<int:position>.jpg",
        files.photo,
        name="place-meeting-photo",
    ),
    path(
        "<slug:slug>/meetings/<str:code>/measures/<str:fact>/<int:position>.jpg",
        promise_files.photo_of_measures,
        name="place-measures-photo",
    ),
    path("<slug:slug>/meetings/<str:code>/minutes/", minutes.minutes, name="place-minutes"),
    path("<slug:slug>/meetings/<str:code>/minutes.pdf", minutes.paper, name="place-minutes-paper"),
    path("<slug:slug>/promises/", promise_listing.listing, name="place-promises"),
    path("<slug:slug>/promises.atom", promise_files.feed, name="place-promises-feed"),
    path("<slug:slug>/promises.csv", promise_files.table, name="place-promises-table"),
    path("<slug:slug>/promises/<str:code>/", promise.promise, name="place-promise"),
    path("<slug:slug>/promises/<str:code>/photos/<int:key>.jpg", promise_files.photo, name="place-promise-photo"),
    path("<slug:slug>/people/", directory.people, name="place-people"),
    path("<slug:slug>/villages/", directory.villages, name="place-villages"),
    path("<slug:slug>/contacts/", directory.contacts, name="place-contacts"),
    path("<slug:slug>/regulation/", regulation.regulation, name="place-regulation"),
    path("<slug:slug>/regulation/text/", regulation.text, name="place-regulation-text"),
    path("<slug:slug>/search/", search.search, name="place-search"),
    path("<slug:slug>/latest/", latest.latest, name="place-latest"),
    path("<slug:slug>/latest.atom", latest.feed, name="place-latest-feed"),
    path("<slug:slug>/arms.png", pictures.arms, name="place-arms"),
    path("<slug:slug>/preview.png", pictures.preview, name="place-preview"),
    *voice,
    *mandates,
    *sessions,
    *receptions,
    *works,
    *budget,
    *money,
    *decisions,
    *broadcasts,
    *catalogue,
    *powers,
    *head,
    *subscribing,
    *public_records,
    *indicators,
    *board,
]
