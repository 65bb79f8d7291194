"""The device that a browser is: a random name in its session, so that several desks are told apart (3.1)."""

import secrets

from django.http import HttpRequest

from esep.meetings.models import ReportMeeting

DEVICE = "hall_device"
DESKS = "hall_desks"


def device_of(request: HttpRequest) -> str:
    """The device's name, made when it first says something."""
    if DEVICE not in request.session:
        request.session[DEVICE] = f"form-{secrets.token_hex(8)}"
    return str(request.session[DEVICE])


def desk_in(request: HttpRequest, meeting: ReportMeeting) -> str:
    """The name under which this browser opened its desk at a meeting; empty before it did."""
    return str(request.session.get(DESKS, {}).get(str(meeting.pk), ""))


def remember_desk(request: HttpRequest, meeting: ReportMeeting, name: str) -> None:
    """Keep the name of this browser's desk."""
    request.session[DESKS] = {**request.session.get(DESKS, {}), str(meeting.pk): name}
