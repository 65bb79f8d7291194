"""All requests that wait for something, of every meeting; and the way from a request's code to its place."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from esep.access import Act
from esep.kernel import clock
from esep.meetings.queries.requests import open_requests, request_named
from esep.workspace.meetings.requests.cards import card_of
from esep.workspace.meetings.requests.common import TAB, address_of
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language


@office(GET=Act.VIEW_MEETINGS)
def all_requests(request: HttpRequest, place: Office) -> HttpResponse:
    """Every open request, the most urgent first."""
    found = open_requests(by=place.actor, municipality=place.municipality, day=clock.today(), language=language())
    cards = [(card_of(one, place=place), address_of(place, one)) for one in found]
    return page(request, place, "workspace/meetings/requests/all.html", {"cards": cards})


@office(GET=Act.VIEW_MEETINGS)
def one_request(request: HttpRequest, place: Office, asked: str) -> HttpResponse:
    """Lead from the code of a request to its place in the tab of its meeting."""
    found = request_named(asked, by=place.actor, municipality=place.municipality.pk)
    return HttpResponseRedirect(f"{place.address(TAB, meeting=found.meeting.code)}#{found.code}")
