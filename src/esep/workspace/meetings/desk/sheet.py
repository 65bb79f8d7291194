"""A sheet of paper typed in: many lines at once, at the hour that stands on the sheet (3.1)."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.signin_sheet import MOST_PAGES
from esep.kernel.refusals import not_found
from esep.meetings.commands.hall.receiving import Sent
from esep.meetings.hall.events import EventKind
from esep.meetings.queries.hall.desk import DeskView, desk_of
from esep.workspace.forms import posted
from esep.workspace.meetings.desk.common import desk_address, to_desk
from esep.workspace.meetings.desk.forms import SheetForm, SheetNumberForm
from esep.workspace.meetings.hall.saying import bare, hour_of, say
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language


@office(GET=Act.REGISTER_PARTICIPANTS, POST=Act.REGISTER_PARTICIPANTS)
def choose(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Ask for the number of the sheet; ``?sheet=2`` leads there at once."""
    shown = meeting_in(place, meeting)
    form = SheetNumberForm(posted(request))
    if request.method == "POST" and form.is_valid():
        number = form.cleaned_data["sheet"]
        return HttpResponseRedirect(place.address("office-meetings-desk-sheet", meeting=meeting, sheet=number))
    return form_page(
        request,
        place,
        form,
        title=_("Type a sheet in"),
        lead=_("Sheets that were signed at the door without a network are typed in later."),
        button=_("Go on"),
        back=to_desk(place, shown),
    )


@office(GET=Act.REGISTER_PARTICIPANTS, POST=Act.REGISTER_PARTICIPANTS)
def sheet(request: HttpRequest, place: Office, meeting: str, sheet: int) -> HttpResponse:
    """Type the lines of one sheet in; those that were typed before are shown as they are."""
    if not 1 <= sheet <= MOST_PAGES:
        raise not_found()
    shown = meeting_in(place, meeting)
    view = desk_of(shown, by=place.actor, municipality=place.municipality, language=language().value, judges=False)
    known, nameless = _typed_before(view, sheet)
    form = SheetForm(posted(request), sheet=sheet, known=known, villages=view.villages)
    if request.method == "POST" and form.is_valid():
        at = hour_of(shown, form.cleaned_data["at"])
        events = [
            Sent(event=event, kind=EventKind.ARRIVED.value, data=bare(said), claimed_at=at)
            for event, said in form.arrivals(form.cleaned_data)
        ]
        if not events:
            form.add_error(None, _("Nothing was typed in yet. Write at least one name, or how many gave none."))
        elif say(request, place, meeting, events, form=form, on_paper=True):
            return HttpResponseRedirect(desk_address(place, meeting))
    return form_page(
        request,
        place,
        form,
        title=_("Sheet %(number)s") % {"number": sheet},
        lead=_("Only lines with a name are kept. Nobody is asked for a document."),
        button=_("Save the sheet"),
        back=to_desk(place, shown),
        template="workspace/meetings/desk/sheet.html",
        context={"nameless": nameless},
    )


def _typed_before(view: DeskView, sheet: int) -> tuple[dict[int, str], int]:
    """Names by the lines of a sheet that were typed in already, and how many without a name."""
    names = {guest.key: guest.name for guest in view.guests}
    of_sheet = {key: one.arrived for key, one in view.state.people.items() if one.arrived.sheet == sheet}
    lines = {said.line: names.get(key, "") for key, said in of_sheet.items() if said.line is not None}
    return lines, sum(said.line is None for said in of_sheet.values())
