"""Counting heads: the number in the hall at one moment, where nobody is registered by name (3.1, 3.6)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.hall.events import EventKind
from esep.workspace.forms import posted
from esep.workspace.meetings.desk.common import desk_address, to_desk
from esep.workspace.meetings.desk.forms import CountForm
from esep.workspace.meetings.hall.saying import said
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page


@office(GET=Act.REGISTER_PARTICIPANTS, POST=Act.REGISTER_PARTICIPANTS)
def count(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Enter how many are in the hall."""
    shown = meeting_in(place, meeting)
    form = CountForm(posted(request))

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {name: typed[name] for name in ("citizens", "invited", "women", "young")}

    answer = said(request, place, shown, form, EventKind.COUNTED, content, to=desk_address(place, meeting))
    return answer or form_page(
        request,
        place,
        form,
        title=_("Count heads"),
        lead=_("Count everybody in the hall, registered or not. Whoever comes or goes later is reckoned with."),
        button=_("Save the count"),
        back=to_desk(place, shown),
    )
