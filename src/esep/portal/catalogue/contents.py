"""Where what was published is read on this site: the pages of the chapters that hold it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise

from esep.finance.models import BudgetVersion
from esep.portal.budget.kept import versions
from esep.portal.budget.saying import version_words
from esep.portal.head.kept import halves
from esep.portal.place.here import Here
from esep.publications.contents import CONTENT_WORDS, Content

ROUTES: Mapping[Content, tuple[str, tuple[str, ...]]] = {
    Content.FUNCTIONS: ("place-explanation", ("functions",)),
    Content.BUDGET_VERSIONS: ("budget-versions", ()),
    Content.BUDGET: ("budget", ()),
    Content.HEAD_REPORTS: ("head-reports", ()),
    Content.WORKS: ("works", ()),
    Content.ASSESSMENTS: ("place-assessments", ()),
    Content.SERVICES: ("place-services", ()),
    Content.SERVICE_APPEAL: ("place-explanation", ("service_appeal",)),
    Content.INTEGRITY: ("place-integrity", ()),
    Content.ENTRY: ("place-explanation", ("entry",)),
    Content.VACANCIES: ("place-vacancies", ()),
    Content.COMPETITION_APPEAL: ("place-explanation", ("competition_appeal",)),
    Content.PARTNERS: ("place-partners", ()),
    Content.CONTACTS: ("place-contacts", ()),
}
"""The name of the page and what stands behind the municipality in its address."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page by its address and its words."""

    address: str
    words: Promise | str


def pages_of(here: Here, contents: Iterable[Content]) -> Iterator[Shown]:
    """Yield the pages of some chapters that this site has."""
    for content in contents:
        address = address_of(here, content)
        if address:
            yield Shown(address, CONTENT_WORDS[content])


def draft_by(here: Here, day: date) -> Shown | None:
    """The page of the newest draft of the budget that the council had by a day; none where it had none."""
    drafts = [one for one in versions(here) if one.kind is BudgetVersion.Kind.DRAFT and one.on <= day]
    if not drafts:
        return None
    newest = max(drafts, key=lambda one: (one.on, one.code))
    address = reverse("budget-version", args=[here.place.slug, newest.code])
    return Shown(address, f"{version_words(newest.kind)}, {newest.year}")


def address_of(here: Here, content: Content, *, period: str = "") -> str:
    """The address of a chapter's page; of a report of the head that of its own. Empty where this site has none."""
    if content is Content.HEAD_REPORTS and period:
        code = next((half.code for half in halves(here) if half.period == period), "")
        if code:
            return reverse("head-report", args=[here.place.slug, code])
    name, rest = ROUTES[content]
    try:
        return reverse(name, args=[here.place.slug, *rest])
    except NoReverseMatch:
        return ""
