"""Resting: where a form could only be refused it is not drawn. A sentence says why, and links lead on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Words
from esep.kernel.routes import View
from esep.meetings.queries import Opened
from esep.meetings.queries.resting import Rest, rest_of
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.office import Office
from esep.workspace.page import Back, page

WHY: Mapping[Rest, Promise] = {
    Rest.CANCELLED: _("This meeting was cancelled, so nothing more is entered for it."),
    Rest.POSTPONED: _("This meeting was put off without a new day, so nothing more is entered for it."),
    Rest.REPLACED: _("This meeting was put off to another one. Go on there."),
    Rest.HELD: _("This meeting was held already, so nothing more is prepared for it."),
}
STEPS = "office-meetings-meeting"


def until_closed(tab: str = STEPS) -> Callable[[View], View]:
    """Draw a form of a tab only for a meeting that was not put off or cancelled. What is sent is judged by its act."""
    return _while_open(tab, once_held=False)


def until_held(tab: str = STEPS) -> Callable[[View], View]:
    """The same for what is done before the meeting: the form rests once it was held as well."""
    return _while_open(tab, once_held=True)


def rest_page(
    request: HttpRequest,
    place: Office,
    *,
    title: Words,
    why: Sequence[Words],
    back: Back,
    ways: Sequence[Back],
    status: int = 200,
) -> HttpResponse:
    """A page in place of a form: why it is not there, and the ways on, the first one foremost."""
    context = {"title": title, "why": why, "back": back, "ways": ways}
    return page(request, place, "workspace/meetings/rests.html", context, status=status)


def _while_open(tab: str, *, once_held: bool) -> Callable[[View], View]:
    def decorate(view: View) -> View:
        @wraps(view)
        def drawn(request: HttpRequest, place: Office, meeting: str, **kwargs: Any) -> HttpResponseBase:
            if request.method != "POST":
                shown = meeting_in(place, meeting)
                rest = rest_of(shown.meeting, once_held=once_held)
                if rest is not None:
                    return _rests(request, place, shown, rest, tab=tab)
            return view(request, place, meeting, **kwargs)

        return drawn

    return decorate


def _rests(request: HttpRequest, place: Office, shown: Opened, rest: Rest, *, tab: str) -> HttpResponse:
    meeting = shown.meeting
    why: list[Words] = [WHY[rest]]
    if meeting.close_reason:
        why.append(" ".join((str(_("Reason:")), meeting.close_reason)))
    return rest_page(
        request,
        place,
        title=f"{meeting.code} · {meeting.topic}",
        why=why,
        back=back_to(place, shown, tab=tab),
        ways=list(_ways(place, shown, rest, tab=tab)),
    )


def _ways(place: Office, shown: Opened, rest: Rest, *, tab: str) -> Iterator[Back]:
    successor = shown.meeting.replaced_by
    if successor is not None:
        named = f"{successor.code}, {date_format(successor.date, 'SHORT_DATE_FORMAT')}"
        yield Back(place.address(tab, meeting=successor.code), _("Held instead: %(meeting)s") % {"meeting": named})
    elif rest is not Rest.HELD and place.may(Act.PLAN_MEETING):
        yield Back(place.address("office-meetings-new"), _("Plan a meeting"))
    public = reverse("place-meeting", args=[place.municipality.slug, shown.meeting.code])
    yield Back(public, _("Open the public page"))
