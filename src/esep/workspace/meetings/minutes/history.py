"""History of the minutes: every revision, who saved it and when, and what it changed."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.meetings.minutes.words import FIELD_WORDS
from esep.meetings.queries.minutes.history import history_of
from esep.workspace.meetings.minutes.common import TAB
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office


@office(GET=Act.VIEW_MINUTES)
def history(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The revisions, newest first."""
    shown = meeting_in(place, meeting)
    entries = [
        (entry.revision, [(FIELD_WORDS[one.part], one) for one in entry.changes])
        for entry in history_of(shown, by=place.actor, municipality=place.municipality.pk)
    ]
    template = "workspace/meetings/minutes/history.html"
    return tab_page(request, place, shown, template, {"entries": entries}, tab=TAB)
