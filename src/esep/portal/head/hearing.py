"""The hearing of a report: the session and the decision as words, with their pages where the council's records have
them.
"""

from dataclasses import dataclass

from django.urls import reverse

from esep.portal.decisions.kept import decisions
from esep.portal.place.here import Here
from esep.portal.sessions.kept import session_at
from esep.reports.queries.head.public import HeadHalf, HeardInPublic


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """A hearing; addresses are empty where the facts alone know of the session or the decision."""

    heard: HeardInPublic
    session: str
    decision: str


def hearing_of(here: Here, half: HeadHalf | None) -> Hearing | None:
    """The hearing of a half-year's report; none where the council has not heard it."""
    if half is None or half.heard is None:
        return None
    slug, heard = here.place.slug, half.heard
    number = heard.decision.replace("/", "-")
    return Hearing(
        heard=heard,
        session=reverse("session", args=[slug, heard.session]) if session_at(here, heard.session) is not None else "",
        decision=reverse("decision", args=[slug, number]) if decisions(here).find(number) else "",
    )
