"""Addresses: planning a meeting, its task list, changes, and its end."""

from django.urls import URLPattern, path

from esep.workspace.meetings.plan import closing, listing, meeting, passing, planning, skipping

urlpatterns: list[URLPattern] = [
    path("", listing.meetings, name="office-meetings"),
    path("new/", planning.new, name="office-meetings-new"),
    path("<str:meeting>/", meeting.steps, name="office-meetings-meeting"),
    path("<str:meeting>/change/", planning.change, name="office-meetings-change"),
    path("<str:meeting>/replace/", planning.replace, name="office-meetings-replace"),
    path("<str:meeting>/postpone/", closing.postpone, name="office-meetings-postpone"),
    path("<str:meeting>/cancel/", closing.cancel, name="office-meetings-cancel"),
    path("<str:meeting>/told/", passing.told, name="office-meetings-told"),
    path("<str:meeting>/told/<int:row>/", passing.correct, name="office-meetings-told-correct"),
    path("<str:meeting>/not-needed/<str:step>/", skipping.skip, name="office-meetings-skip"),
    path("<str:meeting>/needed/<str:step>/", skipping.need, name="office-meetings-need"),
]
