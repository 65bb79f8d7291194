"""A page of public records: the clauses that ask for it, the way to the catalogue, and to the other pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.community.said import RECORDED_IN, Said
from esep.portal.navigation import PageLink
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.publications.models import Explanation
from esep.regulation.pack.loading import model_pack

NOT_FOUND = 404
CATALOGUE = "place-catalogue"
"""The name of the page of everything that must be public, under which those stand that have no link of their own."""
FUNCTIONS = Explanation.Kind.FUNCTIONS.value

PAGES = (
    ("place-vacancies", _("Vacancies")),
    ("place-services", _("Services")),
    ("place-integrity", _("Against corruption")),
    ("place-partners", _("Partners")),
    ("place-assessments", _("Assessments")),
    ("place-contacts", _("Contacts")),
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that asks for a page, and how it is printed."""

    id: str
    printed: str


def clauses_of(ids: Sequence[str]) -> tuple[Clause, ...]:
    """Clauses by their ids, as they are printed."""
    known = model_pack().clauses
    return tuple(Clause(one, known[one].printed) for one in ids)


def is_kyrgyz_alone(here: Here, *said: Said, plain: Sequence[str] = ()) -> bool:
    """Whether something on a page stands in Kyrgyz because nobody wrote it in the reader's language. ``plain`` are
    words that have no other language.
    """
    if here.language == RECORDED_IN:
        return False
    return any(plain) or any(one.text and one.language != here.language for one in said)


def record_links(slug: str, *, page: str) -> tuple[PageLink, ...]:
    """Links to the pages of public records, the catalogue first where there is one; then what the body does."""
    catalogue = catalogue_at(slug)
    first: list[tuple[str, Promise]] = [(catalogue, _("All that must be public"))] if catalogue else []
    does = PageLink(
        address=reverse("place-explanation", args=[slug, FUNCTIONS]),
        words=_("Functions and powers"),
        is_current=page == FUNCTIONS,
    )
    others = [(reverse(name, args=[slug]), words, name == page) for name, words in PAGES]
    return (
        *(PageLink(address=address, words=words, is_current=False) for address, words in first),
        does,
        *(PageLink(address=address, words=words, is_current=is_here) for address, words, is_here in others),
    )


def catalogue_at(slug: str) -> str:
    """The address of the catalogue; empty where there is no such page."""
    try:
        return reverse(CATALOGUE, args=[slug])
    except NoReverseMatch:
        return ""


def record_page(
    request: HttpRequest,
    here: Here,
    template: str,
    *,
    page: str,
    clauses: Sequence[str],
    title: str,
    description: str,
    context: dict[str, object],
    route: str = "",
) -> HttpResponse:
    """The answer drawn by a template. ``page`` is the one among those of public records, ``route`` among all."""
    return place_page(
        request,
        here,
        template,
        route=route or page,
        title=title,
        description=description,
        context={
            "record_links": record_links(here.place.slug, page=page),
            "clauses": clauses_of(clauses),
            **context,
        },
    )


def unknown(request: HttpRequest, here: Here, *, page: str, choices: Sequence[PageLink] = ()) -> HttpResponse:
    """The answer (404) where there is no such record: the way to all of its kind."""
    slug = here.place.slug
    links = record_links(slug, page=page)
    context: dict[str, object] = {
        "place": here.place,
        "place_links": links_of(slug, page=page),
        "record_links": links,
        "back": next((link for link in links if link.is_current), links[0]),
        "choices": choices,
    }
    return render(request, "portal/public_records/unknown.html", context, status=NOT_FOUND)
