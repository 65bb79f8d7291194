"""Taking back what was entered by mistake: with the reason, and it stays to be seen."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import not_found
from esep.meetings.hall.events import EventKind
from esep.meetings.queries.hall.log import event_in
from esep.workspace.forms import posted
from esep.workspace.inputs import Text
from esep.workspace.meetings.hall.saying import PressForm, said
from esep.workspace.meetings.hall.words import EVENT_WORDS
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page


class UndoForm(PressForm):
    """Why something is taken back."""

    reason = Text(label=_("Why"), max_length=500, rows=2)


@office(GET=Act.CONDUCT_MEETING, POST=Act.CONDUCT_MEETING)
def undo(request: HttpRequest, place: Office, meeting: str, event: UUID) -> HttpResponse:
    """Take back an event of the hall."""
    return _undo(request, place, meeting, event, tab="office-meetings-hall")


@office(GET=Act.REGISTER_PARTICIPANTS, POST=Act.REGISTER_PARTICIPANTS)
def undo_at_desk(request: HttpRequest, place: Office, meeting: str, event: UUID) -> HttpResponse:
    """Take back an event of the desk."""
    return _undo(request, place, meeting, event, tab="office-meetings-desk")


def _undo(request: HttpRequest, place: Office, meeting: str, event: UUID, *, tab: str) -> HttpResponse:
    shown = meeting_in(place, meeting)
    line = event_in(shown.meeting, event)
    if line is None:
        raise not_found()
    form = UndoForm(posted(request))
    back = back_to(place, shown, tab=tab)

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {"event": event, "reason": typed["reason"]}

    answer = said(request, place, shown, form, EventKind.UNDONE, content, to=back.address)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Take back: %(what)s") % {"what": EVENT_WORDS[line.kind]},
        lead=_("It counts no more, and stays to be seen with the reason."),
        button=_("Take back"),
        back=back,
    )
