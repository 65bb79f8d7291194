"""Those who came: the invited by one press, going out and coming back, a mistake taken back (3.1)."""

from typing import Any
from uuid import UUID, uuid5

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.hall.events import EventKind
from esep.meetings.models import Invitation
from esep.meetings.queries import Opened
from esep.meetings.queries.entries import entry_in
from esep.meetings.queries.hall.desk import desk_of
from esep.meetings.queries.hall.guests import found_by
from esep.workspace.forms import posted
from esep.workspace.meetings.desk.common import PEOPLE, TAB, desk_address, to_desk
from esep.workspace.meetings.hall.saying import PressForm, said
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.register.common import language

MOST_SHOWN = 100
"""People of the list at once; more are found by letters."""

OUT, BACK = "out", "back"


class MoveForm(PressForm):
    """Somebody goes out, or comes back."""

    move = forms.ChoiceField(choices=[(OUT, OUT), (BACK, BACK)], widget=forms.HiddenInput)


@office(GET=Act.VIEW_DESK)
def people(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Everybody who was registered, the last one first; ``?q=`` finds a name."""
    shown = meeting_in(place, meeting)
    view = desk_of(shown, by=place.actor, municipality=place.municipality, language=language().value, judges=False)
    letters = request.GET.get("q", "")[:100]
    found = found_by(view.guests, letters)
    context = {
        "desk": view,
        "guests": found[:MOST_SHOWN],
        "found": len(found),
        "letters": letters,
        "press": PressForm(),
        "registers": place.may(Act.REGISTER_PARTICIPANTS) and shown.meeting.is_open,
    }
    return tab_page(request, place, shown, "workspace/meetings/desk/people.html", context, tab=TAB)


@office(GET=Act.REGISTER_PARTICIPANTS, POST=Act.REGISTER_PARTICIPANTS)
def came(request: HttpRequest, place: Office, meeting: str, invited: int) -> HttpResponse:
    """Somebody of the participants list came: one press."""
    shown = meeting_in(place, meeting)
    row = entry_in(Invitation, invited, meeting=shown.meeting)
    form = PressForm(posted(request))

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {
            "person": _person_of(typed["event"]),
            "name": row.name,
            "category": row.category,
            "invitation": row.pk,
        }

    def to() -> str:
        return desk_address(place, meeting, came=_person_of(form.cleaned_data["event"]))

    answer = said(request, place, shown, form, EventKind.ARRIVED, content, to=to)
    return answer or _pressed(request, place, shown, form, title=_("Came: %(name)s") % {"name": row.name})


@office(GET=Act.REGISTER_PARTICIPANTS, POST=Act.REGISTER_PARTICIPANTS)
def move(request: HttpRequest, place: Office, meeting: str, person: UUID) -> HttpResponse:
    """Somebody went out or came back."""
    shown = meeting_in(place, meeting)
    form = MoveForm(posted(request), initial={"move": OUT})
    kind = EventKind.RETURNED if request.POST.get("move") == BACK else EventKind.LEFT
    address = place.address(PEOPLE, meeting=meeting)
    answer = said(request, place, shown, form, kind, lambda _typed: {"person": person}, to=address)
    title = _("Came back") if kind is EventKind.RETURNED else _("Went out")
    return answer or _pressed(request, place, shown, form, title=title)


def _person_of(event: UUID) -> UUID:
    """The key of somebody who is registered by one press: the same for a second press."""
    return uuid5(event, "person")


def _pressed(request: HttpRequest, place: Office, shown: Opened, form: PressForm, *, title: Any) -> HttpResponse:
    back = Back(place.address(PEOPLE, meeting=shown.meeting.code), _("Those who came"))
    return form_page(
        request, place, form, title=title, button=title, back=back if form.errors else to_desk(place, shown)
    )
