"""`/<slug>/sessions/<code>/items/<item>/`: one item of an agenda. The address is printed and never changes."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from esep.council.queries.public import PublicPaper
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.sessions.kept import page_of, session_at
from esep.portal.sessions.session import line_of, unknown
from esep.portal.sessions.words import body_of, kind_of_file

ROUTE = "session-item"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to open: its place in the document, what it is, its bytes."""

    position: int
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper with its files."""

    paper: PublicPaper
    files: tuple[File, ...]


@of_place
def item(request: HttpRequest, here: Here, code: str, item: int) -> HttpResponse:
    """An item as it stands today, one that was taken off too; status 404 with the way on where there is none."""
    whole = page_of(here, code)
    found = next((one for one in (*whole.items, *whole.off) if one.key == item), None) if whole is not None else None
    if whole is None or found is None:
        return unknown(request, here)
    came, went = found.came_from, found.went_to
    context: dict[str, object] = {
        "session": whole.session,
        "body": body_of(whole.session),
        "line": line_of(found),
        "item": found,
        "papers": [_paper(one) for one in found.papers if one.title],
        "shut_papers": sum(not one.title for one in found.papers),
        "came_from": (session_at(here, came[0]), came[1]) if came is not None else None,
        "went_to": (session_at(here, went[0]), went[1]) if went is not None else None,
        "recordings": [
            (recording, mark) for recording in whole.recordings for mark in recording.marks if mark.item == item
        ],
    }
    return place_page(
        request,
        here,
        "portal/sessions/item.html",
        route=ROUTE,
        title=f"{found.number}. {found.title.words}",
        description=f"{body_of(whole.session)}, {whole.session.on:%d.%m.%Y}. {found.title.words}",
        context=context,
    )


def _paper(one: PublicPaper) -> Paper:
    return Paper(
        one,
        tuple(File(position=file.position, kind=kind_of_file(file.media_type), size=file.size) for file in one.files),
    )
