"""Where a duty is done: chapters register the page of their records here."""

from collections.abc import Mapping

from esep.access import Act
from esep.compliance.pressing import Group
from esep.regulation.judgement import Row
from esep.workspace.office import Office

PLACES: Mapping[str, tuple[str, Act]] = {
    "deputy": ("office-directory-deputies-record", Act.VIEW_DIRECTORY),
    "venue": ("office-directory-venues-record", Act.VIEW_DIRECTORY),
}
"""By the kind of record (the word before the colon): the name of its page, which takes the id as ``key``, and the act
that opens it. A row of any other kind leads to its clause alone.
"""


def address_of(row: Row, place: Office) -> str:
    """The address of the record that a row is about; empty where no chapter has a page for it, or none for them."""
    kind, _, id = row.case.partition("/")[0].partition(":")
    name, act = PLACES.get(kind, ("", None))
    return place.address(name, key=id) if act is not None and place.may(act) else ""


def group_address(group: Group, place: Office, *, query: str = "") -> str:
    """The address of the page of one group, on the day that is looked at."""
    address = place.address("office-home-group", group=group.value)
    return f"{address}?{query}" if query else address
