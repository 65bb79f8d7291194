"""The front door: the only municipality's home, a list of several, or a word on how the first is opened."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language

from esep.access import Act
from esep.kernel.models import Municipality
from esep.kernel.places import municipalities
from esep.kernel.routes import route
from esep.portal.place.here import here_at
from esep.portal.place.home import home_page
from esep.portal.place.serving import conditionally
from esep.portal.regulation.search import folded

LONGEST = 80
OF_YEAR = ("status", "clause", "page", "as_of")
"""What the judged year is asked for by. It stood at this address once, and such links are in print."""


@route(GET=Act.READ_PUBLIC)
def front(request: HttpRequest) -> HttpResponseBase:
    """The front door."""
    places = municipalities()
    asked = {name: request.GET[name] for name in OF_YEAR if name in request.GET}
    if len(places) == 1:
        if asked:
            return redirect(f"{reverse('place-year', args=[places[0].slug])}?{urlencode(asked)}")
        here = here_at(places[0].slug)
        return conditionally(request, here, view=lambda here: home_page(request, here))
    wanted = " ".join(request.GET.get("q", "").split())[:LONGEST]
    context = {
        "places": [_told(place) for place in places if _fits(place, wanted)],
        "count": len(places),
        "wanted": wanted,
        "year_query": f"?{urlencode(asked)}" if asked else "",
    }
    return render(request, "portal/place/choose.html", context)


def _told(place: Municipality) -> dict[str, str]:
    language = get_language() or "ky"
    return {"slug": place.slug, "name": place.name_in(language), "rayon": place.rayon_in(language)}


def _fits(place: Municipality, wanted: str) -> bool:
    """Whether every word that was typed stands in a name of the municipality or of its rayon, in any language."""
    names = folded(
        " ".join(
            (
                *place.names.values(),
                place.rayon_ky,
                place.rayon_ru,
                place.rayon_en,
                place.slug,
            )
        )
    )
    return all(word in names for word in folded(wanted).split())
