"""Names of what facts call by codes: villages with their streets and quarters, and deputies."""

from esep.community import queries
from esep.workspace.office import Office


def area_names(place: Office) -> dict[str, str]:
    """The names of villages, streets and quarters by code, ended ones too."""
    pk = place.municipality.pk
    villages, areas = queries.villages(by=place.actor, municipality=pk), queries.areas(by=place.actor, municipality=pk)
    return {row.code: row.name for row in villages} | {row.code: row.name for row in areas}


def deputy_names(place: Office) -> dict[str, str]:
    """The names of deputies by the codes of their mandates, ended ones too."""
    rows = queries.all_mandates(by=place.actor, municipality=place.municipality.pk)
    return {row.code: row.person.name for row in rows}
