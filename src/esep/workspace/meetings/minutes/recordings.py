"""Recordings: where the film or sound of a meeting is found."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.commands.minutes.recordings import add_recording, take_recording_out
from esep.workspace.forms import posted
from esep.workspace.meetings.minutes.common import address_of, to_minutes
from esep.workspace.meetings.minutes.forms import RecordingForm
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_MINUTES, POST=Act.KEEP_MINUTES)
def add(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Say where a recording is found."""
    shown = meeting_in(place, meeting)
    form = RecordingForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        add_recording(meeting, typed["link"], began=typed["began"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, meeting, anchor="recordings"), words=_("The recording is added."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add a recording"),
        button=_("Add the recording"),
        back=to_minutes(place, shown),
    )


@office(GET=Act.KEEP_MINUTES, POST=Act.KEEP_MINUTES)
def remove(request: HttpRequest, place: Office, meeting: str, recording: int) -> HttpResponse:
    """Show a recording no more."""
    shown = meeting_in(place, meeting)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        take_recording_out(recording, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, meeting, anchor="recordings"), words=_("The recording is taken out."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the recording out"),
        button=_("Take it out"),
        back=to_minutes(place, shown),
    )
