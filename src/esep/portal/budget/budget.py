"""The budget on one page: of the newest reported half-year, or of a half-year or a year that was chosen."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from esep.finance.halves import half_of
from esep.finance.queries.public.budget import WHOLE_YEAR, PublicBudget, Term
from esep.portal.budget.account import balance_table, left_of, months_table
from esep.portal.budget.kept import balances_of, budget_of, months_of, terms, versions
from esep.portal.budget.picture import sources_of, tables_of
from esep.portal.budget.saying import sentence, term_words, version_words
from esep.portal.budget.square import patches_of, square_svg
from esep.portal.money.choosing import Choice, choices_of, short_half
from esep.portal.money.decision import decision_link
from esep.portal.money.page import money_page, unknown
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place

PAGE = "budget"
HALVES = {1: gettext_lazy("the first half-year"), 2: gettext_lazy("the second half-year")}


@of_place
def now(request: HttpRequest, here: Here) -> HttpResponse:
    """The newest reported half-year of this year; where there is none the year's plan, else the newest of all."""
    term = newest_term(here)
    found = budget_of(here, term) if term is not None else None
    if found is None:
        drafts: dict[str, object] = {"versions": versions(here)}
        return money_page(
            request,
            here,
            "portal/budget/empty.html",
            page=PAGE,
            title=_("Budget"),
            description=_about(),
            context=drafts,
        )
    return _page(request, here, found)


@of_place
def of_term(request: HttpRequest, here: Here, year: int, half: int = WHOLE_YEAR) -> HttpResponse:
    """A year or a half-year; status 404 with the way on where no adopted budget or no report of it is known."""
    found = budget_of_term(here, year=year, half=half)
    if found is None:
        return not_known(request, here)
    return _page(request, here, found)


def budget_of_term(here: Here, *, year: int, half: int) -> PublicBudget | None:
    """The budget of a year or of a reported half-year that everybody may read."""
    term = next((one for one in terms(here) if (one.year, one.half) == (year, half)), None)
    return budget_of(here, term) if term is not None else None


def not_known(request: HttpRequest, here: Here) -> HttpResponse:
    """The answer (404) where there is no such budget or figure, with the times of which there is one."""
    return unknown(request, here, page=PAGE, choices=_choices(here, None))


def newest_term(here: Here) -> Term | None:
    """The newest reported half-year of this year, else its whole; where this year has none, of the newest before."""
    known = terms(here)
    begun = [term for term in known if term.year <= here.today.year] or known
    year = [term for term in begun if term.year == begun[0].year] if begun else []
    return next((term for term in year if term.half), next(iter(year), None))


def _page(request: HttpRequest, here: Here, found: PublicBudget) -> HttpResponse:
    patches = patches_of(found.functions, of_plan=not found.reports)
    half = found.term.half
    balances = balances_of(here, found.term)
    context: dict[str, object] = {
        "budget": found,
        "words": term_words(found.term),
        "choices": choices_of(_choices(here, found.term)),
        "is_year": half == WHOLE_YEAR,
        "came": sentence(found.came, is_income=True, half=half),
        "went": sentence(found.went, is_income=False, half=half),
        "left": left_of(balances),
        "sources": sources_of(found),
        "patches": patches,
        "squares": sum(patch.squares for patch in patches),
        "square": square_svg(patches),
        "tables": tables_of(found),
        "balance": balance_table(balances),
        "months": months_table(months_of(here, found.term)),
        "version_words": version_words(found.kind),
        "decision": decision_link(here, found.decision),
        "missing": [HALVES[one] for one in found.missing if (found.term.year, one) < half_of(here.today)],
    }
    title = f"{_('Budget')}: {term_words(found.term)}"
    return money_page(
        request, here, "portal/budget/budget.html", page=PAGE, title=title, description=_about(), context=context
    )


def _choices(here: Here, chosen: Term | None) -> tuple[Choice, ...]:
    return tuple(
        Choice(words=_short(term), address=_address(here, term), is_chosen=term == chosen) for term in terms(here)
    )


def _short(term: Term) -> str:
    return str(term.year) if term.half == WHOLE_YEAR else short_half(term.year, term.half)


def _address(here: Here, term: Term) -> str:
    slug = here.place.slug
    if term.half == WHOLE_YEAR:
        return reverse("budget-year", args=[slug, term.year])
    return reverse("budget-half", args=[slug, term.year, term.half])


def _about() -> str:
    return _("What came into the budget, what went out, and for what.")
