"""What the judged year tells a visitor."""

import dataclasses
import re
from html import unescape
from math import ceil

import pytest
from django.test import Client
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from esep.portal.place import year as year_page
from esep.portal.place.answers import ANSWERS
from esep.portal.status import BY_CODE, STATUSES, TILES
from esep.portal.year import LIST_ROWS
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from tests.web.rows import judged_year, row_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

ADDRESSES = {"ky": "/min-bulak/year/", "ru": "/ru/min-bulak/year/", "en": "/en/min-bulak/year/"}
LANGUAGES = tuple(ADDRESSES)


def page(client: Client, address: str) -> str:
    """Return the text of the page at `address`, which must be there."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def task(text: str, *marks: str) -> str:
    """Return the only row of a page that holds all of `marks`, as its reader sees it: words without markup."""
    rows = [row.partition("</ul>")[0] for row in text.split('<li class="task">')[1:]]
    (found,) = (row for row in map(words, rows) if all(mark in row for mark in marks))
    return found


def words(html: str) -> str:
    """Return what is left of `html` without its tags, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def show_only(monkeypatch: pytest.MonkeyPatch, *rows: Row) -> None:
    """Let the page show the demonstration year with no other rows than these."""
    year = dataclasses.replace(judged_year(), rows=rows)
    monkeypatch.setattr(year_page, "judged", lambda here, day: year)
    ANSWERS.clear()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ky", "Мисал маалымат, ойдон чыгарылган"),
        ("ru", "Демонстрационные данные, вымысел"),
        ("en", "Demo data, invented"),
    ],
)
def test_it_says_that_its_data_are_invented(client: Client, language: str, words: str) -> None:
    assert words in page(client, ADDRESSES[language])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ky", "2026-жылдын 14-сентябры</span>, дүйшөмбү"),
        ("ru", "14 сентября 2026 г.</span>, понедельник"),
        ("en", "14 September 2026</span>, Monday"),
    ],
)
def test_its_day_stands_in_words(client: Client, language: str, words: str) -> None:
    assert words in page(client, ADDRESSES[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_tiles_count_the_whole_year(client: Client, language: str) -> None:
    text = page(client, f"{ADDRESSES[language]}?status=planned")

    with override(language):
        for code in TILES:
            assert f"<b>{judged_year().count(Status(code))}</b> <span>{BY_CODE[code].word}</span>" in text


def test_what_presses_most_comes_first(client: Client) -> None:
    text = page(client, "/en/min-bulak/year/")
    held = [status for status in STATUSES if judged_year().count(Status(status.code))]

    with override("en"):
        places = [text.index(f"<h2>{status.word} <span") for status in held]

    assert places == sorted(places)


def test_settled_duties_are_folded_until_somebody_asks_for_them(client: Client) -> None:
    assert page(client, "/min-bulak/year/").count('<details class="group">') == 2
    assert page(client, "/min-bulak/year/?status=done_on_time").count('<details class="group">') == 0


@pytest.mark.parametrize(
    ("query", "marks", "said"),
    [
        ("status=due_today", ["Meeting M4", "Tort-Kol", "Notice to residents"], "Due today"),
        ("status=due_soon", ["Meeting M3", "Reporting measures"], "Days left: 5"),
        ("status=done_late", ["Meeting M2", "Chon-Aryk", "Notice to residents"], "Days late: 2"),
        ("status=done_late", ["Meeting M2", "Reporting measures"], "Days late: 6"),
        ("status=overdue", ["Request IR-04"], "Days late: 1"),
        ("status=overdue", ["Request IR-05"], "Days late: 5"),
        ("status=cannot_tell", ["Request IR-06"], "No due day"),
        ("status=advice_missed", ["first half of 2026", "by the advised date"], "Days late: 14"),
        ("clause=1.8-annual-report", ["year: 2026", "Chekirov"], "Planned for: 19 September 2026"),
    ],
)
def test_the_page_tells_what_the_records_of_the_demonstration_amount_to(
    client: Client, query: str, marks: list[str], said: str
) -> None:
    assert said in task(page(client, f"/en/min-bulak/year/?{query}"), *marks)


@pytest.mark.parametrize(("language", "village"), [("ky", "Төрт-Көл"), ("ru", "Торт-Коль"), ("en", "Tort-Kol")])
def test_a_row_tells_the_duty_the_sum_and_the_way_to_its_status(client: Client, language: str, village: str) -> None:
    row = row_of(judged_year(language), "notice", case="meeting:M4", subject="V6")

    text = page(client, f"{ADDRESSES[language]}?status=due_today&clause=2.5-notice")

    shown = task(text, row.title, village)
    assert "14.09.2026" in row.sum
    for part in (row.case_name, row.bearer_name, row.sum, *row.lines):
        assert words(part) in shown
    assert '<a class="clause" href="?clause=2.5-notice">' in text


def test_what_is_overdue_is_red_and_what_was_late_is_not(client: Client) -> None:
    assert '<span class="late">Days late: 5</span>' in page(
        client, "/en/min-bulak/year/?clause=2.5-info-response&status=overdue"
    )
    assert '<span class="late">' not in page(client, "/en/min-bulak/year/?status=done_late")


def test_missed_advice_is_amber_and_labelled_as_advice(client: Client) -> None:
    text = page(client, "/en/min-bulak/year/?status=advice_missed")

    assert '<span class="pill due">Advised date has passed</span>' in text
    assert "Advice: the regulation gives no day for this" in text
    assert "pill late" not in text


def test_a_duty_of_another_law_says_so(client: Client) -> None:
    assert "Required by another law" in task(page(client, "/en/min-bulak/year/?clause=2.3-appeals"), "Appeal K-06")


def test_the_year_of_a_due_day_is_written_when_it_is_another_year(client: Client) -> None:
    text = page(client, "/en/min-bulak/year/?status=overdue")

    assert task(text, "Deputy's year: 2025", "Isaev").startswith("31 December 2025 ")
    assert task(text, "Request IR-05").startswith("9 September Overdue")


@pytest.mark.parametrize(("language", "day"), [("ky", "9 сентябрь"), ("ru", "9 сентября"), ("en", "9 September")])
def test_a_due_day_is_written_as_a_calendar_of_the_language_writes_it(client: Client, language: str, day: str) -> None:
    assert task(page(client, f"{ADDRESSES[language]}?status=overdue"), "IR-05").startswith(f"{day} ")


def test_a_day_that_may_still_change_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    row = row_of(judged_year(), "measures-info", case="meeting:M3")
    show_only(monkeypatch, dataclasses.replace(row, provisional=True))

    assert "Provisional day" in page(client, "/en/min-bulak/year/")


def test_an_empty_year_says_that_it_is_empty(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    show_only(monkeypatch)

    assert "No duty has been reckoned yet" in page(client, "/en/min-bulak/year/")


def test_texts_of_a_row_are_shown_as_text(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "<script>alert(1)</script>"
    row = row_of(judged_year(), "notice", case="meeting:M4", subject="V6")
    row = dataclasses.replace(
        row,
        title=hostile,
        case_name=hostile,
        subject_name=hostile,
        bearer_name=hostile,
        sum=hostile,
        explanation=hostile,
    )
    show_only(monkeypatch, row)

    text = page(client, "/en/min-bulak/year/")

    assert "<script" not in text
    assert text.count("&lt;script&gt;") >= 6


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("status=late", "There is no such status. Choose one from the list."),
        ("clause=99.9", "There is no such clause. Choose one from the list."),
        ("page=0", "There is no such page of the list. You see the first one."),
        ("page=2²", "There is no such page of the list. You see the first one."),
        ("as_of=2026-02-30", "There is no such day. Write it like this: 14.09.2026"),
        ("as_of=1999-12-31", "This day is too far away. You see today."),
        ("as_of=2028-01-01", "This day is too far away. You see today."),
    ],
)
def test_a_choice_without_meaning_is_answered_in_place(client: Client, query: str, words: str) -> None:
    answer = client.get(f"/en/min-bulak/year/?{query}")

    text = answer.content.decode()
    assert answer.status_code == 400
    assert words in text
    assert "Overdue" in text


def test_the_valid_half_of_a_choice_is_kept(client: Client) -> None:
    text = client.get("/en/min-bulak/year/?status=nonsense&clause=3.9-measures-info").content.decode()

    assert '<option value="3.9-measures-info" selected>' in text
    assert 'aria-invalid="true" aria-describedby="status-fault"' in text


def test_a_page_beyond_the_end_is_the_last_page(client: Client) -> None:
    last = ceil(judged_year().count(Status.DONE_ON_TIME) / LIST_ROWS)

    assert f"Page: {last} / {last}" in page(client, "/en/min-bulak/year/?status=done_on_time&page=99999")


def test_every_clause_of_the_regulation_has_its_address(client: Client) -> None:
    """The map of the regulation names them."""
    codes = judged_year().pack.clauses

    assert {code: client.get(f"/min-bulak/year/?clause={code}").status_code for code in codes} == dict.fromkeys(
        codes, 200
    )


def test_another_day_is_reckoned_as_it_stood_and_every_link_keeps_it(client: Client) -> None:
    text = page(client, "/en/min-bulak/year/?as_of=2026-09-19&status=overdue")

    assert "19 September 2026</span>, Saturday" in text
    assert "Notice to residents" in task(text, "Meeting M4", "Tort-Kol", "Notice to residents")
    assert 'href="?status=due_soon&amp;as_of=2026-09-19"' in text
    assert 'maxlength="10" placeholder="14.09.2026" id="as_of" name="as_of" value="19.09.2026"' in text


def test_addresses_that_were_printed_when_the_year_stood_in_front_still_lead_to_it(client: Client) -> None:
    answer = client.get("/ru/?clause=2.5-notice&status=due_today")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/ru/min-bulak/year/?status=due_today&clause=2.5-notice"


def test_a_choice_without_rows_says_so(client: Client) -> None:
    assert "Nothing found" in page(client, "/en/min-bulak/year/?status=cannot_tell&clause=1.8-annual-report")


@given(st.text(), st.text(), st.text(), st.text())
def test_any_text_is_answered(status: str, clause: str, number: str, day: str) -> None:
    """R12."""
    query = {"status": status, "clause": clause, "page": number, "as_of": day}
    answer = Client().get("/min-bulak/year/", query)

    assert answer.status_code in {200, 400}


@given(st.binary(max_size=60))
def test_any_bytes_are_answered(query: bytes) -> None:
    """R12."""
    answer = Client().get("/min-bulak/year/", QUERY_STRING=query.decode("latin-1"))

    assert answer.status_code in {200, 400}


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_can_only_be_read(client: Client, method: str) -> None:
    assert client.generic(method.upper(), "/min-bulak/year/").status_code == 405
