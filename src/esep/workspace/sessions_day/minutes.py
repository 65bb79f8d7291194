"""The minutes of a session: drawn from what was entered, and the signed scan in the register."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.conducting.registering import register_minutes
from esep.council.queries.minutes import minutes_of
from esep.documents.paper import Paper
from esep.documents.refusal import Refused as CannotBeMade
from esep.documents.session_minutes import SessionMinutes, session_minutes_pdf
from esep.kernel.refusals import not_found
from esep.regulation.wording import Language
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.promises.forms import with_files
from esep.workspace.register.common import download, refused
from esep.workspace.register.upload import takes_files
from esep.workspace.sessions.common import public_address
from esep.workspace.sessions_day.common import conduct_in, day_address, to_day
from esep.workspace.sessions_day.forms import MinutesForm
from esep.workspace.submitting import Done, submit


def _to_edit(content: SessionMinutes, paper: Paper) -> bytes:
    """The text to be edited; what writes it is loaded when somebody asks for it."""
    from esep.documents.session_minutes_text import session_minutes_docx

    return session_minutes_docx(content, paper)


FORMS = {
    "pdf": (session_minutes_pdf, "application/pdf"),
    "docx": (_to_edit, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@office(GET=Act.CONDUCT_SESSION)
def paper(request: HttpRequest, place: Office, session: str, language: str, form: str) -> HttpResponse:
    """The minutes as they can be written now, as a file."""
    if form not in FORMS or language not in list(Language):
        raise not_found()
    row = conduct_in(place, session).session
    make, media_type = FORMS[form]
    try:
        frame, content = minutes_of(
            session,
            by=place.actor,
            municipality=place.municipality,
            language=Language(language),
            address=public_address(request, place, row),
        )
        made = make(content, frame)
    except CannotBeMade as error:
        raise refused(error) from error
    return download(made, name=f"{place.municipality.slug}-{session}-minutes-{language}.{form}", media_type=media_type)


@takes_files
@office(GET=Act.CONDUCT_SESSION, POST=Act.CONDUCT_SESSION)
def register(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Put the scan of the signed minutes into the register."""
    row = conduct_in(place, session).session
    form = with_files(MinutesForm, request, initial={"signed_on": row.date})

    def act(typed: dict[str, Any]) -> Done:
        register_minutes(
            session,
            files=typed["attached"],
            signed_on=typed["signed_on"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=day_address(place, session), words=_("The signed minutes are in the register of documents.")
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Signed minutes"),
        lead=_("Minutes that are in the register already are replaced by these."),
        button=_("Register the minutes"),
        back=to_day(place, session),
    )
