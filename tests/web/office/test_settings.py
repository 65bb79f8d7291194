"""The municipality's own row, its regulation and its numbers."""

import pytest
from django.test import Client

from esep.access import Role
from esep.community.models import AdoptedRegulation, CalendarDay, ParameterOverride
from esep.kernel import scope
from esep.kernel.models import Municipality
from tests.kernel.people import a_municipality
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = pytest.mark.django_db

OFFICE = "/en/office/min-bulak/"
SETTINGS = f"{OFFICE}settings/"
RESOLUTION = {
    "decision_number": "2/7",
    "decision_on_day": "18",
    "decision_on_month": "12",
    "decision_on_year": "2024",
}
TEXT = {"name_ky": "Регламент", "since_day": "1", "since_month": "1", "since_year": "2025", **RESOLUTION}


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Client:
    return desk_of(Role.RESPONSIBLE_SECRETARY, place)


def send(client: Client, address: str, **fields: str) -> Answer:
    """Open a form, fill it in and send it."""
    page = client.get(address)
    keys = {name: hidden(page, name) for name in ("form_key", "version") if f'name="{name}"' in text(page)}
    return client.post(address, {**keys, **fields})


def test_the_beginning_of_the_records_is_entered(secretary: Client) -> None:
    day = {"records_from_day": "1", "records_from_month": "1", "records_from_year": "2025"}

    assert send(secretary, f"{SETTINGS}municipality/", name_ky="Миң-Булак", **day).status_code == 302

    assert str(Municipality.objects.get().records_from) == "2025-01-01"
    assert "1 January 2025" in text(secretary.get(SETTINGS))


def test_two_people_at_the_municipalitys_row(place: Municipality, secretary: Client) -> None:
    slow = secretary.get(f"{SETTINGS}municipality/")
    send(desk_of(Role.MUNICIPAL_ADMIN, place), f"{SETTINGS}municipality/", name_ky="Ак-Тилек")

    keys = {name: hidden(slow, name) for name in ("form_key", "version")}
    answer = secretary.post(f"{SETTINGS}municipality/", {**keys, "name_ky": "Миң-Булак"})

    assert answer.status_code == 409
    assert "Saved by somebody else:</span> <b>Ак-Тилек</b>" in text(answer)
    assert 'value="Миң-Булак"' in text(answer)


def test_the_councils_own_number_needs_its_resolution_and_a_text(place: Municipality, secretary: Client) -> None:
    typed = {"parameter": "notice_days", "value": "7", **RESOLUTION}
    before = send(secretary, f"{SETTINGS}numbers/", **typed)
    assert before.status_code == 400
    assert "The adopted regulation is not entered yet." in text(before)
    assert 'href="/en/regulation/1.1-scope/"' in text(before)

    assert send(secretary, f"{SETTINGS}regulation/", **TEXT).status_code == 302
    assert send(secretary, f"{SETTINGS}numbers/", **typed).status_code == 302

    with scope.of(place.pk):
        assert AdoptedRegulation.objects.get().decision_number == "2/7"
        row = ParameterOverride.objects.get()
    send(secretary, f"{SETTINGS}numbers/{row.pk}/annul/", reason="a slip of the pen")
    assert "a slip of the pen" in text(secretary.get(SETTINGS))


def test_a_reading_is_chosen_from_those_of_the_model(secretary: Client) -> None:
    send(secretary, f"{SETTINGS}regulation/", **TEXT)

    assert send(secretary, f"{SETTINGS}readings/", reading="strict-notice", **RESOLUTION).status_code == 302
    assert send(secretary, f"{SETTINGS}readings/", reading="nonsense", **RESOLUTION).status_code == 400


def test_a_day_off_is_entered_with_its_source(place: Municipality, secretary: Client) -> None:
    day = {"day_day": "27", "day_month": "5", "day_year": "2026"}

    answer = send(secretary, f"{SETTINGS}days/", kind="off", name_ky="Курман айт", source="Указ", **day)

    assert answer.status_code == 302
    with scope.of(place.pk):
        assert not CalendarDay.objects.get().is_confirmed
    assert "not sure yet" in text(secretary.get(SETTINGS))


def test_a_paper_book_goes_on(secretary: Client) -> None:
    first = f"{OFFICE}numbers/first/"

    assert send(secretary, first, direction="incoming", year="2026", first="413").status_code == 302

    assert "413" in text(secretary.get(f"{OFFICE}numbers/"))


def test_who_may_only_look_finds_no_buttons(place: Municipality) -> None:
    overseer = desk_of(Role.OVERSEER, place)

    shown = text(overseer.get(SETTINGS))

    assert "Correct the municipality" not in shown
    assert overseer.get(f"{SETTINGS}municipality/").status_code == 403
