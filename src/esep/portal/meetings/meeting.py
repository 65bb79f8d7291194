"""`/<slug>/meetings/<code>/`: one meeting. The address is printed in QR codes and never changes."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from esep.meetings.queries.minutes.recording import PublicRecording
from esep.meetings.queries.public import PublicAccount, PublicMeeting, story_in_public
from esep.portal.choice import read_day
from esep.portal.meetings.account import drawn_account
from esep.portal.meetings.addresses import ROUTE, Addresses, addresses_of
from esep.portal.meetings.changing import change_between, changes_of
from esep.portal.meetings.foot import drawn_foot
from esep.portal.meetings.kept import law, meeting_at, recordings
from esep.portal.meetings.plan import drawn_plan
from esep.portal.meetings.telling import shared_text, title_of
from esep.portal.meetings.words import STATES, when
from esep.portal.place.frame import framed
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.regulation.pack.model import Pack

BAD, NOT_FOUND = 400, 404


@of_place
def meeting(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A meeting as it stands today or on the day in ``as_of``; status 400 with today's when the day means nothing."""
    query = request.GET.dict()
    day, faults = read_day(query, today=here.today)
    adopted = law(here)
    story = story_in_public(
        code, municipality=here.place, law=adopted, day=day or here.today, today=here.today, language=here.language
    )
    if story is None:
        return unknown(request, here)
    present = story.present
    addresses = addresses_of(code, slug=here.place.slug)
    address = request.build_absolute_uri(addresses.meeting)
    context: dict[str, object] = {
        "place": here.place,
        "addresses": addresses,
        "page_title": title_of(present),
        "as_of": day or here.today,
        "is_of_today": day is None,
        "faults": faults,
        "replaces": story.replaces,
        "successor": story.successor,
        "foot": drawn_foot(
            here,
            addresses,
            shared=shared_text(story.account.meeting, address=address) if story.account is not None else "",
            typed_day=query.get("as_of", "").strip() if day is None else f"{day:%d.%m.%Y}",
            is_open=bool(faults) or day is not None,
            faults=faults,
        ),
    }
    if story.account is not None:
        context |= _told(here, story.account, addresses, pack=adopted.pack, day=day or here.today)
    page = framed(
        request,
        here,
        render_to_string("portal/meetings/meeting.html", context),
        route=ROUTE,
        title=title_of(present),
        description=_description(present),
        has_faults=bool(faults),
    )
    return HttpResponse(page, status=BAD if faults else 200)


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
            "answers": drawn_plan(found.plan, on=found.plan.on, today=here.today),
            "later": change_between(found, after),
            "is_whole": present.is_whole_in(here.language),
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


def _told(here: Here, shown: PublicAccount, addresses: Addresses, *, pack: Pack, day: date) -> dict[str, object]:
    one = shown.meeting
    return {
        "meeting": one,
        "is_whole": one.is_whole_in(here.language),
        "state": STATES[one.state],
        "answers": drawn_plan(one.plan, on=one.on, today=here.today, is_ahead=one.is_ahead),
        "title": title_of(one),
        "changes": changes_of(one),
        "account": drawn_account(
            shown, _recordings(here, shown), pack=pack, addresses=addresses, day=day, language=here.language
        ),
    }


def _recordings(here: Here, shown: PublicAccount) -> tuple[PublicRecording, ...]:
    """The recordings that could be found by the day of an account; nothing is asked where there is none."""
    count = shown.course.recordings
    return recordings(here, shown.meeting.code)[:count] if count else ()


def _description(one: PublicMeeting) -> str:
    """One sentence for messengers: when and where."""
    said = when(one.on, one.start)
    return f"{said}: {one.place}" if one.place else said
