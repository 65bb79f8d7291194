"""What the pages of the hall share: the way back, and how long a speech lasts in words."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.meetings.queries import Opened
from esep.meetings.queries.hall.course import HallView, hall_of
from esep.workspace.meetings.tabs import back_to
from esep.workspace.office import Office
from esep.workspace.page import Back
from esep.workspace.register.common import language

TAB = "office-meetings-hall"


def to_hall(place: Office, shown: Opened) -> Back:
    """The way back to the hall."""
    return back_to(place, shown, tab=TAB)


def hall_address(place: Office, shown: Opened) -> str:
    """The address of the hall, at what is next."""
    return f"{place.address(TAB, meeting=shown.meeting.code)}#hall"


def view_of(place: Office, shown: Opened) -> HallView:
    """The hall as it stands now."""
    return hall_of(shown, by=place.actor, municipality=place.municipality, language=language().value)


def as_minutes(seconds: int) -> str:
    """Seconds as minutes and seconds: 4:05, or -0:30 for what is over."""
    minutes, left = divmod(abs(seconds), 60)
    return f"{'-' if seconds < 0 else ''}{minutes}:{left:02}"


def resident(name: str, village: str) -> Words:
    """Somebody of the hall: the name where it is known and may be seen, else a resident of a village."""
    if name:
        return f"{name}, {village}" if village else name
    return format_lazy("{}: {}", _("Resident"), village) if village else _("Resident")
