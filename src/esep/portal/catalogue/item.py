"""`/<slug>/catalogue/<code>/`: one row with what is asked, its versions, and where each can be found."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.kernel.refusals import Words
from esep.portal.catalogue.contents import Shown, address_of, draft_by, pages_of
from esep.portal.catalogue.kept import catalogue
from esep.portal.catalogue.line import is_in_kyrgyz_alone, line_of
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.publications.contents import CONTENT_WORDS, OF_ITEM, Content
from esep.publications.models.catalogue import CHANNEL_WORDS
from esep.publications.queries.public.catalogue import PublicItem, PublicPlace, PublicVersion

NOT_FOUND = 404
ROUTE = "place-catalogue-item"
DRAFTS = "7.2.2-a"
"""The item on which everybody is asked what they think: drafts of the budget."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPlace:
    """A place in words."""

    place: PublicPlace
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVersion:
    """A version with the page of its content."""

    one: PublicVersion
    content: Shown | None
    places: tuple[ShownPlace, ...]


@of_place
def item(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """A row as it stands today; status 404 with the way on where there is none."""
    found = catalogue(here).find(code)
    if found is None:
        context: dict[str, object] = {"place": here.place, "place_links": links_of(here.place.slug, page=ROUTE)}
        return render(request, "portal/catalogue/unknown.html", context, status=NOT_FOUND)
    line = line_of(found)
    versions = tuple(_versions(here, found))
    return place_page(
        request,
        here,
        "portal/catalogue/item.html",
        route=ROUTE,
        title=found.title,
        description=f"{line.pill}. {found.title}" if line.pill else found.title,
        context={
            "line": line,
            "item": found,
            "below": [line_of(one) for one in _below(here, found)],
            "newest": next((one for one in versions if one.one.withdrawn_on is None), None),
            "versions": versions,
            "pages": tuple(pages_of(here, OF_ITEM.get(code, ()))),
            "missing": _missing(here, found),
            "comment": _comment(here, found) if code == DRAFTS else "",
            "in_kyrgyz_alone": is_in_kyrgyz_alone(here, found),
        },
    )


def _below(here: Here, heading: PublicItem) -> Iterator[PublicItem]:
    """Yield the items below a heading: their printed numbers begin with its own."""
    if heading.is_heading:
        yield from (one for one in catalogue(here).printed if one.number.startswith(f"{heading.number} "))


def _versions(here: Here, found: PublicItem) -> Iterator[ShownVersion]:
    for one in found.versions:
        yield ShownVersion(
            one=one,
            content=_content(here, found, one),
            places=tuple(ShownPlace(place=each, words=CHANNEL_WORDS[each.channel]) for each in one.places),
        )


def _content(here: Here, found: PublicItem, one: PublicVersion) -> Shown | None:
    """The page that holds what a version tells: of a draft of the budget its own, as far as this site has one."""
    if one.content not in set(Content):
        return None
    content = Content(one.content)
    draft = draft_by(here, one.published_on) if found.code == DRAFTS and content is Content.BUDGET_VERSIONS else None
    if draft is not None:
        return draft
    address = address_of(here, content, period=one.period)
    return Shown(address, CONTENT_WORDS[content]) if address else None


def _missing(here: Here, found: PublicItem) -> str:
    """The address of the form that says that a document is missing, with the row in it."""
    slug = here.place.slug
    said = {
        "page": reverse(ROUTE, args=[slug, found.code]),
        "about": f"{_('A document is missing here:')} {found.title}. ",
    }
    return f"{reverse('place-mistake', args=[slug])}?{urlencode(said)}"


def _comment(here: Here, found: PublicItem) -> str:
    """The address of the form in which one says what one thinks of a draft."""
    title = found.newest.title if found.newest is not None else found.title
    said = {"about": f"{_('About the draft:')} {title}. "}
    return f"{reverse('place-write-kind', args=[here.place.slug, 'proposal'])}?{urlencode(said)}"
