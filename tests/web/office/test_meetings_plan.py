"""Planning a meeting in the office: two steps, the task list, changes, closings, two clerks (2.5)."""

import re
from collections.abc import Mapping
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries, Settings

from esep.access import Actor, Role
from esep.community.commands import AreaEntry, Names, add_area
from esep.community.models import Area
from esep.kernel import scope
from esep.meetings.commands import cancel_meeting
from esep.meetings.commands.dispatching import send_invitations
from esep.meetings.commands.inviting import invite
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import MeetingDeputy, ReportMeeting
from esep.regulation.facts.meeting import Category
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder
from tests.meetings.plans import a_meeting
from tests.web.office.desk import Answer, desk_of, hidden, signed_in, text

MEETINGS = "/en/office/min-bulak/meetings/"
PLAN: Mapping[str, object] = {
    "kind": "report_meeting",
    "district": "D4",
    "deputies": ["15", "16"],
    "audience": ["V4", "V6"],
    "topic_ky": "Таза суу жана жол",
    "topic_ru": "Чистая вода и дорога",
    "date_day": "17",
    "date_month": "10",
    "date_year": "2026",
    "start_time": "14.00",
    "venue": "W4",
    "initiators": "Айылдык кеңеш\nЖаштар",
}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def clerk(built: MinBulak, today: None, db: None) -> Actor:
    return a_holder(Role.OFFICE_STAFF, built.place)


def send(client: Client, address: str, **changed: object) -> Answer:
    """Open a form, fill it in, press its button."""
    page = client.get(address)
    keys = {name: hidden(page, name) for name in ("form_key", "version") if f'name="{name}"' in text(page)}
    return client.post(address, {**keys, **PLAN, **changed})


def press(client: Client, address: str, page: Answer, **button: str) -> Answer:
    """Press a button of the second step, with everything that it carries."""
    fields: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', text(page)):
        fields.setdefault(name, []).append(unescape(value))
    return client.post(address, {**fields, **button})


def test_a_meeting_is_planned_after_its_days_were_seen(built: MinBulak, secretary: Client) -> None:
    page = send(secretary, f"{MEETINGS}new/")
    assert "Nothing is saved yet." in text(page)
    assert "17.10.2026 (day of the meeting) − 5 days = 12.10.2026" in text(page)
    with scope.of(built.place.pk):
        assert not ReportMeeting.objects.exists()

    saved = press(secretary, f"{MEETINGS}new/", page, step="save")

    assert saved.status_code == 302
    with scope.of(built.place.pk):
        meeting = ReportMeeting.objects.get()
        assert MeetingDeputy.objects.filter(meeting=meeting).count() == 2
    assert (meeting.code, meeting.date, meeting.initiators) == ("M1", date(2026, 10, 17), ["Айылдык кеңеш", "Жаштар"])
    page = secretary.get(saved.headers["Location"])
    assert "The meeting is planned." in text(page)
    assert "It waits for the first name on the speakers list." in text(page)


def test_a_day_too_near_is_moved_by_one_press(secretary: Client) -> None:
    page = send(secretary, f"{MEETINGS}new/", date_day="17", date_month="9")
    assert "The notice can no longer be in time" in text(page)

    moved = press(secretary, f"{MEETINGS}new/", page, move="2026-09-19")

    assert "19 September 2026</span>, Saturday" in text(moved)
    assert "Nothing speaks against this plan." in text(moved)
    back = press(secretary, f"{MEETINGS}new/", moved, step="mend")
    assert re.search(r'name="date_day" value="19"', text(back))
    assert "Чистая вода и дорога" in text(back)


def test_what_speaks_against_a_plan_is_saved_only_with_the_tick(built: MinBulak, secretary: Client) -> None:
    page = send(secretary, f"{MEETINGS}new/", audience=["V4"])
    assert "Voters of this district live here too" in text(page)

    refused = press(secretary, f"{MEETINGS}new/", page, step="save")
    assert refused.status_code == 400
    assert "tick that you know it" in text(refused)

    assert press(secretary, f"{MEETINGS}new/", refused, step="save", knowingly="yes").status_code == 302


def test_a_village_is_called_once_with_its_street(built: MinBulak, secretary: Client) -> None:
    street = AreaEntry(code="A1", names=Names(ky="Ынтымак көчөсү"), kind=Area.Kind.STREET, village="V4")
    add_area(street, by=built.admin, municipality=built.place.pk)

    page = send(secretary, f"{MEETINGS}new/", audience=["V4", "A1", "V6"])
    assert re.search(r"owed no notice of their own: [^<]*Ынтымак көчөсү", text(page))
    press(secretary, f"{MEETINGS}new/", page, step="save")

    with scope.of(built.place.pk):
        assert {row.place.code for row in ReportMeeting.objects.get().areas.all()} == {"V4", "V6"}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"date_year": "2025"}, "This day has passed. The first day that still works: 19.09.2026."),
        ({"audience": []}, "Choose every village whose residents are called."),
        ({"deputies": []}, "At a report meeting at least one deputy reports."),
        ({"start_time": "25"}, "There is no such hour."),
        ({"place_text": "Мектептин короосу"}, "Choose a venue or write the place, not both."),
    ],
)
def test_a_plan_that_cannot_be_keeps_what_was_typed(secretary: Client, typed: Mapping[str, object], words: str) -> None:
    page = send(secretary, f"{MEETINGS}new/", **typed)

    assert page.status_code == 400
    assert words in text(page)
    assert "Чистая вода и дорога" in text(page)


def test_what_is_wrong_with_a_field_names_its_clause(secretary: Client) -> None:
    page = text(send(secretary, f"{MEETINGS}new/", date_year="2025"))

    assert '<a class="clause" href="/en/regulation/2.5-notice/">clause 2.5</a>' in page.partition("<form")[0]


def test_a_district_fills_in_its_deputies_and_villages(secretary: Client) -> None:
    page = text(secretary.get(f"{MEETINGS}new/?district=D4&date=2026-10-17"))

    ticked = re.findall(r'name="(deputies|audience)" value="([^"]+)"[^>]*checked', page)
    assert {code for name, code in ticked if name == "audience"} == {"V4", "V6"}
    assert {"15", "16", "17"} <= {code for name, code in ticked if name == "deputies"}
    assert "no report this year yet" in page
    assert 'name="date_day" value="17"' in page


def test_a_held_meeting_is_entered_afterwards(built: MinBulak, secretary: Client) -> None:
    past = {"date_day": "5", "date_month": "9", "planned_on_day": "20", "planned_on_month": "8"}
    page = send(secretary, f"{MEETINGS}new/", **past, planned_on_year="2026", afterwards="on")
    assert "No due days follow" in text(page)

    assert press(secretary, f"{MEETINGS}new/", page, step="save").status_code == 302
    with scope.of(built.place.pk):
        assert ReportMeeting.objects.get().date == date(2026, 9, 5)


def test_a_change_says_what_it_undoes_and_who_is_to_be_called(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_meeting(built.place, by=clerk)
    pk = built.place.pk
    guest = invite("M1", InviteEntry(category=Category.KENESH, name="Касым", phone="0700 1"), by=clerk, municipality=pk)
    send_invitations("M1", [guest.pk], on=TODAY, means="person", by=clerk, municipality=pk)

    page = send(secretary, f"{MEETINGS}M1/change/", start_time="16:00")
    assert "People without an e-mail address, to be called:" in text(page)
    saved = press(secretary, f"{MEETINGS}M1/change/", page, step="save")

    page = secretary.get(saved.headers["Location"])
    assert "To be called, see the page: 1." in text(page)
    assert "Касым" in text(page)
    assert "<del>14:00</del> → <ins>16:00</ins>" in text(page)
    seen = desk_of(Role.OVERSEER, built.place).get(f"{MEETINGS}M1/")
    assert seen.status_code == 200
    assert "Касым" not in text(seen)


def test_two_clerks_at_one_plan_see_both_versions(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_meeting(built.place, by=clerk)
    slow = send(secretary, f"{MEETINGS}M1/change/", start_time="16:00")
    quick = signed_in(clerk)
    page = send(quick, f"{MEETINGS}M1/change/", start_time="11:00")
    assert press(quick, f"{MEETINGS}M1/change/", page, step="save").status_code == 302

    answer = press(secretary, f"{MEETINGS}M1/change/", slow, step="save")

    assert answer.status_code == 409
    assert "Saved by somebody else:</span> <b>11:00</b>" in text(answer)
    assert 'value="16:00"' in text(answer)


def test_a_meeting_is_put_off_to_a_day_with_its_old_plan_filled_in(
    built: MinBulak, clerk: Actor, secretary: Client
) -> None:
    a_meeting(built.place, by=clerk)
    address = f"{MEETINGS}M1/replace/"
    assert "Чистая вода и дорога" in text(secretary.get(address))

    page = send(secretary, address, date_day="7", date_month="11", reason="Зал бош эмес")
    saved = press(secretary, address, page, step="save")

    assert "/meetings/M2/" in saved.headers["Location"]
    assert "Nobody had been invited yet" in text(secretary.get(saved.headers["Location"]))
    old = text(secretary.get(f"{MEETINGS}M1/"))
    assert "Зал бош эмес" in old
    assert f"{MEETINGS}M2/" in old


@pytest.mark.parametrize("how", ["postpone", "cancel"])
def test_a_meeting_is_closed_with_a_reason(built: MinBulak, clerk: Actor, secretary: Client, how: str) -> None:
    a_meeting(built.place, by=clerk)
    assert send(secretary, f"{MEETINGS}M1/{how}/", reason="").status_code == 400

    assert send(secretary, f"{MEETINGS}M1/{how}/", reason="Карантин").status_code == 302

    page = text(secretary.get(f"{MEETINGS}M1/"))
    assert "Карантин" in page
    assert "No longer asked" in page
    assert f"{MEETINGS}M1/change/" not in page


def test_a_step_is_said_to_be_not_needed(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_meeting(built.place, by=clerk)

    assert send(secretary, f"{MEETINGS}M1/not-needed/experts/", reason="Тема жөнөкөй").status_code == 302

    assert "Тема жөнөкөй" in text(secretary.get(f"{MEETINGS}M1/"))
    assert send(secretary, f"{MEETINGS}M1/needed/experts/", reason="Керек болду").status_code == 302
    assert "Тема жөнөкөй" not in text(secretary.get(f"{MEETINGS}M1/"))
    assert secretary.get(f"{MEETINGS}M1/not-needed/tea/").status_code == 404


def test_a_deputy_reads_the_own_meeting_first_and_changes_nothing(
    built: MinBulak, clerk: Actor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    a_meeting(built.place, by=clerk, deputies=("1",), date=date(2026, 9, 30))
    a_meeting(built.place, by=clerk)
    deputy = signed_in(a_holder(Role.DEPUTY, built.place, deputy="15"))

    page = text(deputy.get(MEETINGS))
    assert page.index("M2/") < page.index("M1/")
    assert "Your meeting" in page
    assert "Plan a meeting" not in page
    with django_assert_max_num_queries(50):
        steps = text(deputy.get(f"{MEETINGS}M2/"))
    assert "Tell every village" in steps
    assert "Change the plan" not in steps
    assert deputy.get(f"{MEETINGS}M2/change/").status_code == 403


def test_the_list_is_narrowed_by_district_and_leads_on_when_empty(
    built: MinBulak, clerk: Actor, secretary: Client
) -> None:
    assert "No meeting of this year is entered yet." in text(secretary.get(MEETINGS))
    a_meeting(built.place, by=clerk)
    cancelled = a_meeting(built.place, by=clerk, date=date(2026, 10, 24))
    cancel_meeting(cancelled.code, by=clerk, municipality=built.place.pk, seen=1, reason="Карантин")

    page = text(secretary.get(MEETINGS))
    assert page.index("Meetings ahead") < page.index("M1/") < page.index("Held or closed") < page.index("M2/")
    assert "Next: Written request to bodies and organisations" in page
    assert "No meeting fits." in text(secretary.get(f"{MEETINGS}?district=D1"))


def test_more_meetings_cost_no_more_queries(built: MinBulak, clerk: Actor, secretary: Client) -> None:
    a_meeting(built.place, by=clerk)
    secretary.get(MEETINGS)
    with CaptureQueriesContext(connection) as few:
        secretary.get(MEETINGS)
    for day in (20, 22, 24):
        a_meeting(built.place, by=clerk, date=date(2026, 10, day))
    with CaptureQueriesContext(connection) as many:
        secretary.get(MEETINGS)
    assert len(many) == len(few)
