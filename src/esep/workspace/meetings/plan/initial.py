"""What the form of a plan shows at first: what an address asks for, or what stands in the plan of a meeting."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest

from esep.meetings.queries import Opened
from esep.workspace.meetings.plan.choices import of_district
from esep.workspace.office import Office

TYPED = ("topic_ky", "topic_ru", "initiators")
LONGEST = 500
"""Signs of a text that an address may bring."""


def asked_for(request: HttpRequest, place: Office) -> Mapping[str, object]:
    """The plan that an address begins: ``?date=2026-10-17&district=D4&deputy=15``, several deputies, a topic, who asked
    for it. What is no day is left out.
    """
    found: dict[str, object] = {}
    if request.GET.get("district"):
        found |= of_district(request.GET["district"], place)
    if request.GET.get("deputy"):
        found["deputies"] = request.GET.getlist("deputy")
    found |= {name: request.GET[name][:LONGEST] for name in TYPED if request.GET.get(name)}
    with suppress(ValueError):
        found["date"] = date.fromisoformat(request.GET.get("date", ""))
    return found


def keeping(request: HttpRequest) -> str:
    """What an address with another district keeps of this one: the day that was asked for."""
    return f"&{urlencode({'date': request.GET['date']})}" if request.GET.get("date") else ""


def of_meeting(shown: Opened) -> dict[str, object]:
    """The plan of a meeting, for a form."""
    meeting = shown.meeting
    return {
        "deputies": [mandate.code for mandate in shown.mandates],
        "audience": [area.code for area in shown.areas],
        "topic_ky": meeting.topic_ky,
        "topic_ru": meeting.topic_ru,
        "topic_en": meeting.topic_en,
        "date": meeting.date,
        "start_time": meeting.start_time,
        "venue": meeting.venue.code if meeting.venue is not None else "",
        "place_text": meeting.place_text,
        "organizer": str(meeting.organizer.pk) if meeting.organizer is not None else "",
        "initiators": "\n".join(meeting.initiators),
    }


def of_successor(shown: Opened) -> dict[str, object]:
    """The plan of a meeting for the one in its place: all but the day."""
    return {name: value for name, value in of_meeting(shown).items() if name != "date"}
