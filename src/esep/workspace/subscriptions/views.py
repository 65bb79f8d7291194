"""The page of the numbers."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from esep.access import Act
from esep.kernel import clock
from esep.kernel.posting import can_send
from esep.subscriptions.queries.numbers import numbers_of
from esep.workspace.office import Office, office
from esep.workspace.page import page


@office(GET=Act.VIEW_SETUP)
def subscriptions(request: HttpRequest, place: Office) -> HttpResponse:
    """How many are told, of what, and how their letters go."""
    numbers = numbers_of(
        by=place.actor, municipality=place.municipality.pk, now=clock.now(), language=get_language() or "ky"
    )
    context = {"numbers": numbers, "can_send": can_send()}
    return page(request, place, "workspace/subscriptions/numbers.html", context)
