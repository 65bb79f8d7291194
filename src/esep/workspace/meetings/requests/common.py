"""What the pages of requests share: the request of an address, ways back, words of stages."""

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.queries import Opened
from esep.meetings.queries.requests import Asked, asked_in
from esep.meetings.requests import Stage
from esep.workspace.meetings import pills
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.office import Office
from esep.workspace.page import Back
from esep.workspace.register.common import language

TAB = "office-meetings-requests"


def request_in(place: Office, meeting: str, code: str) -> tuple[Opened, Asked]:
    """The meeting and the request of an address. Raises Refused where there is none."""
    shown = meeting_in(place, meeting)
    found = asked_in(shown.meeting, code, municipality=place.municipality, day=clock.today(), language=language())
    return shown, found


def to_requests(place: Office, shown: Opened) -> Back:
    """The way back to the tab."""
    return back_to(place, shown, tab=TAB)


def address_of(place: Office, one: Asked) -> str:
    """The address of a request: its place in the tab of its meeting."""
    return f"{place.address(TAB, meeting=one.request.meeting.code)}#{one.request.code}"


def pill_of(one: Asked) -> tuple[Words, str]:
    """The words and the tone of a request's pill."""
    if one.stage is Stage.DRAFT:
        return _("Not sent yet"), "idle"
    if one.stage is Stage.WITHDRAWN:
        return _("Withdrawn"), "idle"
    if one.row is None:
        return _("Answer recorded"), "done"
    return pills.pill_of(one.row)


def waits_for(one: Asked) -> Words:
    """What a request waits for, in a sentence; empty once it waits for nothing."""
    row = one.row
    match one.stage:
        case Stage.DRAFT:
            return _("The letter is not sent yet.")
        case Stage.SENT:
            return _("The day of receipt is not recorded. Ask the addressee, then enter it.")
        case Stage.RECEIVED if row is not None and row.due_on is not None:
            return _("An answer is waited for. Last day: %(day)s") % {"day": date_format(row.due_on)}
        case _:
            return ""
