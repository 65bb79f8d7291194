"""Written reports: what the deputies of a meeting prepared for it, each with the page of its papers (3.5)."""

from esep.access import Act
from esep.reports.queries.prepared import Prepared, prepared_for
from esep.workspace.office import Office


def written_in(place: Office, meeting: str) -> list[tuple[Prepared, str]]:
    """The finished reports of a meeting with the address of each, those that the visitor may read."""
    if not place.may(Act.VIEW_MEETINGS):
        return []
    found = prepared_for(meeting, by=place.actor, municipality=place.municipality.pk)
    return [
        (one, place.address("office-reports-report", report=one.code))
        for deputy, one in found.items()
        if place.may(Act.VIEW_DEPUTY_REPORTS, owner=deputy)
    ]
