"""What the community answers. Queries that take an actor ask the table first, and raise Refused."""

from esep.community.queries.council import (
    Seats,
    all_mandates,
    convocation_on,
    convocations,
    deputies_of,
    mandates_on,
    seats_on,
)
from esep.community.queries.directory import (
    areas,
    bodies,
    commissions,
    districts,
    organizations,
    positions,
    villages,
)
from esep.community.queries.law import law_municipality, pack_of
from esep.community.queries.offices import Office, holders_on, holdings
from esep.community.queries.people import people_seen, person_seen
from esep.community.queries.public import PublicDirectory, published
from esep.community.queries.regulation import Choices, adopted_on, choices, judged_by_now
from esep.community.queries.rights import exports_to_fetch, requests_waiting, roles
from esep.community.queries.venues import VenueState, all_venues, venues_with_last_check

__all__ = [
    "Choices",
    "Office",
    "PublicDirectory",
    "Seats",
    "VenueState",
    "adopted_on",
    "all_mandates",
    "all_venues",
    "areas",
    "bodies",
    "choices",
    "commissions",
    "convocation_on",
    "convocations",
    "deputies_of",
    "districts",
    "exports_to_fetch",
    "holders_on",
    "holdings",
    "judged_by_now",
    "law_municipality",
    "mandates_on",
    "organizations",
    "pack_of",
    "people_seen",
    "person_seen",
    "positions",
    "published",
    "requests_waiting",
    "roles",
    "seats_on",
    "venues_with_last_check",
    "villages",
]
