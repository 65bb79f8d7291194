"""Addresses of the office. Below ``office/<slug>/`` each page passes the gate."""

from django.urls import URLPattern, URLResolver, include, path

from esep.workspace import entrance, home
from esep.workspace.accounts.urls import urlpatterns as accounts
from esep.workspace.directory.urls import urlpatterns as directory
from esep.workspace.health.urls import urlpatterns as health
from esep.workspace.journal import views as journal
from esep.workspace.lists.urls import urlpatterns as lists
from esep.workspace.numbers import views as numbers
from esep.workspace.oversight.urls import over_offices
from esep.workspace.public_records.urls import urlpatterns as public_records
from esep.workspace.rights.urls import urlpatterns as rights
from esep.workspace.search import views as search
from esep.workspace.settings.urls import urlpatterns as settings
from esep.workspace.setup.urls import urlpatterns as setup
from esep.workspace.subscriptions import views as subscriptions
from esep.workspace.today.urls import urlpatterns as today
from esep.workspace.turns.urls import urlpatterns as turns

in_office: list[URLPattern | URLResolver] = [
    path("", home.home, name="office-home"),
    path("meetings/", include("esep.workspace.meetings.urls")),
    *today,
    *directory,
    *public_records,
    *lists,
    *rights,
    *settings,
    *setup,
    *health,
    *turns,
    path("numbers/", numbers.numbers, name="office-numbers"),
    path("numbers/first/", numbers.first, name="office-numbers-first"),
    path("promises/", include("esep.workspace.promises.urls")),
    path("budget/", include("esep.workspace.budget.urls")),
    path("budget/", include("esep.workspace.budget_import.urls")),
    path("head/", include("esep.workspace.head_reports.urls")),
    path("mandates/", include("esep.workspace.voter_mandates.urls")),
    path("demands/", include("esep.workspace.demands.urls")),
    path("receptions/", include("esep.workspace.receptions.urls")),
    path("appeals/", include("esep.workspace.appeals.urls")),
    path("submissions/", include("esep.workspace.submissions.urls")),
    path("remarks/", include("esep.workspace.remarks.urls")),
    path("my/", include("esep.workspace.my.urls")),
    path("reports/", include("esep.workspace.reports.urls")),
    path("sessions/", include("esep.workspace.sessions.urls")),
    path("property/", include("esep.workspace.property.urls")),
    path("funds/", include("esep.workspace.funds.urls")),
    path("debts/", include("esep.workspace.debts.urls")),
    path("programmes/", include("esep.workspace.programmes.urls")),
    path("outlook/", include("esep.workspace.outlook.urls")),
    path("sessions/", include("esep.workspace.sessions_day.urls")),
    path("decisions/", include("esep.workspace.decisions.urls")),
    path("broadcasts/", include("esep.workspace.broadcasts.urls")),
    path("catalogue/", include("esep.workspace.catalogue.urls")),
    path("hearings/", include("esep.workspace.hearings.urls")),
    path("powers/", include("esep.workspace.powers.urls")),
    path("register/", include("esep.workspace.register.urls")),
    path("oversight/", include("esep.workspace.oversight.urls")),
    path("subscriptions/", subscriptions.subscriptions, name="office-subscriptions"),
    path("search/", search.search, name="office-search"),
    path("journal/", journal.journal, name="office-journal"),
    path("journal/addresses/new/", journal.add_address, name="office-journal-add-address"),
    path("journal/addresses/<int:address>/end/", journal.end_address, name="office-journal-end-address"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("office/", entrance.entrance, name="office"),
    path("office/<slug:slug>/", include(in_office)),
    *over_offices,
    *accounts,
]
