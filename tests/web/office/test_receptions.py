"""Receptions in the office and for everybody: hours, visits on a telephone, the diary (2.1, 2.3)."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import Actor, Role
from esep.appeals.models import Reception
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder
from tests.meetings.plans import a_meeting
from tests.web.office.desk import hidden, signed_in, text
from tests.web.office.test_mandates import day

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.1-contacts", "2.3-reception")]

LIST = "/en/office/min-bulak/receptions/"
PUBLIC = "/en/min-bulak/receptions"
CANARY = {"issue": "Канарейка-маселе", "name": "Канарейкина", "phone": "+996 700 74 31 17", "address": "Канарейка 7"}
HOURS = {"weekday": "0", "week": "0", "starts_at": "10:00", "ends_at": "12", "venue": "W4", **day(TODAY, name="since")}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def by(secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


def begun(client: Client, *, deputy: str = "15") -> str:
    """Begin a reception today; its address."""
    answer = client.post(f"{LIST}new/", {"deputy": deputy, "place_text": "Мектеп", **day(TODAY)})
    assert answer.status_code == 302, text(answer)
    return answer.headers["Location"].partition("?")[0]


def test_hours_and_days_off_are_entered_and_taken_back_and_everybody_sees_them(secretary: Client) -> None:
    secretary.post(f"{LIST}hours/new/", {"deputy": "15", **HOURS})
    page = text(Client().get(f"{PUBLIC}/"))
    assert "Садыков Искендер" in page
    assert page.count("10:00–12:00") == 5
    (off,) = re.findall(r'href="([^"]+/off/)"', text(secretary.get(LIST)))
    secretary.post(off, {"day": (TODAY + timedelta(days=7)).isoformat(), "reason": "Сессия"})
    page = text(Client().get(f"{PUBLIC}/"))
    assert "No reception: Сессия" in page
    calendar = Client().get(f"{PUBLIC}.ics").content.decode()
    assert calendar.count("BEGIN:VEVENT") == 4
    assert calendar.count("STATUS:CANCELLED") == 1
    assert "VEVENT" not in text(Client().get(f"{PUBLIC}.ics?deputy=16"))
    (back,) = re.findall(r'href="([^"]+/back/)"', text(secretary.get(LIST)))
    assert "Сессия" in text(secretary.get(back))
    secretary.post(back, {"reason": "Сессия жылды"})
    listed, page = text(secretary.get(LIST)), text(Client().get(f"{PUBLIC}/"))
    calendar = text(Client().get(f"{PUBLIC}.ics"))
    assert "There is a reception after all: Сессия жылды" in listed
    assert back not in listed
    assert "There is a reception after all: Сессия жылды" in page
    assert "STATUS:CANCELLED" not in calendar
    assert calendar.count("SEQUENCE:2") == 1


def test_the_schedule_is_a_paper_in_both_languages(secretary: Client) -> None:
    secretary.post(f"{LIST}hours/new/", {"deputy": "15", **HOURS})
    for answer in (secretary.get(f"{LIST}hours.pdf?language=ru"), Client().get(f"{PUBLIC}-ky.pdf")):
        assert answer.status_code == 200
        assert answer.content.startswith(b"%PDF")
    assert Client().get(f"{PUBLIC}-xx.pdf").status_code == 404


def test_hours_that_cannot_be_keep_what_was_typed(secretary: Client) -> None:
    refused = secretary.post(f"{LIST}hours/new/", {"deputy": "15", **HOURS, "ends_at": "9:00", "venue": ""})
    assert refused.status_code == 400
    assert 'value="9:00"' in text(refused)
    assert "Choose" in text(refused)


def test_hours_are_corrected_and_end(secretary: Client) -> None:
    secretary.post(f"{LIST}hours/new/", {"deputy": "15", **HOURS})
    (change,) = re.findall(r'href="([^"]+/change/)"', text(secretary.get(LIST)))
    version = hidden(secretary.get(change), "version")
    typed = {**HOURS, "starts_at": "11:00", "version": version, **day(TODAY, name="until")}
    assert "The hours were changed." in text(secretary.post(change, typed, follow=True))
    assert text(Client().get(f"{PUBLIC}/")).count("11:00–12:00") == 2


def test_a_visit_becomes_an_appeal_in_one_form_and_stays_inside(secretary: Client) -> None:
    reception = begun(secretary)
    secretary.post(f"{reception}visits/new/", {**CANARY, "village": "V4"})
    page = text(secretary.get(reception))
    assert CANARY["issue"] in page
    assert CANARY["name"] in page
    (appeal,) = re.findall(r'href="([^"]+/appeal/)"', page)
    typed = {"kind": "complaint", "topic": "water", "language": "ky"}
    registered = text(secretary.post(appeal, typed, follow=True))
    assert "The appeal is registered. Its code: K-01" in registered
    assert "Tell the visitor the number: 26-00001" in registered
    secretary.post(f"{reception}count/", {"visitors": "1"})
    for address in ("/en/min-bulak/", f"{PUBLIC}/", "/en/min-bulak/mandates/", "/en/min-bulak/latest/"):
        assert not [word for word in CANARY.values() if word in text(Client().get(address))]


def test_a_visit_becomes_a_voter_mandate_in_public_words(secretary: Client) -> None:
    reception = begun(secretary)
    secretary.post(f"{reception}visits/new/", CANARY)
    (mandate,) = re.findall(r'href="([^"]+/mandate/)"', text(secretary.get(reception)))
    secretary.post(mandate, {"text_ky": "Суу түтүгүн оңдоо"})
    page = text(Client().get("/en/min-bulak/mandates/"))
    assert "Суу түтүгүн оңдоо" in page
    assert not [word for word in CANARY.values() if word in page]


def test_a_deputy_keeps_their_own_receptions_and_diary_on_a_telephone(
    built: MinBulak, secretary: Client, by: Actor
) -> None:
    foreign = begun(secretary, deputy="16")
    a_meeting(built.place, by=by)
    deputy = signed_in(a_holder(Role.DEPUTY, built.place, login="d15", deputy="15"))
    own = begun(deputy)
    deputy.post(f"{own}visits/new/", CANARY)
    assert CANARY["name"] in text(deputy.get(own))
    assert deputy.get(foreign).status_code == 404
    assert deputy.post(f"{foreign}visits/new/", CANARY).status_code == 404
    typed = {"deputy": "15", "counterpart": "Мектептин жамааты", "note": "Чатыр", **day(TODAY)}
    deputy.post(f"{LIST}diary/contacts/new/", typed)
    diary = text(deputy.get(f"{LIST}diary/"))
    assert "Мектептин жамааты" in diary
    assert "/en/office/min-bulak/meetings/M1/" in diary
    (withdraw,) = re.findall(r'href="([^"]+/withdraw/)"', diary)
    deputy.post(withdraw, {"reason": "Ката"})
    assert "Мектептин жамааты" not in text(deputy.get(f"{LIST}diary/"))


def test_the_number_is_corrected_with_a_reason_and_a_mistake_withdrawn(built: MinBulak, secretary: Client) -> None:
    reception = begun(secretary)
    secretary.post(f"{reception}count/", {"visitors": "3"})
    assert secretary.post(f"{reception}count/", {"visitors": "5"}).status_code == 400
    secretary.post(f"{reception}count/", {"visitors": "5", "reason": "Экөө кошулду"})
    assert "Visitors: 5" in text(secretary.get(LIST))
    secretary.post(f"{reception}withdraw/", {"reason": "Ката"})
    with scope.of(built.place.pk):
        assert Reception.objects.get().withdrawn_reason == "Ката"
    assert "Visitors: 5" not in text(secretary.get(LIST))
