"""A page of money: it begins with links to the other ones."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from esep.portal.money.choosing import Choice
from esep.portal.navigation import PageLink
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page

NOT_FOUND = 404
FRAME = "budget"
"""The page under whose name all of them stand among the links of the municipality."""

PAGES = (
    ("budget", _("Budget")),
    ("property", _("Property")),
    ("funds", _("Off-budget funds")),
    ("debts", _("Debt")),
    ("works", _("Works")),
    ("head-reports", _("Reports of the head")),
)


def money_links(slug: str, *, page: str) -> tuple[PageLink, ...]:
    """Links to the pages of money; ``page`` is the one on which, or below which, the visitor is."""
    return tuple(
        PageLink(address=reverse(name, args=[slug]), words=words, is_current=name == page) for name, words in PAGES
    )


def money_page(
    request: HttpRequest,
    here: Here,
    template: str,
    *,
    page: str,
    title: str,
    description: str,
    context: dict[str, object],
) -> HttpResponse:
    """The answer drawn by a template, with the links to the other pages of money at its top."""
    return place_page(
        request,
        here,
        template,
        route=FRAME,
        title=title,
        description=description,
        context={"money_links": money_links(here.place.slug, page=page), **context},
    )


def unknown(request: HttpRequest, here: Here, *, page: str, choices: tuple[Choice, ...] = ()) -> HttpResponse:
    """The answer (404) where nothing is told of such a time or code: the way to the page, and to what there is."""
    slug = here.place.slug
    context: dict[str, object] = {
        "place": here.place,
        "place_links": links_of(slug, page=FRAME),
        "money_links": money_links(slug, page=""),
        "back": next(link for link in money_links(slug, page=page) if link.is_current),
        "choices": choices,
    }
    return render(request, "portal/money/unknown.html", context, status=NOT_FOUND)
