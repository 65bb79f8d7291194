"""Signing: the scan of the signed paper is brought in; what was signed is corrected by an addition (3.6, 3.7)."""

from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.meetings.commands.minutes.correcting import Correction, add_correction
from esep.meetings.commands.minutes.signing import Signing, sign_minutes
from esep.meetings.queries.minutes.public import number_of
from esep.workspace.forms import posted
from esep.workspace.meetings.minutes.common import address_of, minutes_in, to_minutes
from esep.workspace.meetings.minutes.forms import CorrectionForm, SignForm, WithScans
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.fields import FilesField
from esep.workspace.register.upload import takes_files, was_too_large
from esep.workspace.submitting import Done, submit

F = TypeVar("F", bound=WithScans)


@takes_files
@office(GET=Act.SIGN_MINUTES, POST=Act.SIGN_MINUTES)
def sign(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Record the signatures: who, when, and the scan."""
    state = minutes_in(place, meeting)
    chair, secretary = state.elected
    form = _bound(SignForm, request, {"chair": chair, "secretary": secretary, "on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        signing = Signing(
            chair=typed["chair"],
            secretary=typed["secretary"],
            on=typed["on"],
            scans=typed["scans"],
            reason=typed["reason"],
        )
        minutes = sign_minutes(meeting, signing, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, meeting),
            words=_("The minutes are signed and registered. Number: %(number)s") % {"number": number_of(minutes)},
            follows=_("Look through the copy for everybody, and release it. Then hand the minutes over."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Sign the minutes"),
        lead=_("The chair and the secretary of the meeting sign on paper. Then nothing in the text changes any more."),
        button=_("Record the signatures"),
        back=to_minutes(place, state.shown),
    )


@takes_files
@office(GET=Act.SIGN_MINUTES, POST=Act.SIGN_MINUTES)
def correct(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Add a correction to signed minutes. It is shown below them, and nothing in them changes."""
    state = minutes_in(place, meeting)
    form = _bound(CorrectionForm, request, {"on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        correction = Correction(
            part=typed["part"],
            text=typed["text"],
            public_text=typed["public_text"],
            on=typed["on"],
            scans=typed["scans"],
        )
        add_correction(meeting, correction, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, meeting), words=_("The correction is added and registered."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add a correction"),
        lead=_("Signed minutes stay as they are. A correction is shown below them, with its day."),
        button=_("Add the correction"),
        back=to_minutes(place, state.shown),
    )


def _bound(form: type[F], request: HttpRequest, initial: dict[str, object]) -> F:
    data = posted(request)
    made = form(data, request.FILES if data is not None else None, initial=initial)
    scans = made.fields["scans"]
    assert isinstance(scans, FilesField)
    scans.is_too_large = data is not None and was_too_large(request)
    return made
