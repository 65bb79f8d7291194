"""Papers of the minutes: the full copy to be signed (PDF, DOCX), and the copy for everybody."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.documents.minutes import MinutesSaid, minutes_pdf
from esep.documents.paper import Paper
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel.refusals import not_found
from esep.meetings.queries.minutes.papers import full_paper, public_paper
from esep.regulation.wording import Language
from esep.workspace.meetings.minutes.common import minutes_in
from esep.workspace.meetings.printed import public_address
from esep.workspace.office import Office, office
from esep.workspace.register.common import download, refused


def _to_edit(paper: Paper, said: MinutesSaid) -> bytes:
    """The text to be edited; what writes it is loaded when somebody asks for it."""
    from esep.documents.minutes_text import minutes_docx

    return minutes_docx(paper, said)


COPIES = {"full": full_paper, "public": public_paper}
FORMS = {
    "pdf": (minutes_pdf, "application/pdf"),
    "docx": (_to_edit, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@office(GET=Act.VIEW_MINUTES)
def file(request: HttpRequest, place: Office, meeting: str, copy: str, language: str, form: str) -> HttpResponse:
    """A copy as a file; the words around the text in a language, the text in its own."""
    if copy not in COPIES or form not in FORMS or language not in list(Language):
        raise not_found()
    state = minutes_in(place, meeting)
    address = public_address(request, place, state.shown.meeting)
    paper, said = COPIES[copy](
        state, municipality=place.municipality, address=address, by=place.actor, language=Language(language)
    )
    make, media_type = FORMS[form]
    try:
        made = make(paper, said)
    except CannotBeMade as error:
        raise refused(error) from error
    name = f"{place.municipality.slug}-{state.shown.meeting.code}-minutes-{copy}-{language}.{form}"
    return download(made, name=name, media_type=media_type)
