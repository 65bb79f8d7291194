"""How a meeting begins: the opening word, chair and secretary, the agenda (3.2, 3.4)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.hall.events import EventKind
from esep.meetings.queries import Opened
from esep.meetings.queries.house_rules import house_rules
from esep.workspace.forms import posted
from esep.workspace.meetings.hall.common import hall_address, to_hall, view_of
from esep.workspace.meetings.hall.forms import AgendaVoteForm, OfficersForm, OpeningForm
from esep.workspace.meetings.hall.saying import said
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language

DO = Act.CONDUCT_MEETING


@office(GET=DO, POST=DO)
def opening(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The opening word, with the house rules to be read out."""
    shown = meeting_in(place, meeting)
    view = view_of(place, shown)
    elected = view.state.elected
    form = OpeningForm(posted(request), initial={"by": elected.chair if elected is not None else ""})

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {"by": typed["by"]}

    rules = house_rules(by=place.actor, municipality=place.municipality.pk).text_in(language())
    answer = said(request, place, shown, form, EventKind.OPENED, content, to=hall_address(place, shown))
    return answer or form_page(
        request,
        place,
        form,
        title=_("Open the meeting"),
        lead=_("Introduce chair and secretary. Say what the meeting is about, and read out the rules."),
        button=_("The meeting is open"),
        back=to_hall(place, shown),
        template="workspace/meetings/hall/opening.html",
        context={"rules": rules.splitlines(), "topic": shown.meeting.topic},
    )


@office(GET=DO, POST=DO)
def officers(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The vote on chair and secretary; the number present is frozen into it."""
    shown = meeting_in(place, meeting)
    form = OfficersForm(posted(request), initial=_present(place, shown))

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {"chair": typed["chair"], "secretary": typed["secretary"], "vote": form.vote}

    answer = said(request, place, shown, form, EventKind.OFFICERS_ELECTED, content, to=hall_address(place, shown))
    return answer or form_page(
        request,
        place,
        form,
        title=_("Elect chair and secretary"),
        lead=_("The text does not say who may stand. Count the hands."),
        button=_("Save the vote"),
        back=to_hall(place, shown),
    )


@office(GET=DO, POST=DO)
def agenda(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The vote on the agenda. Without a majority the meeting goes on, and that is said."""
    shown = meeting_in(place, meeting)
    form = AgendaVoteForm(posted(request), initial=_present(place, shown))
    answer = said(
        request,
        place,
        shown,
        form,
        EventKind.AGENDA_VOTED,
        lambda _typed: {"vote": form.vote},
        to=hall_address(place, shown),
    )
    return answer or form_page(
        request,
        place,
        form,
        title=_("Approve the agenda"),
        lead=_("If there is no majority, save the vote all the same. The meeting goes on, and the minutes say so."),
        button=_("Save the vote"),
        back=to_hall(place, shown),
        template="workspace/meetings/hall/agenda.html",
        context={"items": view_of(place, shown).items},
    )


def _present(place: Office, shown: Opened) -> dict[str, int]:
    """The number present, as the desk counts just now; nothing where nobody was registered."""
    present = view_of(place, shown).present
    return {"present": present} if present else {}
