"""What the pages of the desk share: the way back, and the address that remembers the last village."""

from urllib.parse import urlencode
from uuid import UUID

from esep.meetings.queries import Opened
from esep.workspace.meetings.tabs import back_to
from esep.workspace.office import Office
from esep.workspace.page import Back

TAB = "office-meetings-desk"
PEOPLE = "office-meetings-desk-people"
VILLAGE, GROUP, CAME = "village", "group", "came"
"""What the address of the desk carries on: the village and group of the last one, and who that was."""


def to_desk(place: Office, shown: Opened) -> Back:
    """The way back to the desk."""
    return back_to(place, shown, tab=TAB)


def desk_address(place: Office, meeting: str, **carried: str | UUID) -> str:
    """The address of the desk, at its form."""
    address = place.address(TAB, meeting=meeting)
    said = {name: str(value) for name, value in carried.items() if value}
    return f"{address}?{urlencode(said)}#desk" if said else address
