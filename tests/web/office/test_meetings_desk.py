"""The registration desk in the office: opened in time, one form for whoever comes, sheets typed in later (3.1)."""

import re
from datetime import time
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models.sql.compiler import SQLCompiler
from django.test import Client
from django.test.utils import CaptureQueriesContext

from esep.access import Actor, Role
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from esep.meetings.commands.inviting import invite
from esep.meetings.hall.state import HallState
from esep.meetings.hall.stored import state_in
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import HallEvent, HallPerson, ReportMeeting
from esep.regulation.facts.meeting import Category
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.plans import a_meeting
from tests.web.office.desk import desk_of, hidden, text

DESK = "/en/office/min-bulak/meetings/M1/desk/"

MOST_STATEMENTS = 24
"""To let somebody in: five of who presses and where, one of namesakes, fourteen of the act, four new rows."""


@pytest.fixture(autouse=True)
def evening(today: None) -> None:
    """Everything happens on the evening of the example's day, at six."""


@pytest.fixture
def clerk(built: MinBulak, secretary: Client) -> Actor:
    """Who sits at the secretary's desk, with a meeting that begins in 25 minutes."""
    actor = actor_of(Account.objects.get(login="responsible_secretary-min-bulak"))
    a_meeting(built.place, by=actor, date=TODAY, start_time=time(18, 25))
    return actor


@pytest.fixture
def volunteer(built: MinBulak, clerk: Actor) -> Client:
    """A volunteer who has opened the desk."""
    client = desk_of(Role.DESK_VOLUNTEER, built.place)
    client.post(f"{DESK}open/", {"event": str(uuid4()), "desk": "Кире бериш"})
    return client


def state(built: MinBulak) -> HallState:
    with scope.of(built.place.pk):
        return state_in(ReportMeeting.objects.get(code="M1"))


def arrival(**typed: str) -> dict[str, str]:
    """A form of the desk as it was drawn, filled in."""
    return {"event": str(uuid4()), "person": str(uuid4()), "category": "voters", "village": "V4", **typed}


def test_an_opened_desk_says_how_many_minutes_before_the_start_and_how_that_is_judged(
    built: MinBulak, volunteer: Client
) -> None:
    page = text(volunteer.get(DESK))

    assert re.search(r"Minutes before the start:\s*<b>25</b>", page)
    assert 'class="pill done"' in page
    assert "Кире бериш" in page


def test_a_person_is_registered_without_a_name_and_the_village_stays_chosen(built: MinBulak, volunteer: Client) -> None:
    answer = volunteer.post(DESK, arrival(woman="on"), follow=True)

    assert "Without a name" in text(answer)
    assert re.search(r'value="V4"[^>]* checked', text(answer))
    assert (state(built).tally.citizens, state(built).tally.women) == (1, 1)


def test_a_form_pressed_twice_registers_one_person(built: MinBulak, volunteer: Client) -> None:
    typed = arrival(name="Асанов Бек")

    first, second = volunteer.post(DESK, typed), volunteer.post(DESK, typed)

    assert (first.status_code, second.status_code) == (302, 302)
    assert second.headers["Location"] == first.headers["Location"]
    assert len(state(built).people) == 1


def test_a_namesake_of_the_same_village_is_asked_about_and_registered_as_another_person(
    built: MinBulak, volunteer: Client
) -> None:
    volunteer.post(DESK, arrival(name="Асанов Бек"))
    typed = arrival(name="асанов  бек", young="on")

    asked = volunteer.post(DESK, typed)

    assert asked.status_code == 409
    assert "Is this the same person?" in text(asked)
    assert hidden(asked, "name") == "асанов  бек"
    assert hidden(asked, "event") == typed["event"]
    assert len(state(built).people) == 1
    volunteer.post(DESK, {**typed, "another": "1"})
    assert len(state(built).people) == 2


def test_a_namesake_of_another_village_is_not_asked_about(built: MinBulak, volunteer: Client) -> None:
    volunteer.post(DESK, arrival(name="Асанов Бек"))

    assert volunteer.post(DESK, arrival(name="Асанов Бек", village="V6")).status_code == 302


def test_an_invited_guest_is_found_by_letters_and_comes_by_one_press(
    built: MinBulak, clerk: Actor, volunteer: Client
) -> None:
    guest = invite(
        "M1", InviteEntry(category=Category.MEDIA, name="Радио Манас"), by=clerk, municipality=built.place.pk
    )
    assert "Радио Манас" in text(volunteer.get(DESK, {"q": "ман"}))

    answer = volunteer.post(f"{DESK}invited/{guest.pk}/", {"event": str(uuid4())}, follow=True)

    assert re.search(r"<b>1</b> invited came", text(answer))
    again = volunteer.post(f"{DESK}invited/{guest.pk}/", {"event": str(uuid4())})
    assert again.status_code == 400
    assert "registered already" in text(again)


def test_somebody_goes_out_comes_back_and_a_mistake_is_taken_back_with_its_reason(
    built: MinBulak, volunteer: Client
) -> None:
    volunteer.post(DESK, arrival(name="Асанов Бек"))
    ((key, presence),) = state(built).people.items()
    move = f"{DESK}people/{key}/"

    volunteer.post(move, {"event": str(uuid4()), "move": "out"})
    assert "went out at" in text(volunteer.get(f"{DESK}people/", {"q": "асан"}))
    volunteer.post(move, {"event": str(uuid4()), "move": "back"})
    assert state(built).people[key].is_in
    undo = f"{DESK}undo/{presence.event}/"
    assert volunteer.post(undo, {"event": str(uuid4()), "reason": ""}).status_code == 400
    volunteer.post(undo, {"event": str(uuid4()), "reason": "Эки жолу жазылды"})

    assert state(built).people == {}


def test_heads_are_counted_and_a_part_is_never_more_than_the_whole(built: MinBulak, volunteer: Client) -> None:
    wrong = volunteer.post(f"{DESK}count/", {"event": str(uuid4()), "citizens": "80", "women": "81"})
    assert wrong.status_code == 400
    assert "More than all residents together" in text(wrong)

    volunteer.post(f"{DESK}count/", {"event": str(uuid4()), "citizens": "80", "invited": "5"})

    assert re.search(r"<b>85</b> present now", text(volunteer.get(DESK)))


def test_a_sheet_is_typed_in_at_its_hour_and_its_lines_are_known_afterwards(built: MinBulak, volunteer: Client) -> None:
    page = volunteer.get(f"{DESK}sheets/2/")
    typed = {"base": hidden(page, "base"), "at": "17:40", "village": "V6", "nameless": "2"}
    lines = {"name_41": "Орозов Таалай", "name_43": "Сатыбалдиева Айнура", "village_43": "V4"}

    answer = volunteer.post(f"{DESK}sheets/2/", {**typed, **lines})
    volunteer.post(f"{DESK}sheets/2/", {**typed, **lines})

    assert answer.status_code == 302
    with scope.of(built.place.pk):
        rows = HallEvent.objects.filter(kind="person.arrived")
        assert {(row.on_paper, f"{row.happened_at:%H:%M}") for row in rows} == {(True, "11:40")}
        assert rows.count() == 4
        assert set(HallPerson.objects.exclude(name="").values_list("name", "village__code")) == {
            ("Орозов Таалай", "V6"),
            ("Сатыбалдиева Айнура", "V4"),
        }
    again = text(volunteer.get(f"{DESK}sheets/2/"))
    assert "<b>Орозов Таалай</b>" in again
    assert 'name="name_41"' not in again
    assert "Typed in before without a name: 2" in again


def test_a_sheet_without_its_hour_keeps_what_was_typed(built: MinBulak, volunteer: Client) -> None:
    base = hidden(volunteer.get(f"{DESK}sheets/1/"), "base")

    answer = volunteer.post(f"{DESK}sheets/1/", {"base": base, "name_1": "Орозов Таалай"})

    assert answer.status_code == 400
    assert "Write the hour that stands on the sheet." in text(answer)
    assert 'value="Орозов Таалай"' in text(answer)


def test_registering_asks_no_more_of_the_database_when_many_have_come(built: MinBulak, volunteer: Client) -> None:
    asked = []
    for _people in range(2):
        for _one in range(4):
            volunteer.post(DESK, arrival())
        with CaptureQueriesContext(
            connection,
        ) as queries:
            volunteer.post(DESK, arrival(name="Асанов Бек", village=""), follow=False)
        asked.append(len(queries))
        with scope.of(built.place.pk):
            HallPerson.objects.exclude(name="").update(name="")

    assert asked[0] == asked[1]


def test_registering_asks_what_was_prepared_and_makes_no_sql(
    built: MinBulak, volunteer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Асанов Бек", "Асанова Айгүл"):
        volunteer.post(DESK, arrival(name=name))
    made: list[str] = []
    monkeypatch.setattr(
        SQLCompiler, "execute_sql", lambda compiler, *_how, **_more: made.append(compiler.query.model.__name__)
    )

    with CaptureQueriesContext(connection) as queries:
        answer = volunteer.post(DESK, arrival(name="Токтомушев Бек"))

    asked = [query["sql"] for query in queries if "set_config" not in query["sql"] and "SAVEPOINT" not in query["sql"]]
    assert (answer.status_code, made) == (302, [])
    assert len(asked) <= MOST_STATEMENTS
