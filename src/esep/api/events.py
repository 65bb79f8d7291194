"""`/<slug>/events.jsonld`: meetings, sessions and receptions as schema.org Event, for search engines and calendars."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from esep.api import licence
from esep.api.asking import asking_at
from esep.api.lists import drawn, origin_of
from esep.api.parameters import read
from esep.api.serving import answer, open_to_all
from esep.api.table import Asking
from esep.api.tables.paths import page_of
from esep.appeals.queries.receptions.schedule import PublicSlot, schedule_in_public
from esep.council.queries.public import PublicSession, sessions_in_public
from esep.meetings.queries.public import PublicMeeting, law_of_meetings, meetings_in_public
from esep.regulation.dates import BISHKEK

LD = "application/ld+json"
BACK = timedelta(days=366)
"""How long what was held stays here; the tables keep all of it."""

SCHEDULED, CANCELLED = "https://schema.org/EventScheduled", "https://schema.org/EventCancelled"
POSTPONED = "https://schema.org/EventPostponed"
ON_THE_SPOT = "https://schema.org/OfflineEventAttendanceMode"


@open_to_all(by_path=True)
def events(request: HttpRequest, slug: str) -> HttpResponse:
    """What is ahead, and what was held within a year."""
    read(request.GET, ())
    asking = asking_at(slug)
    origin = origin_of(request)
    content = {
        "@context": "https://schema.org",
        "@graph": [*_meetings(asking, origin), *_sessions(asking, origin), *_receptions(asking, origin)],
    }
    return answer(drawn(content), media_type=LD)


def _meetings(asking: Asking, origin: str) -> Iterator[dict[str, Any]]:
    law = law_of_meetings(asking.place)
    for one in meetings_in_public(asking.place, law=law, day=asking.today, language=asking.language):
        if one.on >= asking.today - BACK:
            yield _event(
                asking,
                f"meetings/{one.code}",
                name=_name(one),
                start=_moment(one.on, one.start),
                place=one.place,
                status=_status(one),
                url=origin + page_of(asking, "place-meeting", one.code),
                home=origin,
            )


def _sessions(asking: Asking, origin: str) -> Iterator[dict[str, Any]]:
    for one in sessions_in_public(asking.place, language=asking.language, day=asking.today):
        if one.on >= asking.today - BACK and not one.shut:
            yield _event(
                asking,
                f"sessions/{one.code}",
                name=f"{one.body or _('Session of the council')}: {one.topic.words}".removesuffix(": "),
                start=_moment(one.on, one.hour),
                place=one.place,
                status=_status(one),
                url=origin + page_of(asking, "session", one.code),
                home=origin,
            )


def _receptions(asking: Asking, origin: str) -> Iterator[dict[str, Any]]:
    page = origin + page_of(asking, "place-receptions")
    for slot in schedule_in_public(asking.place, language=asking.language, day=asking.today).slots:
        hours = slot.hours
        yield {
            **_event(
                asking,
                f"receptions/{hours.key}.{slot.day.isoformat()}",
                name=_("Reception: %(deputy)s") % {"deputy": hours.deputy_name},
                start=_moment(slot.day, hours.starts_at),
                place=hours.place,
                status=_off(slot),
                url=page,
                home=origin,
            ),
            "endDate": _moment(slot.day, hours.ends_at),
        }


def _event(
    asking: Asking, name_here: str, *, name: str, start: str, place: str, status: str, url: str, home: str
) -> dict[str, Any]:
    """An event. Where it is held is the municipality where nobody said more."""
    municipality = asking.place.name_in(asking.language)
    return {
        "@type": "Event",
        "@id": f"{home}/api/v1/{asking.slug}/{name_here}",
        "name": name,
        "startDate": start,
        "eventStatus": status,
        "eventAttendanceMode": ON_THE_SPOT,
        "location": {"@type": "Place", "name": place or municipality, "address": municipality},
        "organizer": {
            "@type": "GovernmentOrganization",
            "name": municipality,
            "url": home + page_of(asking, "place"),
        },
        "isAccessibleForFree": True,
        "inLanguage": asking.language,
        "license": licence.ADDRESS,
        "url": url,
    }


def _name(one: PublicMeeting) -> str:
    return capfirst(f"{one.kind_word}: {one.topic}" if one.topic else one.kind_word)


def _status(one: PublicMeeting | PublicSession) -> str:
    return {"postponed": POSTPONED, "cancelled": CANCELLED}.get(one.state.value, SCHEDULED)


def _off(slot: PublicSlot) -> str:
    return CANCELLED if slot.off else SCHEDULED


def _moment(day: date, hour: time | None) -> str:
    return datetime.combine(day, hour, BISHKEK).isoformat(timespec="minutes") if hour is not None else day.isoformat()
