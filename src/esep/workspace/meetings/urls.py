"""Addresses of meetings, below ``office/<slug>/meetings/``."""

from django.urls import URLPattern

from esep.workspace.meetings.afterwards.urls import urlpatterns as afterwards
from esep.workspace.meetings.desk.urls import urlpatterns as desk
from esep.workspace.meetings.hall.urls import urlpatterns as hall
from esep.workspace.meetings.lists.urls import urlpatterns as lists
from esep.workspace.meetings.minutes.urls import urlpatterns as minutes
from esep.workspace.meetings.notice.urls import urlpatterns as notice
from esep.workspace.meetings.papers.urls import urlpatterns as papers
from esep.workspace.meetings.plan.urls import urlpatterns as plan
from esep.workspace.meetings.requests.urls import urlpatterns as requests

# They are tried in this order, and twenty people press at the desk at once.
urlpatterns: list[URLPattern] = [*desk, *hall, *requests, *papers, *plan, *notice, *lists, *minutes, *afterwards]
