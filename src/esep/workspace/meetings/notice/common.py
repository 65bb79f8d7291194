"""What the pages of the notice share: the way back, and the place of a village in the tab."""

from esep.access import Act
from esep.meetings.channels import WITH_NAMES
from esep.meetings.queries import Opened
from esep.regulation.facts.meeting import Channel
from esep.workspace.meetings.tabs import back_to
from esep.workspace.office import Office
from esep.workspace.page import Back

TAB = "office-meetings-notice"


def to_notice(place: Office, shown: Opened) -> Back:
    """The way back to the tab."""
    return back_to(place, shown, tab=TAB)


def sees_proof(place: Office, channel: Channel) -> bool:
    """Whether the visitor may see what shows a notice: what may hold names and signatures is for those who log notices
    and for readers of the register.
    """
    return channel not in WITH_NAMES or place.may(Act.GIVE_NOTICE) or place.may(Act.VIEW_REGISTER)


def address_of(place: Office, meeting: str, *, area: str = "") -> str:
    """The address of the tab, or of the block of one village in it."""
    return place.address(TAB, meeting=meeting) + (f"#area-{area}" if area else "")
