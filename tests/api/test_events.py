"""Meetings, sessions and receptions for others: schema.org Event, and calendars that every program takes."""

import json
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from esep.demonstration import AS_OF
from tests.api.asked import asked
from tests.api.schema import faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak"), pytest.mark.clause("2.5-notice")]

TEXT = {"type": "string", "minLength": 1}
LINK = {"type": "string", "format": "uri"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d[+]06:00)?$"}
STATES = ["https://schema.org/EventScheduled", "https://schema.org/EventPostponed", "https://schema.org/EventCancelled"]


def closed(properties: dict[str, Any], *optional: str) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


EVENT = closed(
    {
        "@type": {"const": "Event"},
        "@id": LINK,
        "name": TEXT,
        "startDate": MOMENT,
        "endDate": MOMENT,
        "eventStatus": {"enum": STATES},
        "eventAttendanceMode": {"const": "https://schema.org/OfflineEventAttendanceMode"},
        "location": closed({"@type": {"const": "Place"}, "name": TEXT, "address": TEXT}),
        "organizer": closed({"@type": {"const": "GovernmentOrganization"}, "name": TEXT, "url": LINK}),
        "isAccessibleForFree": {"const": True},
        "inLanguage": {"enum": ["ky", "ru", "en"]},
        "license": LINK,
        "url": LINK,
    },
    "endDate",
)


def graph(language: str = "en") -> list[dict[str, Any]]:
    prefix = "" if language == "ky" else f"/{language}"
    answer = Client().get(f"{prefix}/min-bulak/events.jsonld")
    assert answer.headers["Content-Type"] == "application/ld+json"
    found: list[dict[str, Any]] = json.loads(answer.content)["@graph"]
    return found


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_every_event_has_what_search_engines_ask_for_and_nothing_else(language: str) -> None:
    found = graph(language)

    assert [fault for one in found for fault in faults(one, EVENT, root={}, at=one["@id"])] == []
    assert {one["inLanguage"] for one in found} == {language}
    assert len({one["@id"] for one in found}) == len(found)


def test_events_are_the_meetings_sessions_and_receptions_of_the_tables() -> None:
    found = {one["@id"].partition("/api/v1/min-bulak/")[2]: one for one in graph()}
    meetings = asked("bulk/meetings.json")["rows"]
    sessions = asked("bulk/sessions.json")["rows"]

    ahead = [row for row in meetings if row["on"] >= AS_OF.isoformat()]
    assert ahead
    for row in ahead:
        assert found[f"meetings/{row['code']}"]["startDate"] == f"{row['on']}T{row['start']}+06:00"
        assert found[f"meetings/{row['code']}"]["url"] == row["url"]
    put_off = {f"meetings/{row['code']}" for row in meetings if row["state"] == "postponed"}
    assert put_off
    assert {found[name]["eventStatus"] for name in put_off & set(found)} == {STATES[1]}
    assert {
        f"sessions/{row['code']}" for row in sessions if row["state"] == "ahead" and not row["shut_because"]
    } <= set(found)
    assert [name for name in found if name.startswith("receptions/")]


@pytest.mark.parametrize("file", ["meetings.ics", "meetings/M4.ics", "sessions.ics", "receptions.ics"])
def test_every_calendar_is_taken_without_a_complaint(file: str) -> None:
    for language in ("", "/ru", "/en"):
        content = Client().get(f"{language}/min-bulak/{file}").content
        calendar = Calendar.from_ical(content)

        assert isinstance(calendar, Calendar)
        assert calendar.errors == []
        assert [fault for part in calendar.walk() for fault in part.errors] == []
        assert all(part.get("uid") and part.get("dtstamp") and part.get("dtstart") for part in calendar.walk("VEVENT"))


@pytest.mark.parametrize(
    ("address", "allowed"), [("sessions.ics?body=C77", "council"), ("receptions.ics?deputy=77", "15")]
)
def test_r12_a_calendar_of_nobody_is_refused_with_those_that_there_are(address: str, allowed: str) -> None:
    answer = Client(headers={"accept-language": "en"}).get(f"/en/min-bulak/{address}")
    shown = answer.content.decode()

    assert answer.status_code == 400
    assert "Fix the following" in shown
    assert "77»" in shown
    assert f'value="{allowed}"' in shown or f"?deputy={allowed}" in shown
