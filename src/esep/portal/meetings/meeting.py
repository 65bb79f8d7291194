"""`/<slug>/meetings/<code>/`: one meeting. The address is printed in QR codes and never changes."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.meetings.queries.public import PublicAccount, PublicMeeting
from esep.portal.choice import read_day
from esep.portal.meetings.account import drawn_account
from esep.portal.meetings.changing import change_between, changes_of
from esep.portal.meetings.kept import account, meeting_at, meetings
from esep.portal.meetings.telling import shared_text, title_of
from esep.portal.meetings.words import STATES, when
from esep.portal.place.here import Here
from esep.portal.place.home import journal_head
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place

BAD, NOT_FOUND = 400, 404
ROUTE = "place-meeting"


@of_place
def meeting(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A meeting as it stands today or on the day in ``as_of``; status 400 with today's when the day means nothing."""
    present = meeting_at(here, code)
    if present is None:
        return unknown(request, here)
    query = request.GET.dict()
    day, faults = read_day(query, today=here.today)
    shown = account(here, code, day or here.today)
    context: dict[str, object] = {
        "as_of": day or here.today,
        "is_of_today": day is None,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "typed_day": query.get("as_of", "").strip() if day is None else f"{day:%d.%m.%Y}",
        "present": present,
        "replaces": tuple(one for one in meetings(here) if one.replaced_by == code),
        "head": journal_head(here),
    }
    if shown is not None:
        context |= _told(request, here, shown, day=day or here.today)
    return place_page(
        request,
        here,
        "portal/meetings/meeting.html",
        route=ROUTE,
        title=title_of(present),
        description=_description(present),
        context=context,
        status=BAD if faults else 200,
    )


@of_place
def version(request: HttpRequest, here: Here, code: str, version: int) -> HttpResponse:
    """The plan as it was before a change. The version that holds now is the page of the meeting."""
    present = meeting_at(here, code)
    if present is None:
        return unknown(request, here)
    found = present.version(version)
    if found is None:
        return unknown(request, here, meeting=present)
    after = present.version(version + 1)
    if after is None:
        return redirect(ROUTE, here.place.slug, code)
    before = present.version(version - 1)
    return place_page(
        request,
        here,
        "portal/meetings/version.html",
        route=ROUTE,
        title=_("Plan no longer in force"),
        description=_description(present),
        context={
            "meeting": present,
            "version": found,
            "plan": found.plan,
            "later": change_between(found, after),
            "earlier": change_between(before, found) if before is not None else None,
        },
    )


def unknown(request: HttpRequest, here: Here, *, meeting: PublicMeeting | None = None) -> HttpResponse:
    """Status 404 with the way on: to the list, or to the meeting whose version was asked for."""
    context = {
        "place": here.place,
        "place_links": links_of(here.place.slug, page=ROUTE),
        "meeting": meeting,
    }
    return render(request, "portal/meetings/unknown.html", context, status=NOT_FOUND)


def _told(request: HttpRequest, here: Here, shown: PublicAccount, *, day: date) -> dict[str, object]:
    one = shown.meeting
    address = request.build_absolute_uri(reverse(ROUTE, args=[here.place.slug, one.code]))
    return {
        "meeting": one,
        "state": STATES[one.state],
        "title": title_of(one),
        "successor": next((other for other in meetings(here) if other.code == one.replaced_by), None),
        "changes": changes_of(one),
        "account": drawn_account(here, one.code, day),
        "address": address,
        "shared": shared_text(one, address=address),
    }


def _description(one: PublicMeeting) -> str:
    """One sentence for messengers: when and where."""
    said = when(one.on, one.start)
    return f"{said}: {one.place}" if one.place else said
