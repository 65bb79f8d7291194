"""The pages of a municipality, as every one of them leads to the others."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.portal.navigation import TOOLS, PageLink

# The name of an address, its words, and the names of the addresses below it. The first stand in the head of the page.
IN_HEAD = (
    ("place", _("Home"), frozenset[str]()),
    ("place-year", _("Due and done"), frozenset[str]()),
    ("place-meetings", _("Meetings"), frozenset({"place-meeting", "place-meeting-version", "place-minutes"})),
    ("place-promises", _("Promises"), frozenset({"place-promise"})),
    ("place-deputies", _("Deputies"), frozenset({"place-deputy"})),
    ("place-write", _("Write to us"), frozenset({"place-write-kind", "place-follow", "place-receipt"})),
    ("place-contacts", _("Contacts"), frozenset[str]()),
    ("place-search", _("Search"), frozenset[str]()),
)
ON_A_PHONE = frozenset({"place-year", "place-meetings", "place-promises"})
"""What a phone shows beside the present page; with longer words or more of them the head would have three lines."""
MORE = (
    ("place-dashboard", _("How the year goes"), frozenset[str]()),
    ("place-mandates", _("Voter mandates"), frozenset({"place-mandate"})),
    ("place-appeals", _("Appeals"), frozenset({"place-appeal"})),
    ("place-receptions", _("Receptions"), frozenset[str]()),
    ("place-demands", _("Demands for a report"), frozenset[str]()),
    ("sessions", pgettext_lazy("of the council", "Sessions"), frozenset({"session", "session-item"})),
    ("decisions", _("Decisions of the council"), frozenset({"decision"})),
    ("broadcasts", _("Broadcasts of sessions"), frozenset[str]()),
    ("head-reports", _("Reports of the head"), frozenset({"head-report"})),
    ("budget", _("Money"), frozenset({"budget-year", "budget-half", "budget-proof"})),
    ("works", _("Works"), frozenset({"work"})),
    ("powers", _("Entrusted powers"), frozenset[str]()),
    ("place-catalogue", _("Published information"), frozenset({"place-catalogue-item"})),
    ("place-vacancies", _("Vacancies"), frozenset({"place-vacancy"})),
    ("place-services", _("Services"), frozenset({"place-service"})),
    ("place-people", _("People in office"), frozenset[str]()),
    ("place-villages", _("Villages"), frozenset[str]()),
    ("place-regulation", _("Regulation"), frozenset({"place-regulation-text"})),
    ("place-indicators", _("Figures beside the aims"), frozenset[str]()),
    ("place-board", _("Sheet for the notice board"), frozenset[str]()),
    ("place-latest", _("Latest"), frozenset[str]()),
    ("place-subscribe", _("Be told of news"), frozenset[str]()),
    ("journal", _("Journal"), frozenset[str]()),
)


@dataclass(frozen=True, slots=True)
class PlaceLinks:
    """Links to the pages of a municipality: in the head, folded away, and to the tools that are the same everywhere.

    The page on which the visitor is always stands in the head. On a phone the name of the municipality leads home.
    """

    head: tuple[PageLink, ...]
    more: tuple[PageLink, ...]
    tools: tuple[PageLink, ...]


def links_of(slug: str, *, page: str) -> PlaceLinks:
    """The links on the page with the given name of a route."""
    head = [_link(slug, row, page=page, folds=row[0] not in ON_A_PHONE) for row in IN_HEAD]
    more = [_link(slug, row, page=page) for row in MORE]
    return PlaceLinks(
        head=(*head, *(link for link in more if link.is_current)),
        more=tuple(link for link in more if not link.is_current),
        tools=tuple(PageLink(address=reverse(name), words=words, is_current=False) for name, words, _below in TOOLS),
    )


def _link(slug: str, row: tuple[str, Promise, frozenset[str]], *, page: str, folds: bool = False) -> PageLink:
    name, words, below = row
    is_current = page == name or page in below
    return PageLink(
        address=reverse(name, args=[slug]), words=words, is_current=is_current, is_folded=folds and not is_current
    )
