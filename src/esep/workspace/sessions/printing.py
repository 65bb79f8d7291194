"""Papers of a session: agenda, sign-in sheet, and the pack of all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override

from esep.access import Act
from esep.council.models import ItemPaper
from esep.council.queries.printing import agenda_of, items_of, paper_of, signin_of
from esep.council.queries.sessions import OpenedSession, opened_session
from esep.documents.paper import Paper
from esep.documents.refusal import Refused as CannotBeMade
from esep.documents.session_agenda import session_agenda_docx, session_agenda_pdf
from esep.documents.session_pack import session_pack_pdf
from esep.documents.session_signin import session_signin_pdf
from esep.kernel.refusals import not_found
from esep.regulation.wording import Language
from esep.workspace.meetings.lists.papers import TYPES
from esep.workspace.office import Office, office
from esep.workspace.register.common import download, language, refused
from esep.workspace.sessions.common import public_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a paper is made from; ``address`` tells where a paper of an item is opened."""

    shown: OpenedSession
    paper: Paper
    address: Callable[[ItemPaper], str]


MAKERS: Mapping[tuple[str, str], Callable[[Desk], bytes]] = {
    ("agenda", "pdf"): lambda desk: session_agenda_pdf(agenda_of(desk.shown, desk.paper), desk.paper),
    ("agenda", "docx"): lambda desk: session_agenda_docx(agenda_of(desk.shown, desk.paper)),
    ("signin", "pdf"): lambda desk: session_signin_pdf(signin_of(desk.shown, desk.paper), desk.paper),
    ("pack", "pdf"): lambda desk: session_pack_pdf(
        desk.paper,
        code=desk.shown.session.code,
        agenda=agenda_of(desk.shown, desk.paper),
        items=items_of(desk.shown, desk.paper, address=desk.address),
        signin=signin_of(desk.shown, desk.paper),
    ),
}
"""How each paper is made in each form."""


@office(GET=Act.VIEW_SESSIONS)
def paper(request: HttpRequest, place: Office, session: str, paper: str, form: str) -> HttpResponse:
    """One paper; ``?language=ru`` chooses its language, the reader's unless given. Raises Refused: no such paper."""
    make = MAKERS.get((paper, form))
    if make is None:
        raise not_found()
    shown = opened_session(session)
    asked = request.GET.get("language", "")
    spoken = Language(asked) if asked in list(Language) else language()
    try:
        framed = paper_of(place.municipality, language=spoken, address=public_address(request, place, shown.session))
        made = make(Desk(shown=shown, paper=framed, address=lambda row: _opened_at(request, place, session, row)))
    except CannotBeMade as error:
        raise refused(error) from error
    name = f"{place.municipality.slug}-{session}-{paper}-{spoken.value}.{form}"
    return download(made, name=name, media_type=TYPES[form])


def _opened_at(request: HttpRequest, place: Office, session: str, row: ItemPaper) -> str:
    """Where a paper is opened: by everybody on the page of its item, else in the office."""
    slug = place.municipality.slug
    with override("ky"):
        if row.is_public:
            path = reverse("session-item", args=[slug, session, row.item_id])
        else:
            path = place.address("office-session-item", session=session, item=row.item_id)
        return request.build_absolute_uri(f"{path}#p{row.pk}")
