"""`/<slug>/explained/<kind>/`: an explanation in plain words, and the texts that were before it (7.2)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from esep.portal.navigation import PageLink
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.public_records.kept import explanations
from esep.portal.public_records.page import CATALOGUE, is_kyrgyz_alone, record_page, unknown
from esep.publications.items import OF_EXPLANATIONS
from esep.publications.models import Explanation

Kind = Explanation.Kind


@dataclass(frozen=True, slots=True)
class Explained:
    """A link to an explanation by its title, in the language of the title."""

    address: str
    title: str
    language: str


def explained(here: Here, *kinds: Kind) -> list[Explained]:
    """Links to those of these kinds that are written."""
    slug, known = here.place.slug, explanations(here)
    return [
        Explained(reverse("place-explanation", args=[slug, kind.value]), title.text, title.language)
        for kind in kinds
        if kind in known
        for title in [known[kind][0].title]
    ]


@of_place
def explanation(request: HttpRequest, here: Here, kind: str, number: int = 0) -> HttpResponse:
    """The text in force, or an earlier one by its number; status 404 with all of them where there is none."""
    if kind not in Kind:
        return unknown(request, here, page=CATALOGUE, choices=_choices(here))
    versions = explanations(here).get(Kind(kind), ())
    one = next((each for each in versions if each.number == number), None) if number else next(iter(versions), None)
    if number and one is None:
        return unknown(request, here, page=CATALOGUE, choices=_choices(here))
    title = one.title.text if one is not None else str(Kind(kind).label).capitalize()
    return record_page(
        request,
        here,
        "portal/public_records/explanation.html",
        page=kind,
        route=CATALOGUE,
        clauses=[OF_EXPLANATIONS[Kind(kind)]],
        title=title,
        description=title,
        context={
            "one": one,
            "title": title,
            "kind": kind,
            "newest": versions[0] if versions else None,
            "others": [each for each in versions if each is not one],
            "is_kyrgyz_alone": one is not None and is_kyrgyz_alone(here, one.title, one.text),
        },
    )


def _choices(here: Here) -> tuple[PageLink, ...]:
    slug = here.place.slug
    return tuple(
        PageLink(address=reverse("place-explanation", args=[slug, kind.value]), words=kind.label, is_current=False)
        for kind in Kind
    )
