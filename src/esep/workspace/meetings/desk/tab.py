"""The desk: one form for whoever comes, the numbers, the invited, the last ones who came (3.1)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from esep.access import Act
from esep.kernel import clock
from esep.meetings.commands.hall.receiving import Sent
from esep.meetings.hall.events import EventKind
from esep.meetings.queries import Opened
from esep.meetings.queries.hall.desk import DeskView, desk_of
from esep.meetings.queries.hall.guests import Guest, namesakes
from esep.regulation.facts.meeting import Category
from esep.workspace.forms import posted
from esep.workspace.meetings.desk.common import CAME, GROUP, TAB, VILLAGE, desk_address
from esep.workspace.meetings.desk.forms import ArrivalForm, DeskForm
from esep.workspace.meetings.hall.device import desk_in
from esep.workspace.meetings.hall.saying import PressForm, bare, say
from esep.workspace.meetings.pills import pill_of
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.register.common import language

ANOTHER = "another"
"""The button that says that a namesake is somebody else."""


@office(GET=Act.VIEW_DESK, POST=Act.REGISTER_PARTICIPANTS)
def desk(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The desk; what is posted is somebody who came. To register somebody nothing is read that is not needed."""
    initial = {"village": request.GET.get(VILLAGE, ""), "category": _group(request.GET.get(GROUP, ""))}
    form = ArrivalForm(posted(request), initial=initial)
    same: tuple[Guest, ...] = ()
    if request.method == "POST" and form.is_valid():
        same = () if ANOTHER in request.POST else _same(place, meeting, form.cleaned_data)
        if not same and _registered(request, place, meeting, form):
            typed = form.cleaned_data
            carried = {VILLAGE: typed["village"], GROUP: typed["category"], CAME: typed["person"]}
            return HttpResponseRedirect(desk_address(place, meeting, **carried))
    return _desk_page(request, place, meeting_in(place, meeting), form, same=same)


def _same(place: Office, meeting: str, typed: Mapping[str, Any]) -> tuple[Guest, ...]:
    """Namesakes who are to be asked about. A second press brings the person whom the first one registered: nobody."""
    pk = place.municipality.pk
    found = namesakes(meeting, typed["name"], typed["village"], by=place.actor, municipality=pk)
    return () if any(guest.key == typed["person"] for guest in found) else found


def _registered(request: HttpRequest, place: Office, meeting: str, form: ArrivalForm) -> bool:
    typed = form.cleaned_data
    came = Sent(event=typed["event"], kind=EventKind.ARRIVED.value, data=bare(form.content(typed)))
    return say(request, place, meeting, [came], form=form)


def _view(request: HttpRequest, place: Office, shown: Opened) -> DeskView:
    return desk_of(
        shown,
        by=place.actor,
        municipality=place.municipality,
        language=language().value,
        letters=request.GET.get("q", "")[:100],
        judges=request.method == "GET" and CAME not in request.GET,
    )


def _desk_page(
    request: HttpRequest,
    place: Office,
    shown: Opened,
    form: ArrivalForm,
    *,
    same: tuple[Guest, ...] = (),
) -> HttpResponse:
    view = _view(request, place, shown)
    form.offer_villages(view.villages)
    own = desk_in(request, shown.meeting)
    row = view.opening.row if view.opening is not None else None
    context: dict[str, Any] = {
        "desk": view,
        "form": form,
        "own": own,
        "opening_form": DeskForm(initial={"desk": str(len(view.desks) + 1)}) if not own else None,
        "press": PressForm(),
        "pill": pill_of(row) if row is not None else None,
        "same": same,
        "came": _came(view, request.GET.get(CAME, "")),
        "letters": request.GET.get("q", ""),
        "registers": place.may(Act.REGISTER_PARTICIPANTS) and shown.meeting.is_open,
        "is_today": shown.meeting.date == clock.today(),
    }
    status = 409 if same else form.status
    return tab_page(request, place, shown, "workspace/meetings/desk/desk.html", context, tab=TAB, status=status)


def _came(view: DeskView, key: str) -> Guest | None:
    """Who was registered just now, by the address."""
    try:
        wanted = UUID(key)
    except ValueError:
        return None
    return next((guest for guest in view.guests if guest.key == wanted), None)


def _group(value: str) -> str:
    return value if value in list(Category) else Category.VOTERS.value
