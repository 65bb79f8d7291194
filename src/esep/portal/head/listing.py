"""`/<slug>/head/`: every half-year of the head with its duty and its report."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.head.line import lines_of
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place

ROUTE = "head-reports"


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The half-years, the newest first."""
    return place_page(
        request,
        here,
        "portal/head/list.html",
        route=ROUTE,
        title=_("Reports of the head"),
        description=_(
            "Twice a year the head gives account to the council: when it was due, when it came, what it says."
        ),
        context={"lines": lines_of(here)},
    )
