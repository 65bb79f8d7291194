"""`/<slug>/sessions/`: sessions to come, those of a year, and the sittings of commissions apart."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.council.queries.public import PublicSession
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.sessions.choosing import bodies_of, read_choice, years_of
from esep.portal.sessions.kept import sessions
from esep.portal.sessions.words import STATES
from esep.portal.status import StatusWord

BAD = 400
ROUTE = "sessions"


@dataclass(frozen=True, slots=True)
class Line:
    """A session as the list draws it."""

    session: PublicSession
    state: StatusWord


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The list; status 400 with all sessions of the newest year where the choice means nothing."""
    return sessions_page(request, here)


def sessions_page(request: HttpRequest, here: Here) -> HttpResponse:
    """The same, also for a calendar whose choice means nothing."""
    everything = sessions(here)
    bodies, years = bodies_of(everything), years_of(everything, today=here.today.year)
    newest = max((one.on.year for one in everything if not one.is_ahead), default=here.today.year)
    choice, faults = read_choice(request.GET.dict(), bodies=bodies, years=years, present=newest)
    chosen = [one for one in everything if choice.fits(one)]
    ahead = [one for one in reversed(chosen) if one.is_ahead]
    over = [one for one in chosen if not one.is_ahead and one.on.year == choice.year]
    calendar = request.build_absolute_uri(reverse("sessions-calendar", args=[here.place.slug]))
    context: dict[str, object] = {
        "any": bool(everything),
        "ahead": [_line(one) for one in ahead],
        "council": [_line(one) for one in over if not one.commission],
        "sittings": [_line(one) for one in over if one.commission],
        "bodies": bodies,
        "years": years,
        "choice": choice,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "calendar_address": calendar,
        "subscription": calendar.replace("https://", "webcal://").replace("http://", "webcal://"),
    }
    return place_page(
        request,
        here,
        "portal/sessions/list.html",
        route=ROUTE,
        title=_("Sessions of the council"),
        description=_("When the council and its commissions sit, on what, and what they decided."),
        context=context,
        status=BAD if faults else 200,
    )


def _line(one: PublicSession) -> Line:
    return Line(one, STATES[one.state])
