"""What forms of receptions offer: rooms, organisations."""

from esep.community import queries
from esep.kernel import clock
from esep.workspace.directory.reading import Choice, organizations
from esep.workspace.office import Office


def venue_choices(place: Office) -> list[Choice]:
    """The rooms of today, by code."""
    found = queries.venues_with_last_check(clock.today(), by=place.actor, municipality=place.municipality.pk)
    return [(state.venue.code, f"{state.venue.name}, {state.venue.village.name}") for state in found]


def organization_choices(place: Office) -> list[Choice]:
    """The organisations of today, by code."""
    return [(row.code, row.name) for row in organizations(place) if row.until is None]
