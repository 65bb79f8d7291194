"""The hall: what is next, who speaks, what was asked and adopted (3.2-3.5)."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.meetings.hall.course import Stage
from esep.meetings.queries import Opened
from esep.meetings.queries.hall.course import HallView, SpeechLine
from esep.workspace.meetings.hall.common import TAB, as_minutes, resident, view_of
from esep.workspace.meetings.hall.saying import PressForm
from esep.workspace.meetings.hall.words import PART_WORDS
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office


@dataclass(frozen=True, slots=True)
class Step:
    """What is next in words: the heading, why, the button, and the name of the page where it is done."""

    title: Promise
    lead: Promise
    button: Promise
    name: str
    clause: str


STEPS: Mapping[Stage, Step] = {
    Stage.DESK: Step(
        _("Open the desk"),
        _("Residents are registered from 30 to 15 minutes before the start."),
        _("To the desk"),
        "office-meetings-desk",
        "3.1-registration",
    ),
    Stage.OPENING: Step(
        _("Open the meeting"),
        _("The chair or a moderator says what the meeting is about and reads out the house rules."),
        _("To the opening word"),
        "office-meetings-hall-opening",
        "3.4-opening",
    ),
    Stage.OFFICERS: Step(
        _("Elect chair and secretary"),
        _("More than half of those present must be in favour."),
        _("Enter the vote"),
        "office-meetings-hall-officers",
        "3.2-chair-secretary",
    ),
    Stage.AGENDA: Step(
        _("Approve the agenda"),
        _("More than half of those present must be in favour."),
        _("Enter the vote"),
        "office-meetings-hall-agenda",
        "3.2-agenda",
    ),
    Stage.CLOSE: Step(
        _("Close the meeting"),
        _("Every item of the agenda was begun. Enter first what was adopted."),
        _("Close the meeting"),
        "office-meetings-hall-close",
        "3.3-chairing",
    ),
}


@office(GET=Act.VIEW_HALL)
def hall(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The hall as it stands now."""
    shown = meeting_in(place, meeting)
    view = view_of(place, shown)
    context = {
        "hall": view,
        "step": STEPS.get(view.stage),
        "conducts": place.may(Act.CONDUCT_MEETING) and shown.meeting.is_open,
        "press": PressForm(),
        "is_today": shown.meeting.date == clock.today(),
        **told(view),
        "links": _links(place, shown),
    }
    return tab_page(request, place, shown, "workspace/meetings/hall/hall.html", context, tab=TAB)


def told(view: HallView) -> dict[str, object]:
    """What both the hall's page and its screen say in words: speeches, questions, reports."""
    return {
        "speaking": _spoken(view.speaking),
        "used": as_minutes(view.seconds_spoken),
        "left": as_minutes(view.seconds_left) if view.seconds_left is not None else None,
        "is_over": view.seconds_left is not None and view.seconds_left < 0,
        "queue": [(line, _spoken(line)) for line in view.waiting],
        "spoken": [(line, _spoken(line), as_minutes(line.seconds_at(view.now))) for line in view.spoken],
        "questions": [(line, resident(line.name, line.village)) for line in view.questions],
        "reports": [(line, [PART_WORDS[part] for part in line.missing]) for line in view.reports],
    }


def _spoken(line: SpeechLine | None) -> object:
    """Who speaks: somebody of the list by name, somebody of the hall as far as it is known."""
    if line is None:
        return None
    return line.name if line.entry is not None else resident(line.name, line.village)


def _links(place: Office, shown: Opened) -> list[tuple[str, Promise]]:
    """What can be entered at any moment."""
    pages = (
        ("question", _("Question from the hall")),
        ("outcome", _("Something adopted")),
        ("ask", _("Somebody wants to speak")),
        ("opening", _("Opening word")),
        ("officers", _("Vote on chair and secretary")),
        ("agenda", _("Vote on the agenda")),
        ("refused", _("Somebody was not let in")),
        ("close", _("End of the meeting")),
    )
    code = shown.meeting.code
    return [(place.address(f"office-meetings-hall-{name}", meeting=code), words) for name, words in pages]
