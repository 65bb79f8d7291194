"""`/office/<slug>/search/`: what somebody may see in the office, by its words."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language

from esep.access import Act
from esep.community.queries import villages
from esep.kernel import clock
from esep.regulation.wording import Language
from esep.search.asked import read_asked, years_to
from esep.search.finding import Hit, found_by
from esep.search.wanted import LONGEST
from esep.search.words import KIND_WORDS, STAFF_KINDS
from esep.workspace.office import Office, office
from esep.workspace.page import page


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was found: its address and the words of its kind."""

    hit: Hit
    address: str
    kind: Promise


@office(GET=Act.VIEW_OFFICE)
def search(request: HttpRequest, place: Office) -> HttpResponse:
    """What fits and may be seen, twenty to a page; without words the form alone."""
    years = years_to(clock.today().year)
    asked = read_asked(request.GET.dict(), years=years)
    found = found_by(
        place.actor,
        asked.typed,
        municipality=place.municipality,
        language=Language(get_language() or "ky"),
        narrowed=asked.narrowed,
        page=asked.page,
    )
    context = {
        "asked": asked,
        "found": found,
        "too_long": found.wanted.was_cut,
        "longest": LONGEST,
        "action": place.address("office-search"),
        "lines": [_line(hit, place) for hit in found.hits],
        "kinds": [(kind, KIND_WORDS[kind]) for kind in STAFF_KINDS],
        "villages": villages(by=place.actor, municipality=place.municipality.pk),
        "years": years,
        "earlier": asked.query(page=found.number - 1) if found.number > 1 else "",
        "later": asked.query(page=found.number + 1) if found.has_more else "",
    }
    return page(request, place, "workspace/search/search.html", context)


def _line(hit: Hit, place: Office) -> Line:
    slug = place.municipality.slug
    return Line(hit, reverse(hit.route, kwargs={"slug": slug, **dict(hit.arguments)}), KIND_WORDS[hit.kind])
