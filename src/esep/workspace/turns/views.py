"""The two turns: of the year, and of the council."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.community.commands.turns import years_to_turn
from esep.community.queries.turns import sitting_council
from esep.kernel import clock
from esep.workspace.office import Office, office
from esep.workspace.page import page


@office(GET=Act.TURN_YEAR)
def turns(request: HttpRequest, place: Office) -> HttpResponse:
    """Where each turn stands, and the way to it."""
    sitting = sitting_council(by=place.actor, municipality=place.municipality.pk)
    context = {
        "years": years_to_turn(clock.today()),
        "convocation": sitting.convocation if sitting is not None else None,
    }
    return page(request, place, "workspace/turns/turns.html", context)
