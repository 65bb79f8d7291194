"""`/<slug>/powers/`: what the state entrusted to the executive, by which act, and which office does it."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.council.queries.powers import powers_on
from esep.kernel import scope
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The powers of today."""
    with scope.of(here.place.pk):
        rows = powers_on(here.today)
    return place_page(
        request,
        here,
        "portal/powers/list.html",
        route="powers",
        title=_("Entrusted powers"),
        description=_("Powers of the state that laws and acts entrusted to the executive."),
        context={"rows": rows},
    )
