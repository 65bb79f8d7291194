"""From a figure of money to the council's decision that it rests on."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from esep.portal.decisions.kept import decisions
from esep.portal.place.here import Here


@dataclass(frozen=True, slots=True)
class DecisionLink:
    """A decision by its number; ``address`` is that of its page, empty where it is not kept in Esep.

    ``registered_on`` is none as long as its paper is not registered.
    """

    number: str
    address: str
    adopted_on: date | None = None
    registered_on: date | None = None


def decision_link(here: Here, decision: str) -> DecisionLink | None:
    """A decision by what the records call it, its number or its code ("13/1", "13-1"); none where they name none."""
    named = decision.strip()
    if not named:
        return None
    found = decisions(here).find(named.replace("/", "-"))
    if found is None:
        return DecisionLink(named, "")
    address = reverse("decision", args=[here.place.slug, found.code])
    return DecisionLink(found.number, address, found.adopted_on, found.registered_on)
