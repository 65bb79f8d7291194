"""The home of a municipality: five answers on the first screen, then everything at a glance."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.community.models import Position
from esep.community.queries.public import PublicDirectory, PublicHolder, PublicPosition
from esep.meetings.queries.public import PublicMeeting
from esep.portal.place.first import first_of
from esep.portal.place.here import Here
from esep.portal.place.kept import adopted, directory, judged, office
from esep.portal.place.meetings import meetings_ahead
from esep.portal.place.page import place_page
from esep.portal.place.reports import Reports, reports_of
from esep.portal.place.serving import of_place
from esep.portal.status import TILES
from esep.portal.year import Entry, Tile, groups_of, row_order, tiles_of
from esep.regulation.judgement import Judgement
from esep.regulation.status import Status

STEPS = 5
PRESSING = (Status.DUE_TODAY, Status.DUE_SOON)
IN_CHARGE = (
    Position.Kind.HEAD,
    Position.Kind.RESPONSIBLE_SECRETARY,
    Position.Kind.KENESH_CHAIR,
)
"""Whom residents ask for first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the home shows of the judged year."""

    tiles: tuple[Tile, ...]
    overdue: int
    done: int
    steps: tuple[Entry, ...]
    meetings: tuple[PublicMeeting, ...]
    reports: Reports


@of_place
def home(request: HttpRequest, here: Here) -> HttpResponse:
    """The home page."""
    return home_page(request, here)


def home_page(request: HttpRequest, here: Here) -> HttpResponse:
    """The home page, at its own address or at that of an installation with one municipality."""
    people = directory(here)
    glance = glance_at(judged(here, here.today), people=people, meetings=meetings_ahead(here))
    context: dict[str, object] = {
        "glance": glance,
        "people": people,
        "in_charge": in_charge(people),
        "office": office(here),
        "adopted": adopted(here, here.today),
        "first": first_of(here, judged(here, here.today)),
    }
    description = _("Overdue: %(late)s. Due soon: %(soon)s. Deputies who reported this year: %(deputies)s.") % {
        "late": glance.overdue,
        "soon": len([row for row in judged(here, here.today).rows if row.status in PRESSING]),
        "deputies": glance.reports.reported,
    }
    return place_page(
        request,
        here,
        "portal/place/home.html",
        route="place",
        title="",
        description=description,
        context=context,
    )


def glance_at(year: Judgement, *, people: PublicDirectory, meetings: tuple[PublicMeeting, ...]) -> Glance:
    """What the home shows of ``year``, and the meetings ahead."""
    counts = {status: year.count(status) for status in Status}
    pressing = sorted((row for row in year.rows if row.status in PRESSING), key=row_order)[:STEPS]
    groups = groups_of(pressing, as_of=year.as_of, counts=counts, folding=False)
    return Glance(
        tiles=tuple(tiles_of(counts, codes=TILES)),
        overdue=counts[Status.OVERDUE],
        done=counts[Status.DONE_ON_TIME] + counts[Status.DONE_LATE],
        steps=tuple(entry for group in groups for entry in group.entries),
        meetings=meetings,
        reports=reports_of(year, deputies=people.deputies),
    )


def in_charge(people: PublicDirectory) -> tuple[tuple[PublicPosition, PublicHolder], ...]:
    """The offices that residents ask for first, with whoever is in charge of them."""
    offices = [people.position(kind) for kind in IN_CHARGE]
    return tuple((one, one.in_charge) for one in offices if one is not None and one.in_charge is not None)
