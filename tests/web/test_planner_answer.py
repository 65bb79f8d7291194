"""What the planner answers."""

import re
from datetime import date, time

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from esep.portal.planner import views
from esep.portal.planner.answer import MANY_AREAS, NAMED_AREAS
from esep.portal.planner.readings import reading_ids
from tests.web.planning import NOW, TODAY, address


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the morning of 20 April 2026 in Bishkek."""
    monkeypatch.setattr(views, "now", lambda: NOW)


def page(client: Client, asked: str) -> str:
    """Return the text of the page at `asked`, with each run of white space as one space."""
    answer = client.get(asked)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def duty(text: str, title: str) -> str:
    """Return the part of a page that is about one duty."""
    start = text.index(f"<h3>{title}</h3>")
    return text[start : text.index("</p> </div>", text.index('<p class="sum">', start))]


def test_a_day_that_works_says_so_and_until_when_to_start(client: Client) -> None:
    text = page(client, address())

    assert "<h2>This day works.</h2>" in text
    assert 'Latest day to start: <b><span class="whole">1 May 2026</span>, Friday</b>. Days left: 11' in text
    assert "Needed by then: Notice to residents; Choosing the meeting venue" in text


def test_the_last_day_to_start_is_still_in_time(client: Client) -> None:
    assert "<h2>This day works if you start today.</h2>" in page(client, address(day="25.04.2026"))


def test_a_day_too_near_names_the_first_day_that_works_as_a_link(client: Client) -> None:
    text = page(client, address(day="24.04.2026", areas="Төрт-Көл", requests="yes"))

    assert "<h2>This day is too near.</h2>" in text
    found = re.search(r'First day that still works: <a href="([^"]+)"><b><span class="whole">25 April', text)
    assert found is not None
    there = page(client, found[1].replace("&amp;", "&"))
    assert "<h2>This day works if you start today.</h2>" in there
    assert ">Төрт-Көл</textarea>" in there
    assert 'name="requests" value="yes" checked' in there


def test_what_can_no_longer_be_done_in_time_is_late_in_words(client: Client) -> None:
    text = page(client, address(day="24.04.2026", requests="yes"))

    assert '<span class="pill late">Last day has passed</span>' in duty(text, "Notice to residents")
    assert '<span class="pill due">Advised date has passed</span>' in duty(
        text, "Written request to bodies and organisations"
    )
    assert "pill" not in duty(text, "Drawing up participant and speaker lists")


def test_what_is_due_today_says_so(client: Client) -> None:
    text = page(client, address(day="25.04.2026"))

    assert '<span class="pill due">Due today</span>' in duty(text, "Notice to residents")


def test_a_duty_tells_its_day_sum_bearer_and_clause(client: Client) -> None:
    text = page(client, address())

    notice = duty(text, "Notice to residents")
    assert "Sum: 06.05.2026 (day of the meeting) − 5 days = 01.05.2026." in notice
    assert "ayil okmotu" in notice
    assert '<a class="clause" href="/en/regulation/2.5-notice/">clause 2.5</a>' in notice
    assert '<time datetime="2026-05-01">' in text


def test_advice_is_labelled_as_advice_and_what_binds_is_not(client: Client) -> None:
    text = page(client, address())

    assert "Advice: the regulation gives no day for this" in duty(text, "Signing the minutes")
    assert "Advice:" not in duty(text, "Notice to residents")


def test_the_timeline_runs_from_the_first_day_to_the_last(client: Client) -> None:
    text = page(client, address(requests="yes"))

    days = re.findall(r'<p class="when"><time datetime="([^"]+)"', text)
    assert days == sorted(days)
    assert days[0] == "2026-04-24"
    assert days[-1] == "2026-06-15"
    assert text.index("Before the meeting") < text.index("On the day of the meeting") < text.index("After the meeting")


def test_the_day_of_the_meeting_is_told_by_the_hour(client: Client) -> None:
    text = page(client, address(start="9.30"))

    hours = re.findall(r"<b>(\d\d:\d\d)</b></time>", text)
    assert hours == ["09:15", "09:30"]


def test_a_meeting_just_after_midnight_opens_its_desk_the_day_before(client: Client) -> None:
    text = page(client, address(start="0:05"))

    assert '<time datetime="2026-05-05T23:50"><span class="whole">5 May</span>, <b>23:50</b></time>' in text


def test_days_off_are_named_with_what_falls_on_them(client: Client) -> None:
    text = page(client, address())

    assert (
        '<b><span class="whole">1 May 2026</span>, Friday</b>: day off: May holidays. '
        "Notice to residents; Notice channels; Choosing the meeting venue. "
        "That is a day off. Last working day before: 30.04.2026." in text
    )
    assert "6 May 2026</span>, Wednesday</b>: day off: May holidays. The meeting itself is on this day." in text


def test_a_weekend_without_a_name_is_a_day_off_as_well(client: Client) -> None:
    text = page(client, address(day="16.05.2026"))

    assert "16 May 2026</span>, Saturday</b>: day off. The meeting itself is on this day." in text
    assert "The regulation does not forbid that." in text


def test_a_feast_that_is_not_confirmed_is_told_as_expected(client: Client) -> None:
    text = page(client, address(day="27.05.2026"))

    assert "a feast is expected, not confirmed yet: Kurman Ait. The meeting itself is on this day." in text
    assert "The regulation does not forbid that." not in text


def test_a_year_without_a_list_of_days_off_is_owned_up_to(client: Client) -> None:
    words = "Only weekends are counted as days off; the list is not known for the year:"

    assert f"{words} <b>2027</b>" in page(client, address(day="12.05.2027"))
    assert words not in page(client, address())


def test_replies_that_may_come_too_late_are_told(client: Client) -> None:
    words = 'Replies of other bodies may come after the meeting: <b class="whole">25 April 2026</b>'

    assert words in page(client, address(day="24.04.2026", requests="yes", start="14"))
    assert "Replies of other bodies" not in page(client, address(requests="yes"))


def test_other_bodies_are_asked_only_if_that_is_planned(client: Client) -> None:
    assert "Written request to bodies and organisations" not in page(client, address())
    assert "Written request to bodies and organisations" in page(client, address(requests="yes"))


def test_a_reading_moves_the_day_it_is_about(client: Client) -> None:
    text = page(client, address(reading="strict-notice"))

    assert "− 6 days = 30.04.2026" in duty(text, "Notice to residents")
    assert 'value="strict-notice" checked' in text


def test_only_readings_that_move_a_day_of_a_plan_are_offered() -> None:
    assert reading_ids() == (
        "strict-notice",
        "strict-lists",
        "receipt-day-counts",
        "roll-forward",
        "month-from-meeting",
    )


def test_few_areas_are_named_beside_each_duty_and_many_are_counted(client: Client) -> None:
    few = ", ".join(f"Айыл {number}" for number in range(NAMED_AREAS))
    many = ", ".join(f"Айыл {number}" for number in range(MANY_AREAS))

    assert f"Villages, quarters, streets: {few}" in duty(page(client, address(areas=few)), "Notice to residents")
    text = page(client, address(areas=many))
    assert f"For each place. Places: {MANY_AREAS}" in duty(text, "Notice to residents")
    assert f"There are many places: each needs its own proof of notice. Places: {MANY_AREAS}" in text


def test_an_area_named_twice_counts_once_and_that_is_told(client: Client) -> None:
    text = page(client, address(areas="Ак-Тилек, Төрт-Көл, ак-тилек"))

    assert "Named twice, counted once: ак-тилек" in text
    assert "</b> Ак-Тилек, Төрт-Көл</p>" in text


def test_the_link_to_a_plan_leads_to_the_same_plan(client: Client) -> None:
    asked = address(day="06.05.2026", month="", areas="Ак-Тилек\nТөрт-Көл", requests="1", reading="roll-forward")
    text = page(client, asked)

    found = re.search(r'<a class="button quiet" href="([^"]+)">Link to this plan', text)
    assert found is not None
    there = page(client, found[1].replace("&amp;", "&"))
    assert there[there.index('<section class="verdict') :] == text[text.index('<section class="verdict') :]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ky", ["Бул күн туура келет.", "2026-жылдын 1-майы", "Тургундарга кабарлоо", "айыл өкмөтү", "2.5-пункт"]),
        ("ru", ["Этот день подходит.", "1 мая 2026 г.", "Оповещение жителей", "айыл окмоту", "пункт 2.5"]),
        ("en", ["This day works.", "1 May 2026", "Notice to residents", "ayil okmotu", "clause 2.5"]),
    ],
)
def test_a_plan_speaks_the_language_of_its_address(client: Client, language: str, words: list[str]) -> None:
    text = page(client, address(language))

    assert all(word in text for word in words)


def test_switching_the_language_keeps_what_was_typed(client: Client) -> None:
    text = page(client, address("ru", areas="Төрт-Көл"))

    assert f'<a href="{address("ky", areas="Төрт-Көл")}"'.replace("&", "&amp;") in text


def test_the_day_in_bishkek_counts_and_not_the_day_in_greenwich(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "now", lambda: NOW.replace(hour=19))

    answer = client.get(address(day="20.04.2026"))

    assert answer.status_code == 400
    assert "The earliest day you can choose: 21 April 2026" in answer.content.decode()


@given(st.dates(min_value=TODAY, max_value=date(2029, 4, 20)), st.times(), st.sets(st.sampled_from(reading_ids())))
def test_the_first_day_that_works_does_work(day: date, start: time, readings: set[str]) -> None:
    client = Client()
    asked = address(day=day.isoformat(), start=f"{start:%H:%M}", reading=sorted(readings), requests="yes")
    text = page(client, asked)

    if "This day is too near." in text:
        found = re.search(r'First day that still works: <a href="([^"]+)"', text)
        assert found is not None
        assert "This day is too near." not in page(client, found[1].replace("&amp;", "&"))
