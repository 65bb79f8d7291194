"""Meetings for machines: calendars to subscribe to, a feed, and small photos of notices."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.kernel.storage import BytesLost
from esep.meetings.queries.public import PublicMeeting, photo_in_public
from esep.portal.meetings.events import events_of
from esep.portal.meetings.kept import meeting_at, meetings
from esep.portal.meetings.photo import small_photo
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.pictures import FOR_EVER, SHORTLY
from esep.portal.place.serving import of_place

CALENDAR = "text/calendar; charset=utf-8"
IN_THE_FEED = 50


@of_place
def calendar(request: HttpRequest, here: Here) -> HttpResponse:
    """All meetings as a calendar to subscribe to."""
    return _calendar(request, here, meetings(here), name=f"{here.place.slug}-meetings.ics")


@of_place
def one(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """One meeting as a file for a calendar."""
    found = meeting_at(here, code)
    if found is None:
        raise Http404
    return _calendar(request, here, (found,), name=f"{here.place.slug}-{code}.ics")


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """What was set, changed, put off, cancelled and held, the newest first, as a feed (Atom)."""
    items = [
        Item(
            name=f"{event.meeting.code} {event.name}",
            title=event.title,
            link=_address(request, here, event.meeting.code),
            description=event.description,
            at=event.at,
        )
        for event in events_of(meetings(here))[:IN_THE_FEED]
    ]
    text = atom(
        here,
        items,
        title=_("Meetings"),
        name=f"{here.place.slug} meetings",
        page=request.build_absolute_uri(reverse("place-meetings", args=[here.place.slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@of_place
def photo(request: HttpRequest, here: Here, code: str, fact: str, position: int) -> HttpResponse:
    """The small picture of a proof (JPEG): only a photo of a notice, of a channel that shows no names of people."""
    found = photo_in_public(code, fact, position, municipality=here.pk)
    if found is None:
        raise Http404
    try:
        content = small_photo(found)
    except BytesLost as lost:
        raise Http404 from lost
    headers = {"Cache-Control": FOR_EVER if request.GET.get("v") == found.sha256[:12] else SHORTLY}
    return HttpResponse(content, content_type="image/jpeg", headers=headers)


def _calendar(request: HttpRequest, here: Here, found: tuple[PublicMeeting, ...], *, name: str) -> HttpResponse:
    from esep.portal.meetings.calendar_file import meetings_calendar

    content = meetings_calendar(here, found, address=lambda code: _address(request, here, code))
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=CALENDAR, headers=headers)


def _address(request: HttpRequest, here: Here, code: str) -> str:
    return request.build_absolute_uri(reverse("place-meeting", args=[here.place.slug, code]))
