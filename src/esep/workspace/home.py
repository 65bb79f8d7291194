"""The first page of an office: what is here for this role, and what asks for attention."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.community import queries
from esep.kernel import clock
from esep.workspace.office import Office, office
from esep.workspace.page import page


@office(GET=Act.VIEW_OFFICE)
def home(request: HttpRequest, place: Office) -> HttpResponse:
    """What can be done here, by the visitor's roles; requests that wait, and venues that nobody checked for a year."""
    by, municipality = place.actor, place.municipality.pk
    asked = queries.requests_waiting(by=by, municipality=municipality) if place.may(Act.ANSWER_REQUEST) else ()
    venues = queries.venues_with_last_check(clock.today(), by=by, municipality=municipality)
    context = {
        "requests": len(asked),
        "requests_address": place.address("office-requests"),
        "unchecked": sum(venue.needs_check for venue in venues),
        "venues_address": place.address("office-directory-venues"),
    }
    return page(request, place, "workspace/home.html", context)
