"""Where the figures of one line come from: the adopted plan, the reports that count, their days and their papers."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.finance.models import BudgetCode
from esep.portal.budget.budget import unknown
from esep.portal.budget.kept import proof_of
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place


@of_place
def proof(request: HttpRequest, here: Here, year: int, kind: str, entry: str) -> HttpResponse:
    """The proof of a code (``entry``) in a year; status 404 with the way on where no public figure has it."""
    found = proof_of(here, year, BudgetCode.Kind(kind), entry) if kind in BudgetCode.Kind.values else None
    if found is None:
        return unknown(request, here)
    return place_page(
        request,
        here,
        "portal/budget/proof.html",
        route="budget-proof",
        title=f"{found.code} {found.name}, {year}",
        description=_("Where these figures come from, and of which day they are."),
        context={"proof": found},
    )
