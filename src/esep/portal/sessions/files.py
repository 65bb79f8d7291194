"""Sessions for machines: calendars, a feed; and the papers that everybody may open."""

from http import HTTPStatus

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.access import Act
from esep.council.queries.public import PublicSession, paper_file_in_public, session_events
from esep.kernel.routes import route
from esep.kernel.storage import BytesLost
from esep.portal.filters import narrowed_by
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here, here_at
from esep.portal.place.serving import of_place
from esep.portal.sessions.choosing import COUNCIL, bodies_of
from esep.portal.sessions.kept import session_at, sessions
from esep.portal.sessions.listing import sessions_page
from esep.portal.sessions.words import HAPPENED, body_of, kind_of_file
from esep.records.files import bytes_of

CALENDAR = "text/calendar; charset=utf-8"
IN_THE_FEED = 50
SANDBOX = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox"
"""What a file may do when a browser shows it: nothing but be seen and heard."""


@of_place
@narrowed_by("body")
def calendar(request: HttpRequest, here: Here) -> HttpResponse:
    """All sessions as a calendar to subscribe to; ``?body=C1`` takes the sittings of one commission. Status 400 with
    the list, and its bodies to choose from, for one that is unknown.
    """
    body = request.GET.get("body", "").strip()
    if body and body not in {one.code for one in bodies_of(sessions(here))}:
        return sessions_page(request, here)
    found = [one for one in sessions(here) if body in ("", one.commission or COUNCIL)]
    return _calendar(request, here, found, name=f"{here.place.slug}-sessions.ics")


@of_place
def one(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """One session as a file for a calendar."""
    found = session_at(here, code)
    if found is None:
        raise Http404
    return _calendar(request, here, [found], name=f"{here.place.slug}-{code}.ics")


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """What was planned, put off, cancelled and held, the newest first, as a feed (Atom)."""
    known = {one.code: one for one in sessions(here)}
    items = [
        Item(
            name=f"session {event.code} {event.what}",
            title=f"{HAPPENED[event.what]}: {known[event.code].topic.words}",
            link=_address(request, here, event.code),
            description=f"{body_of(known[event.code])}, {known[event.code].on:%d.%m.%Y}",
            at=event.at,
        )
        for event in session_events(here.place)[:IN_THE_FEED]
        if event.code in known
    ]
    text = atom(
        here,
        items,
        title=_("Sessions of the council"),
        name=f"{here.place.slug} sessions",
        page=request.build_absolute_uri(reverse("sessions", args=[here.place.slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@route(GET=Act.READ_PUBLIC)
def paper(request: HttpRequest, slug: str, code: str, item: int, paper: int, position: int) -> HttpResponseBase:
    """A file of a public paper, under a name that tells nothing of who made it."""
    here = here_at(slug)
    found = paper_file_in_public(code, item, paper, position, municipality=here.pk)
    if found is None:
        raise Http404
    try:
        content = bytes_of(found)
    except BytesLost as lost:
        raise Http404 from lost
    response = FileResponse(content, content_type=found.media_type, status=HTTPStatus.OK)
    name = f"{slug}-{code}-{item}-{paper}-{position}.{kind_of_file(found.media_type).lower()}"
    shown = "inline" if found.media_type.startswith(("image/", "audio/", "video/")) else "attachment"
    response.headers["Content-Disposition"] = f'{shown}; filename="{name}"'
    response.headers["Content-Length"] = str(found.size)
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-cache"
    # Said, so that pictures and film, which are packed already, are not packed again on the way.
    response.headers["Content-Encoding"] = "identity"
    return response


def _calendar(request: HttpRequest, here: Here, found: list[PublicSession], *, name: str) -> HttpResponse:
    from esep.portal.sessions.calendar_file import sessions_calendar

    content = sessions_calendar(here, found, address=lambda code: _address(request, here, code))
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=CALENDAR, headers=headers)


def _address(request: HttpRequest, here: Here, code: str) -> str:
    return request.build_absolute_uri(reverse("session", args=[here.place.slug, code]))
