"""What the pages of the budget reckon once for many visitors, kept until the journal or the day is another."""

from functools import lru_cache

from esep.finance.models import BudgetCode
from esep.finance.queries.public.budget import PublicBudget, Term, budget_in_public, terms_in_public
from esep.finance.queries.public.proofs import BudgetProof, budget_proof
from esep.portal.place.here import Here

PLACES_KEPT = 64
PROOFS_KEPT = 256


@lru_cache(maxsize=PLACES_KEPT)
def terms(here: Here) -> tuple[Term, ...]:
    """The years and halves that can be shown."""
    return terms_in_public(here.place)


@lru_cache(maxsize=PLACES_KEPT)
def budget_of(here: Here, term: Term) -> PublicBudget | None:
    """The budget of one of them."""
    return budget_in_public(here.place, term, language=here.language)


@lru_cache(maxsize=PROOFS_KEPT)
def proof_of(here: Here, year: int, kind: BudgetCode.Kind, code: str) -> BudgetProof | None:
    """The proof of a code's figures in a year."""
    return budget_proof(here.place, year=year, kind=kind, code=code, language=here.language)
