"""`/open-data/` and `/<slug>/open-data/`: which tables there are, how to take them, and what may be done with them."""

from collections.abc import Sequence
from typing import Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page

from esep.access import Act
from esep.kernel.places import municipalities
from esep.kernel.routes import route
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
MOST_PLACES = 20
"""Municipalities that the page names; the front door finds the others."""


class Offered(Protocol):
    """A table that is offered: what its addresses call it, and what people do."""

    @property
    def name(self) -> str:
        """The word in addresses."""
        ...

    @property
    def title(self) -> Promise:
        """What it is called."""
        ...

    @property
    def about(self) -> Promise:
        """What stands in it, in a sentence."""
        ...

    @property
    def changes(self) -> object:
        """What knows its changes; none where it is taken whole."""
        ...


@route(GET=Act.READ_PUBLIC)
@conditional_page
def everywhere(request: HttpRequest, tables: Sequence[Offered]) -> HttpResponse:
    """The open data of all municipalities here."""
    places = municipalities()
    slug = places[0].slug if places else "min-bulak"
    context = {"places": places[:MOST_PLACES], "more": len(places) > MOST_PLACES, "tables": tables}
    return render(request, "portal/opendata/everywhere.html", {**context, **_examples(request, slug)})


@of_place
def of_one(request: HttpRequest, here: Here, tables: Sequence[Offered]) -> HttpResponse:
    """The open data of one municipality, with a link to each table."""
    return place_page(
        request,
        here,
        "portal/opendata/place.html",
        route="place-open-data",
        title=_("Open data"),
        description=_("Every public table of this municipality, to be taken and used by anybody."),
        context={"slug": here.place.slug, "tables": tables, **_examples(request, here.place.slug)},
    )


def _examples(request: HttpRequest, slug: str) -> dict[str, object]:
    """The addresses that the page shows."""
    promises = request.build_absolute_uri(reverse("api-table", args=[slug, "promises"]))
    return {
        "licence": LICENCE,
        "api": request.build_absolute_uri(reverse("api")),
        "description": request.build_absolute_uri(reverse("api-description")),
        "ask": f"curl '{promises}?limit=20&lang=ru'",
        "ask_changes": f"curl '{promises}?changed_since=2026-09-01'",
    }
