"""What the pages of the budget reckon once for many visitors, kept until the journal or the day is another."""

from functools import lru_cache

from esep.finance.balancing import Balance
from esep.finance.models import BudgetCode
from esep.finance.queries.public.balances import PublicMonth, balances_in_public, months_in_public
from esep.finance.queries.public.budget import PublicBudget, Term, budget_in_public, terms_in_public
from esep.finance.queries.public.news import ReportNews, VersionNews, budget_news
from esep.finance.queries.public.proofs import BudgetProof, budget_proof
from esep.finance.queries.public.versions import PublicPlan, PublicVersion, plan_in_public, versions_in_public
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


@lru_cache(maxsize=PLACES_KEPT)
def balances_of(here: Here, term: Term) -> tuple[Balance, ...]:
    """What was left, half by half."""
    return balances_in_public(here.place, term)


@lru_cache(maxsize=PLACES_KEPT)
def months_of(here: Here, term: Term) -> tuple[PublicMonth, ...]:
    """The months that have a report of their own."""
    return months_in_public(here.place, term)


@lru_cache(maxsize=PLACES_KEPT)
def versions(here: Here) -> tuple[PublicVersion, ...]:
    """Every version that everybody may read."""
    return versions_in_public(here.place)


@lru_cache(maxsize=PROOFS_KEPT)
def plan_of(here: Here, code: str) -> PublicPlan | None:
    """One of them with its lines."""
    return plan_in_public(here.place, code, language=here.language)


@lru_cache(maxsize=PLACES_KEPT)
def news(here: Here) -> tuple[VersionNews | ReportNews, ...]:
    """What became known of the budget, the newest first."""
    return budget_news(here.place)
