"""The budget on one page: of the newest reported half-year, or of a half-year or a year that was chosen."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from esep.finance.halves import half_of
from esep.finance.queries.public.budget import WHOLE_YEAR, PublicBudget, Term
from esep.portal.budget.kept import budget_of, terms
from esep.portal.budget.picture import sources_of, tables_of
from esep.portal.budget.saying import sentence, term_words
from esep.portal.budget.square import patches_of, square_svg
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place

NOT_FOUND = 404
HALVES = {1: gettext_lazy("the first half-year"), 2: gettext_lazy("the second half-year")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A year or a half-year to choose."""

    words: str
    address: str
    is_chosen: bool


@of_place
def now(request: HttpRequest, here: Here) -> HttpResponse:
    """The newest reported half-year of this year; where there is none the year's plan, else the newest of all."""
    term = _newest(here)
    found = budget_of(here, term) if term is not None else None
    if found is None:
        return place_page(
            request, here, "portal/budget/empty.html", route="budget", title=_("Budget"), description=_about()
        )
    return _page(request, here, found, route="budget")


@of_place
def of_term(request: HttpRequest, here: Here, year: int, half: int = WHOLE_YEAR) -> HttpResponse:
    """A year or a half-year; status 404 with the way on where no adopted budget or no report of it is known."""
    found = budget_of_term(here, year=year, half=half)
    if found is None:
        return unknown(request, here)
    return _page(request, here, found, route="budget-year")


def budget_of_term(here: Here, *, year: int, half: int) -> PublicBudget | None:
    """The budget of a year or of a reported half-year that everybody may read."""
    term = next((one for one in terms(here) if (one.year, one.half) == (year, half)), None)
    return budget_of(here, term) if term is not None else None


def unknown(request: HttpRequest, here: Here) -> HttpResponse:
    """The answer where there is no such budget or figure."""
    context: dict[str, object] = {"place": here.place, "place_links": links_of(here.place.slug, page="budget-year")}
    return render(request, "portal/budget/unknown.html", context, status=NOT_FOUND)


def _newest(here: Here) -> Term | None:
    known = terms(here)
    begun = [term for term in known if term.year <= here.today.year] or known
    year = [term for term in begun if term.year == begun[0].year] if begun else []
    return next((term for term in year if term.half), next(iter(year), None))


def _page(request: HttpRequest, here: Here, found: PublicBudget, *, route: str) -> HttpResponse:
    patches = patches_of(found.functions, of_plan=not found.reports)
    half = found.term.half
    context: dict[str, object] = {
        "budget": found,
        "words": term_words(found.term),
        "choices": tuple(_choice(here, term, found.term) for term in terms(here)),
        "is_year": half == WHOLE_YEAR,
        "came": sentence(found.came, is_income=True, half=half),
        "went": sentence(found.went, is_income=False, half=half),
        "sources": sources_of(found),
        "patches": patches,
        "squares": sum(patch.squares for patch in patches),
        "square": square_svg(patches),
        "tables": tables_of(found),
        "missing": [HALVES[one] for one in found.missing if (found.term.year, one) < half_of(here.today)],
    }
    title = f"{_('Budget')}: {term_words(found.term)}"
    return place_page(
        request, here, "portal/budget/budget.html", route=route, title=title, description=_about(), context=context
    )


def _choice(here: Here, term: Term, chosen: Term) -> Choice:
    slug = here.place.slug
    if term.half == WHOLE_YEAR:
        address = reverse("budget-year", args=[slug, term.year])
    else:
        address = reverse("budget-half", args=[slug, term.year, term.half])
    return Choice(words=term_words(term), address=address, is_chosen=term == chosen)


def _about() -> str:
    return _("What came into the budget, what went out, and for what.")
