"""Recordings of a session with their time marks."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.recordings.adding import add_mark, add_recording, take_mark_out, take_recording_out
from esep.council.queries.broadcasts import items_in, mark_row, recording_row, recordings_in
from esep.council.queries.sessions import session_of
from esep.kernel.refusals import not_found
from esep.workspace.broadcasts.forms import MarkForm, RecordingForm
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit

DO = Act.KEEP_BROADCASTS


@office(GET=DO, POST=DO)
def recordings(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """The recordings of a session, and the form that adds one."""
    row = session_of(session)
    form = RecordingForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        add_recording(session, typed["link"], words=typed["words"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=_page(place, session), words=_("The recording is on the list."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Recordings of the session"),
        lead=f"{row.code} · {row.topic}",
        button=_("Add the recording"),
        back=Back(place.address("office-broadcasts"), _("Broadcasts of sessions")),
        template="workspace/broadcasts/recordings.html",
        context={"recordings": recordings_in(session)},
    )


@office(GET=DO, POST=DO)
def mark(request: HttpRequest, place: Office, recording: int) -> HttpResponse:
    """Add a time mark."""
    row = recording_row(recording)
    if row is None:
        raise not_found()
    session = row.session.code
    form = MarkForm(posted(request))
    form.offer({"item": [(str(item.pk), f"{item.position}. {item.title}") for item in items_in(session)]})

    def act(typed: dict[str, Any]) -> Done:
        add_mark(
            recording,
            typed["at"],
            item=int(typed["item"]) if typed["item"] else None,
            words_ky=typed["words_ky"],
            words_ru=typed["words_ru"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(address=_page(place, session), words=_("The time mark is there."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add a time mark"),
        lead=row.words or row.link,
        button=_("Save"),
        back=Back(_page(place, session), _("Recordings of the session")),
    )


@office(GET=DO, POST=DO)
def take_out(request: HttpRequest, place: Office, recording: int) -> HttpResponse:
    """Show a recording no more."""
    row = recording_row(recording)
    if row is None:
        raise not_found()
    session = row.session.code
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        take_recording_out(recording, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=_page(place, session), words=_("The recording is shown no more."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the recording out"),
        lead=row.words or row.link,
        button=_("Take out"),
        back=Back(_page(place, session), _("Recordings of the session")),
    )


@office(GET=DO, POST=DO)
def mark_out(request: HttpRequest, place: Office, moment: int) -> HttpResponse:
    """Take a time mark out."""
    row = mark_row(moment)
    if row is None:
        raise not_found()
    session = row.recording.session.code
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        take_mark_out(moment, by=place.actor, municipality=place.municipality.pk)
        return Done(address=_page(place, session), words=_("The time mark is gone."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the time mark out"),
        lead=row.moment,
        button=_("Take out"),
        back=Back(_page(place, session), _("Recordings of the session")),
    )


def _page(place: Office, session: str) -> str:
    return place.address("office-broadcasts-recordings", session=session)
