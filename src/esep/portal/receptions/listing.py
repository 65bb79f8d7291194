"""`/<slug>/receptions/`: the next four weeks day by day, and the hours of each deputy (2.3)."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.appeals.queries.receptions import PublicHours, PublicSlot
from esep.appeals.queries.receptions.schedule import by_deputy
from esep.portal.choice import Fault
from esep.portal.place.here import Here
from esep.portal.place.kept import office
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.receptions.kept import schedule
from esep.portal.receptions.words import hours_words

BAD = 400
ROUTE = "place-receptions"


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its receptions."""

    day: date
    slots: tuple[PublicSlot, ...]


@dataclass(frozen=True, slots=True)
class Deputy:
    """A deputy with the hours in words, each with its place."""

    first: PublicHours
    hours: tuple[tuple[str, PublicHours], ...]


@of_place
def receptions(request: HttpRequest, here: Here) -> HttpResponse:
    """The schedule from today on."""
    return receptions_page(request, here)


def receptions_page(request: HttpRequest, here: Here, faults: tuple[Fault, ...] = ()) -> HttpResponse:
    """The same; status 400 where something was asked of its calendar that means nothing."""
    found = schedule(here)
    days = groupby(found.slots, key=lambda slot: slot.day)
    context: dict[str, object] = {
        "days": tuple(Day(day, tuple(slots)) for day, slots in days),
        "deputies": tuple(
            Deputy(each[0], tuple((hours_words(one), one) for one in each)) for each in by_deputy(found.hours)
        ),
        "without": found.without,
        "office": office(here),
        "faults": faults,
    }
    return place_page(
        request,
        here,
        "portal/receptions/receptions.html",
        route=ROUTE,
        title=_("Receptions of citizens"),
        description=_("When and where deputies receive citizens."),
        context=context,
        status=BAD if faults else 200,
    )
