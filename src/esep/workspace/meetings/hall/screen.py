"""The screen in the hall: big, without anything to press. It is drawn anew by itself, without a script."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.workspace.meetings.hall.common import as_minutes, resident, view_of
from esep.workspace.meetings.hall.tab import told
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import page

SECONDS = 10
"""How often the screen is drawn anew."""

STILL = "still"
"""``?still=1`` leaves the screen as it is."""

NEXT = 4
"""How many of the queue are shown."""


@office(GET=Act.VIEW_HALL)
def screen(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The current item, who speaks and how long still, who is next, how many are present, the last vote."""
    shown = meeting_in(place, meeting)
    view = view_of(place, shown)
    still = STILL in request.GET
    context = {
        "help": None,
        "shown": shown,
        "meeting": shown.meeting,
        "hall": view,
        **told(view),
        "next_speakers": [
            line.name if line.entry is not None else resident("", line.village) for line in view.waiting[:NEXT]
        ],
        "still": still,
        "allowed": as_minutes(view.speaking.minutes * 60) if view.speaking and view.speaking.minutes else "",
    }
    answer = page(request, place, "workspace/meetings/hall/screen.html", context)
    if not still:
        answer.headers["Refresh"] = str(SECONDS)
    return answer
