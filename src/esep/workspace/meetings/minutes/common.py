"""What the pages of minutes share: the tab, ways back, and the minutes of an address."""

from csp.constants import SELF
from csp.decorators import csp_update

from esep.access import Act
from esep.meetings.queries import Opened
from esep.meetings.queries.minutes.editing import Editing, edited
from esep.regulation.wording import Language
from esep.reports.queries.prepared import written_for
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.office import Office
from esep.workspace.page import Back

TAB = "office-meetings-minutes"

scripted = csp_update({"script-src": [SELF], "connect-src": [SELF]})
"""Lets the page that writes minutes save by itself; without a script its button saves."""


def minutes_in(place: Office, meeting: str, *, language: Language = Language.KY) -> Editing:
    """The minutes of an address. Raises Refused where there is no such meeting."""
    shown = meeting_in(place, meeting)
    by, municipality = place.actor, place.municipality.pk
    written = written_for(shown.meeting.code, by=by, municipality=municipality)
    return edited(shown, by=by, municipality=municipality, language=language, written=written)


def to_minutes(place: Office, shown: Opened) -> Back:
    """The way back to the minutes."""
    return back_to(place, shown, tab=TAB)


def address_of(place: Office, meeting: str, *, anchor: str = "") -> str:
    """The address of the minutes, or of a place in them."""
    return place.address(TAB, meeting=meeting) + (f"#{anchor}" if anchor else "")


def keeps(place: Office) -> bool:
    """Whether the visitor may write."""
    return place.may(Act.KEEP_MINUTES)
