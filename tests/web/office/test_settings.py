"""The municipality's own row, its regulation and its numbers."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

import pytest
from django.test import Client

from esep.access import Role
from esep.community.models import AdoptedRegulation, CalendarDay, ParameterOverride
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from tests.builders import fact, moment
from tests.compliance.recording import a_place, record
from tests.kernel.people import a_municipality
from tests.web.office.desk import Answer, desk_of, hidden, signed_in, text

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


def carried(page: Answer) -> dict[str, str]:
    """What the page of consequences carries along, as a browser sends it."""
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', text(page))
    return {name: unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def choose(client: Client, address: str, **fields: str) -> Answer:
    """Fill in a form, look at what would change, and save."""
    page = send(client, address, **fields)
    assert "Nothing is saved yet." in text(page)
    return client.post(address, {**carried(page), "step": "save"})


def test_the_beginning_of_the_records_is_entered(secretary: Client) -> None:
    day = {"records_from_day": "1", "records_from_month": "1", "records_from_year": "2025"}

    assert choose(secretary, f"{SETTINGS}municipality/", name_ky="Миң-Булак", **day).status_code == 302

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

    assert choose(secretary, f"{SETTINGS}regulation/", **TEXT).status_code == 302
    assert choose(secretary, f"{SETTINGS}numbers/", **typed).status_code == 302

    with scope.of(place.pk):
        assert AdoptedRegulation.objects.get().decision_number == "2/7"
        row = ParameterOverride.objects.get()
    choose(secretary, f"{SETTINGS}numbers/{row.pk}/annul/", reason="a slip of the pen")
    assert "a slip of the pen" in text(secretary.get(SETTINGS))


def test_a_reading_is_chosen_from_those_of_the_model(secretary: Client) -> None:
    choose(secretary, f"{SETTINGS}regulation/", **TEXT)

    assert choose(secretary, f"{SETTINGS}readings/", reading="strict-notice", **RESOLUTION).status_code == 302
    assert send(secretary, f"{SETTINGS}readings/", reading="nonsense", **RESOLUTION).status_code == 400


def test_a_day_off_is_entered_with_its_source(place: Municipality, secretary: Client) -> None:
    day = {"day_day": "27", "day_month": "5", "day_year": "2026"}

    answer = choose(secretary, f"{SETTINGS}days/", kind="off", name_ky="Курман айт", source="Указ", **day)

    assert answer.status_code == 302
    with scope.of(place.pk):
        assert not CalendarDay.objects.get().is_confirmed
    assert "not sure yet" in text(secretary.get(SETTINGS))


DAY_OFF = {
    "kind": "off",
    "is_confirmed": "on",
    "name_ky": "Майрам",
    "source": "№ 1",
    "day_day": "16",
    "day_month": "9",
    "day_year": "2026",
}


@pytest.fixture
def open_appeal() -> Iterator[Client]:
    """The secretary's desk on the day after an appeal came in."""
    place, by = a_place(records_from=None)
    record(place, fact("appeal.received", on=date(2026, 9, 7)), by=by)
    with clock.set_to(moment(date(2026, 9, 8), 9)):
        yield signed_in(by)


def test_what_changes_is_shown_before_it_is_saved(open_appeal: Client) -> None:
    page = send(open_appeal, f"{SETTINGS}days/", **DAY_OFF)

    assert "Another due day" in text(page)
    assert re.findall(r'<b class="whole">([\d.]+)</b>', text(page)) == ["25.09.2026", "28.09.2026"]
    assert 'href="/en/regulation/2.3-appeals/"' in text(page)
    with scope.public_all():
        assert not CalendarDay.objects.exists()


def test_what_was_typed_goes_back_into_the_form_and_into_another_language(open_appeal: Client) -> None:
    page = send(open_appeal, f"{SETTINGS}days/", **DAY_OFF)

    back = open_appeal.post(f"{SETTINGS}days/", {**carried(page), "step": "mend"})
    switched = open_appeal.post("/ru/office/min-bulak/settings/days/", {**carried(page), "switch": "ru"})

    assert 'value="Майрам"' in text(back)
    assert 'name="day_month" value="9"' in text(back)
    assert carried(switched) == carried(page)


def test_a_second_press_saves_once_and_a_refusal_keeps_what_was_typed(open_appeal: Client) -> None:
    page = carried(send(open_appeal, f"{SETTINGS}days/", **DAY_OFF))
    other = carried(send(open_appeal, f"{SETTINGS}days/", **DAY_OFF))

    answers = [open_appeal.post(f"{SETTINGS}days/", {**page, "step": "save"}) for _press in range(2)]
    refused = open_appeal.post(f"{SETTINGS}days/", {**other, "step": "save"})

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert refused.status_code == 400
    assert "Say why." in text(refused)
    assert 'value="Майрам"' in text(refused)
    with scope.public_all():
        assert CalendarDay.objects.count() == 1


def test_a_paper_book_goes_on(secretary: Client) -> None:
    first = f"{OFFICE}numbers/first/"

    assert send(secretary, first, direction="incoming", year="2026", first="413").status_code == 302

    assert "413" in text(secretary.get(f"{OFFICE}numbers/"))


def test_who_may_only_look_finds_no_buttons(place: Municipality) -> None:
    overseer = desk_of(Role.OVERSEER, place)

    shown = text(overseer.get(SETTINGS))

    assert "Correct the municipality" not in shown
    assert overseer.get(f"{SETTINGS}municipality/").status_code == 403
