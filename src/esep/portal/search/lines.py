"""What was found, as lines of a page: with whole addresses and the words of each kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise

from esep.search.finding import Found, Hit
from esep.search.words import KIND_WORDS


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was found; ``place`` is the municipality's name, empty where there is but one."""

    hit: Hit
    address: str
    kind: Promise
    place: str = ""


def lines_of(found: Found, *, slugs: Mapping[int, str], names: Mapping[int, str] | None = None) -> list[Line]:
    """The lines of a page; ``slugs`` and ``names`` are of municipalities, by key."""
    return [
        Line(
            hit=hit,
            address=_address(hit, slugs[hit.municipality]),
            kind=KIND_WORDS[hit.kind],
            place=(names or {}).get(hit.municipality, ""),
        )
        for hit in found.hits
        if hit.municipality in slugs
    ]


def _address(hit: Hit, slug: str) -> str:
    arguments: dict[str, Any] = {"slug": slug, **dict(hit.arguments)}
    return reverse(hit.route, kwargs=arguments)
