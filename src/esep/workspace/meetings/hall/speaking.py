"""Items of the agenda in their order, and who speaks: the queue, start and stop (3.3)."""

from typing import Any
from uuid import UUID, uuid5

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Words
from esep.meetings.hall.events import EventKind
from esep.meetings.queries import Opened
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.meetings.hall.choices import offer_villages
from esep.workspace.meetings.hall.common import hall_address, to_hall
from esep.workspace.meetings.hall.forms import SpeakerForm, SpeechEndForm
from esep.workspace.meetings.hall.saying import PressForm, said
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page

DO = Act.CONDUCT_MEETING


class StartForm(PressForm):
    """Somebody begins to speak: an entry of the list, or a speech that was asked for."""

    speaker = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=2**31)
    speech = forms.UUIDField(widget=forms.HiddenInput, required=False)


@office(GET=DO, POST=DO)
def begin_item(request: HttpRequest, place: Office, meeting: str, item: int) -> HttpResponse:
    """The meeting comes to an item of the agenda."""
    shown = meeting_in(place, meeting)
    form = PressForm(posted(request))
    answer = said(
        request,
        place,
        shown,
        form,
        EventKind.ITEM_STARTED,
        lambda _typed: {"item": item},
        to=hall_address(place, shown),
    )
    return answer or _pressed(request, place, shown, form, title=_("Begin this item"))


@office(GET=DO, POST=DO)
def ask(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Somebody in the hall wants to speak."""
    shown = meeting_in(place, meeting)
    form = SpeakerForm(posted(request))
    offer_villages(form, place, shown)

    def content(typed: dict[str, Any]) -> dict[str, object]:
        event = typed["event"]
        named = {name: typed[name] for name in ("name", "village", "topic")}
        return {"speech": uuid5(event, "speech"), "person": uuid5(event, "person"), **named}

    answer = said(request, place, shown, form, EventKind.SPEECH_ASKED_FOR, content, to=hall_address(place, shown))
    return answer or form_page(
        request,
        place,
        form,
        title=_("Somebody wants to speak"),
        lead=_("The floor is given in the order of the queue. A name is not required."),
        button=_("Put into the queue"),
        back=to_hall(place, shown),
    )


@office(GET=DO, POST=DO)
def start(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Somebody begins to speak."""
    shown = meeting_in(place, meeting)
    form = StartForm(posted(request))

    def content(typed: dict[str, Any]) -> dict[str, object]:
        speech = typed["speech"] or uuid5(typed["event"], "speech")
        return {"speech": speech, "speaker": typed["speaker"]}

    answer = said(request, place, shown, form, EventKind.SPEECH_STARTED, content, to=hall_address(place, shown))
    return answer or _pressed(request, place, shown, form, title=_("Give the floor"))


@office(GET=DO, POST=DO)
def end(request: HttpRequest, place: Office, meeting: str, speech: UUID) -> HttpResponse:
    """A speech ended; what was said is noted in a few words."""
    shown = meeting_in(place, meeting)
    form = SpeechEndForm(posted(request))

    def content(typed: dict[str, Any]) -> dict[str, object]:
        return {"speech": speech, "gist": typed["gist"]}

    answer = said(request, place, shown, form, EventKind.SPEECH_ENDED, content, to=hall_address(place, shown))
    return answer or form_page(
        request, place, form, title=_("End the speech"), button=_("End the speech"), back=to_hall(place, shown)
    )


def _pressed(request: HttpRequest, place: Office, shown: Opened, form: OfficeForm, *, title: Words) -> HttpResponse:
    """What a button could not do, or the button alone where its address was opened."""
    return form_page(request, place, form, title=title, button=title, back=to_hall(place, shown))
