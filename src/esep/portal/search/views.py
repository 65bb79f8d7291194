"""`/<slug>/search/` and `/search/`: what everybody may read, by its words. A question stands in its address."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.places import municipalities
from esep.kernel.routes import route
from esep.portal.place.here import Here, here_at
from esep.portal.place.kept import directory
from esep.portal.place.page import place_page
from esep.portal.place.serving import conditionally, of_place
from esep.portal.regulation.search import find, words_in
from esep.portal.search.lines import lines_of
from esep.regulation.clauses import Clause
from esep.regulation.pack.loading import model_pack
from esep.regulation.wording import Language
from esep.search.asked import Asked, read_asked, years_to
from esep.search.finding import Found, found_everywhere, found_in_public
from esep.search.wanted import LONGEST
from esep.search.words import KIND_WORDS, PUBLIC_KINDS

ROUTE, EVERYWHERE = "place-search", "search"
MOST_CLAUSES = 3


@of_place
def search(request: HttpRequest, here: Here) -> HttpResponse:
    """What fits in one municipality, twenty to a page; without words the form alone."""
    return search_page(request, here)


def search_page(request: HttpRequest, here: Here) -> HttpResponse:
    """A page of what fits."""
    years = years_to(here.today.year)
    asked = read_asked(request.GET.dict(), years=years)
    found = found_in_public(
        asked.typed,
        municipality=here.pk,
        language=Language(here.language),
        narrowed=asked.narrowed,
        page=asked.page,
    )
    context = {
        **_shown(asked, found, years=years, language=here.language),
        "action": reverse(ROUTE, args=[here.place.slug]),
        "lines": lines_of(found, slugs={here.pk: here.place.slug}),
        "villages": directory(here).villages,
        "contacts": reverse("place-contacts", args=[here.place.slug]),
    }
    title = f"{asked.typed} · {_('Search')}" if asked.typed else _("Search")
    answer = place_page(
        request,
        here,
        "portal/search/place.html",
        route=ROUTE,
        title=title,
        description=_("Meetings, minutes, promises, deputies and contacts, by their words."),
        context=context,
    )
    return _unlisted(answer)


@route(GET=Act.READ_PUBLIC)
def search_all(request: HttpRequest) -> HttpResponseBase:
    """The same over all municipalities, or in the only one."""
    places = municipalities()
    if len(places) == 1:
        return conditionally(request, here_at(places[0].slug), view=lambda here: search_page(request, here))
    language = get_language() or "ky"
    years = years_to(clock.today().year)
    asked = read_asked(request.GET.dict(), years=years)
    found = found_everywhere(asked.typed, language=Language(language), narrowed=asked.narrowed, page=asked.page)
    context = {
        **_shown(asked, found, years=years, language=language),
        "action": reverse(EVERYWHERE),
        "lines": lines_of(
            found,
            slugs={one.pk: one.slug for one in places},
            names={one.pk: one.name_in(language) for one in places},
        ),
    }
    return _unlisted(render(request, "portal/search/everywhere.html", context))


def _shown(asked: Asked, found: Found, *, years: range, language: str) -> dict[str, object]:
    clauses = _clauses(asked, language=language) if asked.page == 1 and not asked.is_narrowed else ()
    return {
        "asked": asked,
        "found": found,
        "too_long": found.wanted.was_cut,
        "longest": LONGEST,
        "kinds": [(kind, KIND_WORDS[kind]) for kind in PUBLIC_KINDS],
        "years": years,
        "earlier": asked.query(page=found.number - 1) if found.number > 1 else "",
        "later": asked.query(page=found.number + 1) if found.has_more else "",
        "clauses": [(clause.id, clause.title[language]) for clause in clauses[:MOST_CLAUSES]],
        "clause_count": len(clauses),
    }


def _clauses(asked: Asked, *, language: str) -> tuple[Clause, ...]:
    """The clauses of the regulation that fit; they are the same everywhere and lie in memory."""
    return find(model_pack(), asked.typed, language=language).clauses if words_in(asked.typed) else ()


def _unlisted(answer: HttpResponse) -> HttpResponse:
    """An answer that search engines leave out: it leads only to pages that they know."""
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
