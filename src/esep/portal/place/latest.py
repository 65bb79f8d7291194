"""`/<slug>/latest/`: what became public lately, the newest first, as a page and as a feed."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import ceil

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.access import Act
from esep.kernel.places import municipalities
from esep.kernel.routes import route
from esep.portal.place.feed import feed_of
from esep.portal.place.here import Here, here_at
from esep.portal.place.news import News, news
from esep.portal.place.page import place_page
from esep.portal.place.serving import conditionally, of_place

ON_A_PAGE, IN_THE_FEED = 30, 50
LONGEST_NUMBER = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was recorded on one day."""

    on: date
    news: tuple[News, ...]


@of_place
def latest(request: HttpRequest, here: Here) -> HttpResponse:
    """A page of the list."""
    return latest_page(request, here)


@route(GET=Act.READ_PUBLIC)
def latest_of_all(request: HttpRequest) -> HttpResponseBase:
    """The same for the only municipality; where there are several, the way to their list."""
    places = municipalities()
    if len(places) != 1:
        return redirect("home")
    return conditionally(request, here_at(places[0].slug), view=lambda here: latest_page(request, here))


def latest_page(request: HttpRequest, here: Here) -> HttpResponse:
    """A page of the list. A number that is none, or beyond the end, gives the nearest page that there is."""
    everything = news(here)
    last = max(1, ceil(len(everything) / ON_A_PAGE))
    number = min(_number(request.GET.get("page", "")), last)
    shown = everything[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    context = {
        "days": [Day(on=day, news=tuple(group)) for day, group in groupby(shown, key=lambda one: one.recorded_on)],
        "number": number,
        "last": last,
        "earlier": number + 1 if number < last else 0,
        "later": number - 1 if number > 1 else 0,
    }
    return place_page(
        request,
        here,
        "portal/place/latest.html",
        route="place-latest",
        title=_("Latest"),
        description=_("What became public lately, the newest first."),
        context=context,
    )


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """The newest of it as a feed (Atom)."""
    text = feed_of(
        here,
        news(here)[:IN_THE_FEED],
        page=request.build_absolute_uri(reverse("place-latest", args=[here.place.slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


def _number(typed: str) -> int:
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_NUMBER
    return max(1, int(typed)) if is_number else 1
