"""What the pages of money and of the head's reports hold, told to the catalogue: those rooms do not know it (7.2)."""

from datetime import date

from esep.finance.models import BudgetVersion
from esep.finance.queries.public.budget import terms_in_public
from esep.finance.queries.public.versions import versions_in_public
from esep.finance.queries.works import works_in_public
from esep.kernel.models import Municipality
from esep.publications.contents import Content
from esep.publications.holding import LANGUAGE, tell
from esep.reports.queries.head.public import head_halves_in_public

DRAFTS, APPROVED = "7.2.2-a", "7.2.2-b"


def tell_pages() -> None:
    """Let the catalogue ask these pages."""
    tell(Content.BUDGET_VERSIONS, _has_versions)
    tell(Content.BUDGET, _has_budget)
    tell(Content.WORKS, _has_works)
    tell(Content.HEAD_REPORTS, _has_reports)


def _has_versions(place: Municipality, item: str, _day: date) -> bool:
    """Drafts and approved versions are two items on one page; a row beyond the regulation may be told by either."""
    found = versions_in_public(place)
    if item not in {DRAFTS, APPROVED}:
        return bool(found)
    return any((one.kind is BudgetVersion.Kind.DRAFT) is (item == DRAFTS) for one in found)


def _has_budget(place: Municipality, _item: str, _day: date) -> bool:
    return bool(terms_in_public(place))


def _has_works(place: Municipality, _item: str, day: date) -> bool:
    return bool(works_in_public(place, language=LANGUAGE, day=day))


def _has_reports(place: Municipality, _item: str, day: date) -> bool:
    return bool(head_halves_in_public(place, day=day))
