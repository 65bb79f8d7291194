"""Opening a desk: its minute is judged by 3.1."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.hall.events import EventKind
from esep.meetings.queries.hall.desk import desk_of
from esep.workspace.forms import posted
from esep.workspace.meetings.desk.common import desk_address, to_desk
from esep.workspace.meetings.desk.forms import DeskForm
from esep.workspace.meetings.hall.device import remember_desk
from esep.workspace.meetings.hall.saying import said
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language


@office(GET=Act.REGISTER_PARTICIPANTS, POST=Act.REGISTER_PARTICIPANTS)
def open_desk(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Open a desk in this browser, now or at the hour that a paper names."""
    shown = meeting_in(place, meeting)
    form = DeskForm(posted(request), initial={"desk": _free_name(request, place, meeting)})

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {"desk": typed["desk"]}

    answer = said(request, place, shown, form, EventKind.DESK_OPENED, content, to=desk_address(place, meeting))
    if answer is not None:
        remember_desk(request, shown.meeting, form.cleaned_data["desk"])
        return answer
    return form_page(
        request,
        place,
        form,
        title=_("Open the desk"),
        lead=_("It opens between 30 and 15 minutes before the start."),
        button=_("Open the desk"),
        back=to_desk(place, shown),
    )


def _free_name(request: HttpRequest, place: Office, meeting: str) -> str:
    """The next number, while this is only looked at."""
    if request.method == "POST":
        return ""
    shown = meeting_in(place, meeting)
    view = desk_of(shown, by=place.actor, municipality=place.municipality, language=language().value, judges=False)
    return str(len(view.desks) + 1)
