"""Whose day it is: a deputy sees what is their own, everybody else the whole municipality."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from esep.access import Act, Role
from esep.compliance.pressing import WEEK, Own
from esep.kernel import clock
from esep.reports.queries.own_day import own_records, waiting_for
from esep.workspace.my.lines import MOST, Line, appeal_line, mandate_line
from esep.workspace.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """What waits for a deputy and does not press yet, with how much there is of each, and the page of the year."""

    appeals: Sequence[Line]
    appeals_open: int
    mandates: Sequence[Line]
    mandates_open: int
    year: str


def own_deputies(place: Office) -> frozenset[str] | None:
    """The codes of the deputies whose day it is, for a visitor who is nothing but a deputy here; else none."""
    held = [
        holding
        for holding in place.actor.holdings
        if holding.municipality == place.municipality.pk and holding.holds_at(clock.real())
    ]
    if any(holding.role is not Role.DEPUTY for holding in held):
        return None
    return frozenset(holding.deputy for holding in held if holding.deputy)


def own_of(place: Office) -> Own | None:
    """What belongs to the visitor, who is nothing but a deputy here; else none: they see everything."""
    deputies = own_deputies(place)
    if deputies is None:
        return None
    return Own(deputies=deputies, records=own_records(deputies, municipality=place.municipality))


def further(own: Own, place: Office, *, today: date) -> Further | None:
    """Open appeals whose day is later than a week, and open voter mandates; none for whoever may not read them."""
    if not (place.may(Act.VIEW_APPEALS) and place.may(Act.VIEW_VOTER_MANDATES)):
        return None
    language = get_language() or "ky"
    found = waiting_for(own.deputies, by=place.actor, municipality=place.municipality, day=today, language=language)
    later = [one for one in found.appeals if one.due_on is None or one.due_on > today + WEEK]
    return Further(
        appeals=[appeal_line(one, place, today) for one in later[:MOST]],
        appeals_open=len(later),
        mandates=[mandate_line(one, place) for one in found.mandates[:MOST]],
        mandates_open=len(found.mandates),
        year=place.address("office-my"),
    )
