"""What the planner makes of what people type."""

from datetime import date, time

import pytest
from django.test import Client
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from esep.portal.choice import Fault
from esep.portal.planner import views
from esep.portal.planner.areas import LONGEST, MOST, Areas, read_areas
from esep.portal.planner.day import TypedDay, read_day
from esep.portal.planner.entry import FIELDS
from esep.portal.planner.hour import read_hour
from tests.web.planning import NOW, TODAY, address

LATEST = date(2029, 4, 20)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the morning of 20 April 2026 in Bishkek."""
    monkeypatch.setattr(views, "now", lambda: NOW)


def read(day: str, month: str = "", year: str = "") -> date | Fault:
    """Return the day read from three texts."""
    return read_day(TypedDay(day=day, month=month, year=year).spread(), earliest=TODAY, latest=LATEST)


@pytest.mark.parametrize(
    "typed",
    [
        ("6", "5", "2026"),
        ("06", "05", "2026"),
        ("2026-05-06",),
        ("06.05.2026",),
        ("6.5.2026",),
        ("6.5.2026", "1", "2027"),
    ],
)
def test_a_day_is_read_from_three_fields_or_from_one(typed: tuple[str, ...]) -> None:
    assert read(*typed) == date(2026, 5, 6)


@pytest.mark.parametrize("day", [TODAY, LATEST])
def test_the_first_and_the_last_day_that_can_be_chosen_count(day: date) -> None:
    assert read(day.isoformat()) == day


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        (("", "", ""), "day", "Enter the day of the meeting."),
        (("", "5", "2026"), "day", "The number of the day is missing."),
        (("6", "", "2026"), "month", "The month is missing."),
        (("6", "5", ""), "year", "The year is missing."),
        (("6 May 2026", "", ""), "day", "like this: 14.09.2026"),
        (("6/5/2026", "", ""), "day", "like this: 14.09.2026"),
        (("06.05.26", "", ""), "day", "like this: 14.09.2026"),
        (("-6", "5", "2026"), "day", "like this: 14.09.2026"),
        (("٦", "5", "2026"), "day", "like this: 14.09.2026"),
        (("6", "май", "2026"), "month", "Write the month in figures, from 1 to 12."),
        (("6", "13", "2026"), "month", "Write the month in figures, from 1 to 12."),
        (("6", "0", "2026"), "month", "Write the month in figures, from 1 to 12."),
        (("6", "5", "26"), "year", "Write the year in four figures."),
        (("31", "2", "2027"), "day", "This month has no such day. Its last day: 28"),
        (("0", "2", "2028"), "day", "This month has no such day. Its last day: 29"),
        (("2026-06-31", "", ""), "day", "This month has no such day. Its last day: 30"),
        (("19", "4", "2026"), "day", "The earliest day you can choose: 20 April 2026"),
        (("31", "12", "0001"), "day", "The earliest day you can choose: 20 April 2026"),
        (("21", "4", "2029"), "year", "The latest day you can choose: 20 April 2029"),
        (("31", "12", "9999"), "year", "The latest day you can choose: 20 April 2029"),
    ],
)
def test_a_day_that_cannot_be_meant_has_its_own_words(typed: tuple[str, ...], field: str, words: str) -> None:
    with override("en"):
        fault = read(*typed)

        assert isinstance(fault, Fault)
        assert fault.field == field
        assert words in str(fault.message)


@given(st.text(max_size=12), st.text(max_size=6), st.text(max_size=6))
def test_any_three_texts_are_a_day_or_a_fault(day: str, month: str, year: str) -> None:
    """R12."""
    found = read(day, month, year)

    assert isinstance(found, Fault) or TODAY <= found <= LATEST


@given(st.dates(min_value=TODAY, max_value=LATEST))
def test_each_notation_means_the_same_day(day: date) -> None:
    three = (str(day.day), str(day.month), str(day.year))

    assert read(*three) == read(day.isoformat()) == read(f"{day:%d.%m.%Y}") == day


@pytest.mark.parametrize("typed", ["14:00", "14.00", "14-00", "14 00", "1400", "14"])
def test_an_hour_is_read_as_people_write_it(typed: str) -> None:
    assert read_hour(typed) == time(14)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Enter the hour at which the meeting starts."),
        ("25:00", "There is no such hour. The latest is 23:59."),
        ("14:60", "There is no such hour. The latest is 23:59."),
        ("2 pm", "Write the hour in figures, like this: 14:00"),
        ("түштөн кийин", "Write the hour in figures, like this: 14:00"),
    ],
)
def test_a_wrong_hour_has_its_own_words(typed: str, words: str) -> None:
    with override("en"):
        fault = read_hour(typed)

        assert isinstance(fault, Fault)
        assert str(fault.message) == words


def test_areas_are_read_one_a_line_or_with_commas() -> None:
    areas = read_areas("Төрт-Көл,  Ак-Тилек\r\nЖаңы-Турмуш;\n\n,ак-тилек")

    assert areas == Areas(("Төрт-Көл", "Ак-Тилек", "Жаңы-Турмуш"), ("ак-тилек",))


def test_as_many_areas_as_the_form_promises_are_read() -> None:
    names = [f"Айыл {number}" for number in range(MOST + 1)]

    assert isinstance(read_areas("\n".join(names[:MOST])), Areas)
    fault = read_areas("\n".join(names))
    assert isinstance(fault, Fault)
    assert fault.value == str(MOST + 1)


def test_a_name_longer_than_a_name_is_refused() -> None:
    assert isinstance(read_areas("а" * LONGEST), Areas)
    assert isinstance(read_areas("а" * (LONGEST + 1)), Fault)


@given(st.text())
def test_any_text_is_areas_or_a_fault(typed: str) -> None:
    """R12."""
    found = read_areas(typed)

    assert isinstance(found, Fault) or all(name == name.strip() and name.isprintable() for name in found.names)


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_the_empty_form_blames_nobody(client: Client, language: str) -> None:
    prefix = "" if language == "ky" else f"/{language}"

    answer = client.get(f"{prefix}/planner/")

    text = answer.content.decode()
    assert answer.status_code == 200
    assert 'class="faults"' not in text
    assert 'class="verdict' not in text


def test_every_fault_is_told_at_once_and_what_was_typed_is_kept(client: Client) -> None:
    wrong = address(
        day="31", month="2", start="25:00", areas="Төрт-Көл", requests="yes", reading=["strict-notice", "x"]
    )

    answer = client.get(wrong)

    text = answer.content.decode()
    assert answer.status_code == 400
    assert "<title>Fix the following" in text
    for link in ('href="#day"', 'href="#start"', 'href="#readings"'):
        assert link in text
    for kept in ('value="31"', 'value="2"', 'value="25:00"', ">Төрт-Көл</textarea>", 'value="yes" checked'):
        assert kept in text
    assert 'value="strict-notice" checked' in text
    assert 'role="alert" tabindex="-1" autofocus' in text


def test_a_fault_is_tied_to_its_field(client: Client) -> None:
    text = client.get(address(start="noon")).content.decode()

    assert 'aria-describedby="start-hint start-fault" aria-invalid="true"' in text
    assert '<p class="fault" id="start-fault">Write the hour in figures, like this: 14:00</p>' in text


def test_a_pasted_day_comes_back_in_its_three_fields(client: Client) -> None:
    text = client.get(address(day="2026-05-06", month="", year="")).content.decode()

    for field in ('name="day" value="6"', 'name="month" value="5"', 'name="year" value="2026"'):
        assert field in text


def test_a_hostile_name_stays_a_name(client: Client) -> None:
    text = client.get(address(areas="</textarea><script>alert(1)</script>")).content.decode()

    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("path", ["/planner/", "/planner/plan.ics"])
def test_it_can_only_be_read(client: Client, path: str, method: str) -> None:
    assert client.generic(method.upper(), path).status_code == 405


@pytest.mark.parametrize("path", ["/planner/", "/ru/planner/plan.ics"])
def test_any_query_is_answered(path: str) -> None:
    """R12."""
    texts = st.text(max_size=30)
    likely = st.sampled_from(["6", "5", "2026", "14:00", "roll-forward", "yes", "2026-05-31"])

    @given(st.dictionaries(st.sampled_from(FIELDS), st.lists(likely | texts, max_size=3)))
    def answered(pairs: dict[str, list[str]]) -> None:
        assert Client().get(path, pairs).status_code in {200, 400}

    answered()


@pytest.mark.parametrize("path", ["/planner/", "/en/planner/plan.ics"])
def test_any_bytes_are_answered(path: str) -> None:
    """R12."""

    @given(st.binary(max_size=60))
    def answered(query: bytes) -> None:
        assert Client().get(path, QUERY_STRING=query.decode("latin-1")).status_code in {200, 400}

    answered()
