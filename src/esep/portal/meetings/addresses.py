"""Where the page of a meeting leads to."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import get_language, override

from esep.portal.place.mould import mark

ROUTE = "place-meeting"
ROUTES = ("place-meetings", "place-promises", "journal")
LANGUAGES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The meeting itself, its file for a calendar, the list of all meetings, all promises, and the journal."""

    meeting: str
    calendar: str
    meetings: str
    promises: str
    journal: str


def addresses_of(code: str, *, slug: str) -> Addresses:
    """The addresses for a meeting of the municipality with a slug, in the reader's language."""
    meetings, promises, journal = (one.replace(mark("slug"), slug) for one in _patterns(get_language()))
    meeting = f"{meetings}{quote(code)}"
    return Addresses(
        meeting=f"{meeting}/",
        calendar=f"{meeting}.ics",
        meetings=meetings,
        promises=promises,
        journal=journal,
    )


@lru_cache(maxsize=LANGUAGES)
def _patterns(language: str | None) -> tuple[str, str, str]:
    """The list of meetings, the promises and the journal in a language, with a mark in place of the slug."""
    with override(language):
        meetings, promises, journal = (reverse(one, args=[mark("slug")]) for one in ROUTES)
    return meetings, promises, journal
