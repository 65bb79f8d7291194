"""The same choice for machines: news as a feed, meetings and sessions as a calendar."""

from datetime import datetime, time, timedelta
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _

from esep.kernel import clock
from esep.portal.choice import Fault
from esep.portal.filters import judges_names
from esep.portal.meetings.kept import law, meetings
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.sessions.kept import sessions
from esep.portal.subscribing.choosing import Options, options_of, query_of, read_wish
from esep.portal.subscribing.events import Event, of_meeting, of_session
from esep.regulation.dates import BISHKEK
from esep.subscriptions.news.gathering import gathered
from esep.subscriptions.news.news import News, Reading
from esep.subscriptions.wishes import Wish

CALENDAR = "text/calendar; charset=utf-8"
BAD = 400
IN_THE_FEED = 50
OLDEST = timedelta(days=90)
PLACES_KEPT = 64


@of_place
@judges_names
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """The newest of what was chosen as a feed (Atom), each entry whole; status 400 for an unknown choice."""
    options = options_of(here)
    wish, faults = read_wish(request.GET, options=options)
    if faults:
        return _unknown(request, here, options, faults)
    slug, now = here.place.slug, clock.now()
    chosen = [one for one in reversed(_news(here)) if one.at <= now and wish.takes(one)]
    items = [
        Item(
            name=f"news {one.subject} {one.what}",
            title=one.title,
            link=request.build_absolute_uri(reverse(one.route, kwargs={"slug": slug, **one.arguments})),
            description="<br>".join(escape(line) for line in one.lines),
            at=one.at,
        )
        for one in chosen[:IN_THE_FEED]
    ]
    text = atom(
        here,
        items,
        title=_title(_("News"), wish, options),
        name=f"{slug} news{query_of(wish)}",
        page=request.build_absolute_uri(reverse("place-subscribe", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@of_place
@judges_names
def calendar(request: HttpRequest, here: Here) -> HttpResponse:
    """The meetings and sessions of what was chosen as a calendar to subscribe to; status 400 for an unknown choice."""
    options = options_of(here)
    wish, faults = read_wish(request.GET, options=options)
    if faults:
        return _unknown(request, here, options, faults)
    from esep.portal.subscribing.calendar_file import events_calendar

    chosen = tuple(one for one in _events(here) if wish.takes(one))
    content = events_calendar(
        here,
        chosen,
        title=_title(_("Meetings and sessions"), wish, options),
        name=query_of(wish),
        address=request.build_absolute_uri,
    )
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-events.ics"'}
    return HttpResponse(content, content_type=CALENDAR, headers=headers)


def _title(words: str, wish: Wish, options: Options) -> str:
    """What a feed or calendar is called, so that two of them can be told apart."""
    named = [
        *(one.name for one in options.village if one.code == wish.village),
        *(one.name for one in options.deputy if one.code == wish.deputy),
        *(one.name for one in options.topic if one.code in {topic.value for topic in wish.topics}),
    ]
    return f"{words}: {', '.join(named)}" if named else words


def _unknown(request: HttpRequest, here: Here, options: Options, faults: tuple[Fault, ...]) -> HttpResponse:
    return place_page(
        request,
        here,
        "portal/subscribing/unknown.html",
        route="place-subscribe",
        title=_("This choice is unknown"),
        context={"options": options, "faults": faults},
        status=BAD,
    )


@lru_cache(maxsize=PLACES_KEPT)
def _news(here: Here) -> tuple[News, ...]:
    since = datetime.combine(here.today, time(), BISHKEK) - OLDEST
    return gathered(Reading(here.place, here.today, here.language, since))


@lru_cache(maxsize=PLACES_KEPT)
def _events(here: Here) -> tuple[Event, ...]:
    own = law(here)
    return (*(of_meeting(one, own) for one in meetings(here)), *(of_session(one) for one in sessions(here)))
