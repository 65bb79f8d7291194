"""Papers of the lists: invitations, participants, speakers, agenda, as PDF, as a text to be edited, as a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.agenda import agenda_docx, agenda_pdf
from esep.documents.invitation import invitations_pdf
from esep.documents.meeting_paper import MeetingSaid
from esep.documents.paper import Paper
from esep.documents.participants import participants_pdf, participants_xlsx
from esep.documents.refusal import Refused as CannotBeMade
from esep.documents.speakers import speakers_docx, speakers_pdf
from esep.kernel.refusals import not_found
from esep.meetings.queries import Opened
from esep.meetings.queries.contacts import sees_contacts
from esep.meetings.queries.list_papers import agenda_of, invitations_of, participants_of, people_of, speakers_of
from esep.meetings.queries.printing import paper_of, said_in
from esep.regulation.wording import Language
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.register.common import download, language, refused

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
LANGUAGES = (("ky", "кыргызча"), ("ru", "на русском"))
"""The languages in which papers are offered, each in its own words."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a paper is made from."""

    shown: Opened
    paper: Paper
    said: MeetingSaid
    has_contacts: bool


Making = Callable[[Desk], bytes]
MAKERS: Mapping[tuple[str, str], Making] = {
    ("invitations", "pdf"): lambda desk: invitations_pdf(invitations_of(desk.shown, desk.paper, desk.said), desk.paper),
    ("participants", "pdf"): lambda desk: participants_pdf(
        participants_of(desk.shown, desk.paper, desk.said), desk.paper
    ),
    ("participants", "xlsx"): lambda desk: participants_xlsx(
        people_of(desk.shown, desk.paper.language.value),
        language=desk.paper.language.value,
        with_contacts=desk.has_contacts,
    ),
    ("speakers", "pdf"): lambda desk: speakers_pdf(speakers_of(desk.shown, desk.paper, desk.said), desk.paper),
    ("speakers", "docx"): lambda desk: speakers_docx(speakers_of(desk.shown, desk.paper, desk.said)),
    ("agenda", "pdf"): lambda desk: agenda_pdf(agenda_of(desk.shown, desk.paper, desk.said), desk.paper),
    ("agenda", "docx"): lambda desk: agenda_docx(agenda_of(desk.shown, desk.paper, desk.said)),
}
"""How each paper is made in each form."""

WORDS: Mapping[str, Promise] = {
    "invitations": _("Invitations, a page each"),
    "participants": _("Participants list"),
    "speakers": _("Speakers list"),
    "agenda": _("Draft agenda"),
}
OFFERED = tuple(
    (paper, words, tuple((form, LANGUAGES) for name, form in MAKERS if name == paper)) for paper, words in WORDS.items()
)
"""Papers as the page offers them: each with its forms, each form in both languages."""


@office(GET=Act.VIEW_LISTS)
def paper(request: HttpRequest, place: Office, meeting: str, paper: str, form: str) -> HttpResponse:
    """One paper; ``?language=ru`` chooses its language, the reader's unless given. Raises Refused: no such paper."""
    make = MAKERS.get((paper, form))
    if make is None:
        raise not_found()
    shown = meeting_in(place, meeting)
    asked = request.GET.get("language", "")
    spoken = Language(asked) if asked in list(Language) else language()
    desk = Desk(
        shown=shown,
        paper=paper_of(place.municipality, language=spoken, address=public_address(request, place, shown.meeting)),
        said=said_in(shown, spoken),
        has_contacts=sees_contacts(by=place.actor, municipality=place.municipality.pk),
    )
    try:
        made = make(desk)
    except CannotBeMade as error:
        raise refused(error) from error
    name = f"{place.municipality.slug}-{shown.meeting.code}-{paper}-{spoken.value}.{form}"
    return download(made, name=name, media_type=TYPES[form])
