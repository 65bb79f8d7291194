"""The end of a meeting, and what went wrong at the door (2.5, 3.3)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.hall.events import EventKind
from esep.workspace.forms import posted
from esep.workspace.meetings.hall.common import hall_address, to_hall, view_of
from esep.workspace.meetings.hall.forms import CloseForm, EntryRefusedForm
from esep.workspace.meetings.hall.saying import said
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page

DO = Act.CONDUCT_MEETING


@office(GET=DO, POST=DO)
def close(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Close the meeting; what is still open is told."""
    shown = meeting_in(place, meeting)
    form = CloseForm(posted(request))
    answer = said(request, place, shown, form, EventKind.CLOSED, lambda _typed: {}, to=hall_address(place, shown))
    return answer or form_page(
        request,
        place,
        form,
        title=_("Close the meeting"),
        lead=_("From now on it counts as held. What happened before can still be entered with its hour."),
        button=_("Close the meeting"),
        back=to_hall(place, shown),
        template="workspace/meetings/hall/close.html",
        context={"hall": view_of(place, shown)},
    )


@office(GET=DO, POST=DO)
def entry_refused(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Somebody was not let in, against free access."""
    shown = meeting_in(place, meeting)
    form = EntryRefusedForm(posted(request))

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {"reason": typed["reason"]}

    answer = said(request, place, shown, form, EventKind.ENTRY_REFUSED, content, to=hall_address(place, shown))
    return answer or form_page(
        request,
        place,
        form,
        title=_("Somebody was not let in"),
        lead=_("Entry is free for everybody. What happened is kept as a breach of the regulation."),
        button=_("Save"),
        back=to_hall(place, shown),
    )
