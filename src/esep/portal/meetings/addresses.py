"""Where the page of a meeting leads to."""

from dataclasses import dataclass
from urllib.parse import quote

from django.urls import reverse

ROUTE = "place-meeting"


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
    meetings = reverse("place-meetings", args=[slug])
    meeting = f"{meetings}{quote(code)}"
    return Addresses(
        meeting=f"{meeting}/",
        calendar=f"{meeting}.ics",
        meetings=meetings,
        promises=reverse("place-promises", args=[slug]),
        journal=reverse("journal", args=[slug]),
    )
