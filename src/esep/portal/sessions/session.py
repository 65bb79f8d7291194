"""`/<slug>/sessions/<code>/`: one session. The address is printed in QR codes and never changes."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from esep.council.halves import half_words
from esep.council.queries.public import PublicItem, PublicSession
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.sessions.kept import page_of, session_at
from esep.portal.sessions.words import ITEM_TONES, STATES, body_of

ROUTE = "session"
NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item as the agenda draws it."""

    item: PublicItem
    tone: str
    half: str


@of_place
def session(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A session as it stands today; status 404 with the way on where there is none."""
    found = session_at(here, code)
    if found is None:
        return unknown(request, here)
    whole = page_of(here, code)
    state = STATES[found.state]
    context: dict[str, object] = {
        "session": found,
        "page": whole,
        "state": state,
        "body": body_of(found),
        "lines": [line_of(one) for one in whole.items] if whole is not None else [],
        "instead": session_at(here, found.instead) if found.instead else None,
        "calendar": reverse("session-calendar", args=[here.place.slug, code]),
    }
    return place_page(
        request,
        here,
        "portal/sessions/session.html",
        route=ROUTE,
        title=found.topic.words,
        description=described(found),
        context=context,
    )


def line_of(one: PublicItem) -> ItemLine:
    """An item with the colour of its pill."""
    return ItemLine(one, ITEM_TONES[one.state], half_words(one.period) if one.period else "")


def described(found: PublicSession) -> str:
    """A session in one sentence, for messengers."""
    when = f"{found.on:%d.%m.%Y}" + (f", {found.hour:%H:%M}" if found.hour is not None else "")
    return f"{body_of(found)}, {when}. {found.topic.words}"


def unknown(request: HttpRequest, here: Here) -> HttpResponse:
    """Status 404 with the way to the list."""
    context = {"place": here.place, "place_links": links_of(here.place.slug, page=ROUTE)}
    return render(request, "portal/sessions/unknown.html", context, status=NOT_FOUND)
