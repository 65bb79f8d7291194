"""The one way of all forms: kept input, refusals beside their field, two at one record, a button pressed twice."""

import re
from collections.abc import Iterator

import pytest
from django.db import DatabaseError, OperationalError
from django.test import Client
from pytest_django import Settings

from esep.access import Role
from esep.community.models import Village
from esep.kernel import acting, clock, scope
from esep.kernel.models import JournalEntry, Municipality, RoleGrant
from tests.kernel.people import LONG_AGO, a_municipality
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = pytest.mark.django_db

ADD = "/en/office/min-bulak/directory/villages/add/"
FIGURES = "/en/office/min-bulak/directory/villages/of/V1/figures/"
VILLAGE = {"code": "V1", "name_ky": "Ак-Тилек", "population": "3110"}


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Client:
    return desk_of(Role.RESPONSIBLE_SECRETARY, place)


def sent(client: Client, address: str, **fields: str) -> Answer:
    """Open a form, fill it in and send it."""
    page = client.get(address)
    keys = {"form_key": hidden(page, "form_key")}
    if 'name="version"' in text(page):
        keys["version"] = hidden(page, "version")
    return client.post(address, {**keys, **fields})


def villages(place: Municipality) -> list[Village]:
    with scope.of(place.pk):
        return list(Village.objects.all())


def test_a_form_leads_on_and_says_what_was_done(place: Municipality, secretary: Client) -> None:
    answer = sent(secretary, ADD, **VILLAGE)

    assert answer.status_code == 302
    assert [village.name_ky for village in villages(place)] == ["Ак-Тилек"]
    shown = text(secretary.get(answer.headers["Location"]))
    assert re.search(r'role="status">\s*<h2>Saved</h2>', shown)
    assert "Reference:" in shown


def test_what_a_form_led_to_is_told_to_nobody_else(place: Municipality, secretary: Client) -> None:
    answer = sent(secretary, ADD, **VILLAGE)

    other = desk_of(Role.OFFICE_STAFF, place)

    assert 'role="status"' not in text(other.get(answer.headers["Location"]))


def test_mistakes_lead_to_their_field_and_everything_typed_stays(place: Municipality, secretary: Client) -> None:
    answer = sent(secretary, ADD, code="V 1", name_ky="", network="no 4G", population="many", since_day="31")

    shown = text(answer)
    assert answer.status_code == 400
    assert 'href="#name_ky"' in shown
    assert 'href="#population"' in shown
    assert 'href="#since_0"' in shown
    assert 'value="no 4G"' in shown
    assert 'value="many"' in shown
    assert villages(place) == []


def test_a_refusal_of_the_command_stands_beside_its_field(secretary: Client) -> None:
    sent(secretary, ADD, **VILLAGE)

    answer = sent(secretary, ADD, **{**VILLAGE, "name_ky": "Кара-Ой"})

    assert answer.status_code == 400
    assert re.search(r'id="code_error">This code is used already: V1\. Choose another code\.', text(answer))
    assert 'aria-describedby="code_helptext code_error"' in text(answer)
    assert 'value="Кара-Ой"' in text(answer)


def test_pressing_twice_acts_once_and_tells_the_same(place: Municipality, secretary: Client) -> None:
    fields = {**VILLAGE, "form_key": hidden(secretary.get(ADD), "form_key")}

    first, second = secretary.post(ADD, fields), secretary.post(ADD, fields)

    assert first.status_code == second.status_code == 302
    assert first.headers["Location"] == second.headers["Location"]
    assert len(villages(place)) == 1


def test_a_form_that_was_refused_can_be_sent_again(place: Municipality, secretary: Client) -> None:
    key = hidden(secretary.get(ADD), "form_key")

    assert secretary.post(ADD, {**VILLAGE, "form_key": key, "voters": "9999"}).status_code == 400
    assert secretary.post(ADD, {**VILLAGE, "form_key": key}).status_code == 302


def test_two_people_at_one_record_both_keep_what_they_saved_and_typed(place: Municipality, secretary: Client) -> None:
    sent(secretary, ADD, **VILLAGE)
    slow = secretary.get(FIGURES)
    sent(desk_of(Role.OFFICE_STAFF, place), FIGURES, population="3200", voters="1950")

    mine = {name: hidden(slow, name) for name in ("form_key", "version")}
    answer = secretary.post(FIGURES, {**mine, "population": "3110", "households": "688"})

    shown = text(answer)
    assert answer.status_code == 409
    assert 'name="population" value="3110"' in shown
    assert re.search(r"Saved by somebody else:</span> <b>3200</b>", shown)
    assert re.search(r"Saved by somebody else:</span> <b>1950</b>", shown)
    assert villages(place)[0].population == 3200

    again = {name: hidden(answer, name) for name in ("form_key", "version")}
    assert secretary.post(FIGURES, {**again, "population": "3150", "voters": "1950"}).status_code == 302
    assert villages(place)[0].population == 3150


def test_another_language_keeps_what_was_typed_and_writes_nothing(place: Municipality, secretary: Client) -> None:
    key = hidden(secretary.get(ADD), "form_key")

    answer = secretary.post(ADD.replace("/en/", "/ru/"), {"code": "V1", "switch": "ru", "form_key": key})

    assert answer.status_code == 200
    assert 'lang="ru"' in text(answer)
    assert 'value="V1"' in text(answer)
    assert 'class="fault"' not in text(answer)
    assert villages(place) == []


def test_pressing_enter_sends_the_form_and_does_not_change_the_language(secretary: Client) -> None:
    shown = text(secretary.get(ADD))

    buttons = re.findall(r'<button[^>]*form="form"[^>]*>|<form[^>]*id="form"', shown)
    assert "switch" not in buttons[0]


def locked(*args: object, **kwargs: object) -> Iterator[None]:
    raise OperationalError("database is locked")


def full(*args: object, **kwargs: object) -> Iterator[None]:
    raise OperationalError("database or disk is full")


def gone(*args: object, **kwargs: object) -> Iterator[None]:
    raise OperationalError("could not connect to server: connection refused")


@pytest.mark.parametrize(("trouble", "status"), [(locked, 503), (full, 507), (gone, 503)])
def test_a_database_in_trouble_keeps_what_was_typed(
    place: Municipality, secretary: Client, monkeypatch: pytest.MonkeyPatch, trouble: object, status: int
) -> None:
    key = hidden(secretary.get(ADD), "form_key")
    with monkeypatch.context() as broken:
        broken.setattr(acting.Acting, "save", trouble)
        answer = secretary.post(ADD, {**VILLAGE, "form_key": key})

    shown = text(answer)
    assert answer.status_code == status
    assert 'value="Ак-Тилек"' in shown
    assert re.search(r"Reference: <b class=\"whole\">[2-9A-Z]{8}</b>", shown)
    assert secretary.post(ADD, {**VILLAGE, "form_key": hidden(answer, "form_key")}).status_code == 302
    assert len(villages(place)) == 1


def test_a_clock_that_stands_behind_the_journal_is_told_and_nothing_is_lost(secretary: Client) -> None:
    with clock.set_to(LONG_AGO):
        answer = sent(secretary, ADD, **VILLAGE)

    assert answer.status_code == 503
    assert "The clock of the server is behind the journal." in text(answer)
    assert 'value="Ак-Тилек"' in text(answer)


def test_a_role_lost_in_mid_form_shows_what_was_typed(place: Municipality, secretary: Client) -> None:
    key = hidden(secretary.get(ADD), "form_key")
    with scope.of(place.pk):
        RoleGrant.objects.update(until=clock.real())

    answer = secretary.post(ADD, {**VILLAGE, "form_key": key, "since_day": "5", "network": "4G <b>жок</b>"})

    shown = text(answer)
    assert answer.status_code == 403
    assert "Your role here has ended. Nothing was saved." in shown
    assert "<dt>Name in Kyrgyz</dt><dd>Ак-Тилек</dd>" in re.sub(r">\s+<", "><", shown)
    assert "Since, Day" in shown
    assert "4G &lt;b&gt;жок&lt;/b&gt;" in shown
    assert villages(place) == []


def test_who_may_not_enter_sees_no_button_and_is_refused(place: Municipality) -> None:
    overseer = desk_of(Role.OVERSEER, place)

    assert ADD not in text(overseer.get("/en/office/min-bulak/directory/villages/"))
    assert overseer.get(ADD).status_code == 403
    assert overseer.post(ADD, VILLAGE).status_code == 403


def test_a_database_that_is_gone_before_the_form_is_known_keeps_what_was_typed_too(
    secretary: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*args: object, **kwargs: object) -> None:
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr("esep.workspace.office.actor_of", unreachable)
    answer = secretary.post(ADD, VILLAGE)

    shown = text(answer)
    assert answer.status_code == 503
    assert 'type="hidden" name="name_ky" value="Ак-Тилек"' in shown
    assert "Send again" in shown


def test_a_fault_of_ours_is_not_called_a_busy_database(secretary: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise DatabaseError("no such column")

    monkeypatch.setattr("esep.workspace.office.actor_of", broken)
    secretary.raise_request_exception = False

    assert secretary.get(ADD).status_code == 500


def test_nothing_is_journaled_by_a_form_that_was_refused(place: Municipality, secretary: Client) -> None:
    with scope.of(place.pk):
        before = JournalEntry.objects.count()

    sent(secretary, ADD, **{**VILLAGE, "voters": "9999"})

    with scope.of(place.pk):
        assert JournalEntry.objects.count() == before


def test_a_page_that_cannot_be_read_just_now_says_so(secretary: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esep.workspace.office.actor_of", locked)

    answer = secretary.get("/en/office/min-bulak/")

    assert answer.status_code == 503
    assert "<h1>This page cannot be shown just now</h1>" in text(answer)
    assert re.search(r'Reference: <b class="whole">[2-9A-Z]{8}</b>', text(answer))


def test_what_is_too_long_to_be_read_leads_back_to_what_was_typed(secretary: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE, settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1 << 20, 20
    too_long = secretary.post(ADD, {**VILLAGE, "name_ky": "ж" * 600_000})
    too_many = secretary.post(ADD, {**VILLAGE, **dict.fromkeys(map(str, range(30)), "a")})

    assert (too_long.status_code, too_many.status_code) == (413, 413)
    assert "Your text is too long to be sent" in text(too_long)
    assert "This form has too many rows to be sent" in text(too_many)
    assert "Press “back” in your browser. What you typed is still there." in text(too_many)
