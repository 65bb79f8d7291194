"""`/<slug>/meetings/`: the calendar of meetings, those ahead first, then year by year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.meetings.queries.public import PublicMeeting
from esep.portal.meetings.choosing import options_of, read_choice
from esep.portal.meetings.kept import law, meetings
from esep.portal.meetings.words import STATES
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.status import StatusWord

BAD = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A meeting in the list, and the state it is in."""

    meeting: PublicMeeting
    state: StatusWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The meetings of a year that are over or will not be held, the latest first."""

    year: int
    lines: tuple[Line, ...]


@of_place
def calendar(request: HttpRequest, here: Here) -> HttpResponse:
    """The calendar; status 400 with all meetings where the choice means nothing."""
    everything = meetings(here)
    options = options_of(everything, law=law(here), language=here.language)
    choice, faults = read_choice(request.GET.dict(), options=options)
    chosen = [one for one in everything if choice.fits(one, law=law(here))]
    file = request.build_absolute_uri(reverse("place-meetings-calendar", args=[here.place.slug]))
    context = {
        "any": bool(everything),
        "ahead": tuple(lines_of(one for one in chosen if one.is_ahead)),
        "years": tuple(years_of(one for one in chosen if not one.is_ahead)),
        "choice": choice,
        "options": options,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "calendar_address": file,
        "subscription": f"webcal:{file.partition(':')[2]}",
    }
    return place_page(
        request,
        here,
        "portal/meetings/calendar.html",
        route="place-meetings",
        title=_("Meetings"),
        description=_("When and where meetings are held, who reports, and whether residents were told in time."),
        context=context,
        status=BAD if faults else 200,
    )


def lines_of(found: Iterable[PublicMeeting]) -> Iterator[Line]:
    """Yield the lines of meetings."""
    return (Line(meeting=one, state=STATES[one.state]) for one in found)


def years_of(found: Iterable[PublicMeeting]) -> Iterator[Year]:
    """Yield meetings, which stand by their day, year by year, the latest first."""
    for year, group in groupby(reversed(list(found)), key=lambda one: one.on.year):
        yield Year(year=year, lines=tuple(lines_of(group)))
