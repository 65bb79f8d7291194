"""The plan as a calendar file."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.test import Client
from icalendar import Alarm, Calendar, Component, Event

from esep.portal.planner import views
from esep.regulation.dates import BISHKEK
from tests.web.planning import NOW, address


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the morning of 20 April 2026 in Bishkek."""
    monkeypatch.setattr(views, "now", lambda: NOW)


def events(client: Client, asked: str) -> list[Event]:
    """Return the events of the calendar file at `asked`."""
    answer = client.get(asked)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = Component.from_ical(answer.content)
    assert isinstance(calendar, Calendar)
    return calendar.events


def named(found: list[Event], summary: str) -> Event:
    """Return the event with this summary."""
    return next(event for event in found if event.summary == summary)


def told(event: Event) -> str:
    """Return the description of an event."""
    return str(event.description)


def uids(found: list[Event]) -> list[str]:
    """Return the UID of each event."""
    return [str(event.uid) for event in found]


def rings(event: Event) -> list[datetime]:
    """Return the moments at which an event reminds somebody in Bishkek."""
    midnight = datetime.combine(event.start, time(), BISHKEK)
    triggers = [part.TRIGGER for part in event.subcomponents if isinstance(part, Alarm)]
    return [midnight + trigger for trigger in triggers if isinstance(trigger, timedelta)]


def test_each_last_day_is_an_event_of_a_whole_day(client: Client) -> None:
    found = events(client, address("en", file=True, areas="Төрт-Көл"))

    notice = named(found, "Last day: Notice to residents")
    assert notice.start == date(2026, 5, 1)
    assert notice.end - notice.start == timedelta(days=1)
    assert "Villages, quarters, streets: Төрт-Көл" in told(notice)
    assert "− 5 days = 01.05.2026" in told(notice)
    assert "clause 2.5" in told(notice)
    assert str(notice.url).startswith("http://testserver/en/planner/?day=6&month=5&year=2026")
    assert notice.stamp == NOW.astimezone(UTC)


def test_the_meeting_stands_among_them_with_its_hour(client: Client) -> None:
    found = events(client, address("en", file=True))

    assert named(found, "Report meeting, 14:00").start == date(2026, 5, 6)
    assert named(found, "13:45 Registering participants on the day").start == date(2026, 5, 6)


def test_advice_is_called_advice(client: Client) -> None:
    signing = named(events(client, address("en", file=True)), "Advised day: Signing the minutes")

    assert "Advice: the regulation gives no day for this" in told(signing)


def test_a_last_day_reminds_on_the_eve_and_in_the_morning(client: Client) -> None:
    handover = named(events(client, address("en", file=True)), "Advised day: Handover of minutes to the council")

    assert handover.start == date(2026, 5, 15)
    assert rings(handover) == [datetime(2026, 5, 14, 9, tzinfo=BISHKEK), datetime(2026, 5, 15, 9, tzinfo=BISHKEK)]


def test_a_last_day_that_is_a_day_off_reminds_on_the_working_day_before(client: Client) -> None:
    notice = named(events(client, address("en", file=True)), "Last day: Notice to residents")

    assert rings(notice) == [datetime(2026, 4, 30, 9, tzinfo=BISHKEK)]


def test_what_has_gone_by_does_not_ring(client: Client) -> None:
    found = events(client, address("en", file=True, day="24.04.2026"))

    assert rings(named(found, "Last day: Notice to residents")) == []
    assert "This day is too near." in told(named(found, "Report meeting, 14:00"))


def test_an_event_keeps_its_uid_in_every_language_and_on_every_day(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = uids(events(client, address("ky", file=True, areas="Ак-Тилек")))
    monkeypatch.setattr(views, "now", lambda: NOW + timedelta(days=1))

    after = uids(events(client, address("ru", file=True, areas="Ак-Тилек")))

    assert before == after
    assert len(set(before)) == len(before)


def test_another_meeting_has_other_uids(client: Client) -> None:
    here, elsewhere, later = (
        set(uids(events(client, address("en", file=True, areas=areas, day=day))))
        for areas, day in (("Ак-Тилек", "6"), ("Төрт-Көл", "6"), ("Ак-Тилек", "7"))
    )

    assert here.isdisjoint(elsewhere | later)


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("ky", "Акыркы күнү: Тургундарга кабарлоо"),
        ("ru", "Последний день: Оповещение жителей"),
        ("en", "Last day: Notice to residents"),
    ],
)
def test_the_file_speaks_the_language_of_the_page(client: Client, language: str, summary: str) -> None:
    assert named(events(client, address(language, file=True)), summary)


def test_the_file_is_offered_under_the_day_of_the_meeting(client: Client) -> None:
    answer = client.get(address("en", file=True))

    assert answer.headers["Content-Disposition"] == 'attachment; filename="esep-2026-05-06.ics"'
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))


def test_a_name_cannot_write_lines_of_its_own(client: Client) -> None:
    found = events(client, address("en", file=True, areas="x\\nEND:VCALENDAR; y:z"))

    assert "x\\nEND:VCALENDAR" in told(named(found, "Last day: Notice to residents"))


def test_a_plan_that_cannot_be_made_shows_the_form_with_the_fault(client: Client) -> None:
    answer = client.get(address("en", file=True, day="31", month="2"))

    assert answer.status_code == 400
    assert "This month has no such day." in answer.content.decode()


def test_the_file_without_a_question_is_the_form(client: Client) -> None:
    answer = client.get("/en/planner/plan.ics")

    assert answer.status_code == 400
    assert "Enter the day of the meeting." in answer.content.decode()
