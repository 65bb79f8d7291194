"""How the regulation is kept, clause by clause; the figures beside its aims; the sheet for the notice board."""

import csv
import json
import re
from html import unescape
from io import StringIO

import pytest
from django.test import Client

from esep.compliance.indicators import AIMS
from esep.portal.status import STATUSES, StatusWord
from esep.regulation.status import Status
from tests.web.place.reading import told_at
from tests.web.rows import judged_year

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

CLAUSES = "/en/min-bulak/regulation/"
FIGURES = "/en/min-bulak/indicators/"
BOARD = "/en/min-bulak/board/"


def html_at(address: str, *, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


def listed(html: str) -> list[str]:
    """The clauses of a page, in its order."""
    return re.findall(r'<h3><a href="/en/regulation/([^"]+)/">', html)


@pytest.mark.parametrize("status", STATUSES, ids=lambda one: one.code)
def test_a_status_keeps_the_clauses_that_have_such_a_duty(status: StatusWord) -> None:
    code = status.code
    rows = [row for row in judged_year().rows if row.status == code]

    html = html_at(f"{CLAUSES}?status={code}")

    assert set(listed(html)) == {row.clause for row in rows}
    assert f'<option value="{code}" selected>' in html


@pytest.mark.parametrize("section", ["1", "2", "7"])
def test_a_section_keeps_its_clauses(section: str) -> None:
    found = listed(html_at(f"{CLAUSES}?section={section}"))

    assert found
    assert {clause.partition(".")[0] for clause in found} == {section}


@pytest.mark.clause("1.2-purpose", "4.1-1", "4.2-1")
def test_aims_and_definitions_say_that_nothing_is_checked() -> None:
    html = html_at(f"{CLAUSES}?status=unchecked")

    assert {"1.2-purpose", "4.1-1", "4.2-1"} <= set(listed(html))
    assert html.count("No check:") == len(listed(html))
    assert '<span class="pill' not in html.partition('<nav class="contents"')[2]


def test_what_cannot_be_told_says_which_day_is_missing_and_leads_to_the_record() -> None:
    html = html_at(CLAUSES)

    (line,) = re.findall(r"<p><span class=\"pill idle\">Cannot tell</span>(.*?)</p>", html)
    assert "Date missing: request received" in line
    assert re.search(r'href="/en/min-bulak/meetings/M\d+/"', line)


def test_every_record_that_the_clauses_lead_to_has_its_page() -> None:
    pages = [html_at(f"{CLAUSES}?status={status.value}") for status in Status]
    links = {unescape(link) for page in pages for link in re.findall(r'</span> <a href="(/en/[^"]+)"', page)}

    assert len(links) > 20
    assert [link for link in links if Client().get(link).status_code != 200] == []


def test_the_change_since_another_day_is_told_duty_by_duty() -> None:
    text = told_at(f"{CLAUSES}?since=2026-09-07").partition("Changed since the day:")[2]

    assert text.startswith(" 7 September 2026")
    assert re.search(r"Considering appeals Appeal K-11: .*? Due today → Overdue", text)
    assert "Nothing stands otherwise." in told_at(f"{CLAUSES}?since=2026-09-14")


def test_a_day_to_come_is_told_as_such() -> None:
    assert "This day has not come yet." in told_at(f"{CLAUSES}?as_of=2027-01-01")
    assert "This day has not come yet." not in told_at(f"{CLAUSES}?as_of=2026-06-01")


@pytest.mark.parametrize("query", ["section=9", "status=late", "as_of=x", "since=31.02.2026", "since=1999-01-01"])
def test_a_choice_that_means_nothing_is_answered_with_what_is_there_to_choose(query: str) -> None:
    html = html_at(f"{CLAUSES}?{query}", status=400)
    field, _equals, value = query.partition("=")

    assert 'role="alert"' in html
    assert f'href="#{field}"' in html
    assert f"«{value}»" in html
    assert f'id="{field}-fault"' in html
    assert len(listed(html)) == 121


@pytest.mark.clause("1.2-purpose", "4.1-2", "4.2-2")
def test_each_aim_stands_with_its_figures_and_the_word_that_nothing_is_checked() -> None:
    text = told_at(FIGURES)

    assert "The regulation states these aims and no check for them, so Esep checks nothing here." in text
    assert "Deputies who gave the yearly report 10 21 48 %" in text
    assert "Sessions that state media broadcast 3 4 75 %" in text
    html = html_at(FIGURES)
    assert [clause for clause in AIMS if f'href="/en/regulation/{clause}/"' not in html] == []


def test_each_figure_leads_to_its_records() -> None:
    links = {unescape(link) for link in re.findall(r'<th scope="row"><a href="([^"]+)"', html_at(FIGURES))}

    assert len(links) >= 10
    assert [link for link in links if Client().get(link).status_code != 200] == []


def test_the_figures_are_there_as_tables_of_any_day() -> None:
    table = Client().get("/en/min-bulak/indicators.csv").content.decode("utf-8-sig")
    said = json.loads(Client().get("/en/min-bulak/indicators.json?as_of=2026-04-30").content)

    rows = {(row[2], row[4], row[5]) for row in csv.reader(StringIO(table), delimiter=";")}
    assert {("deputies", "10", "21"), ("meetings", "3", "")} <= rows
    assert {row[-1] for row in said["rows"]} == {"2026-04-30"}
    assert Client().get("/en/min-bulak/indicators.json?as_of=x").status_code == 400
    assert 'role="alert"' in html_at(f"{FIGURES}?as_of=x", status=400)


def test_no_figure_is_a_score_and_nobody_stands_in_a_row_of_places() -> None:
    text = told_at(FIGURES).casefold()

    assert "nobody is scored or ranked" in text
    assert not re.search(r"\bplace \d|\brank(ing)? \d|\bscore:", text)
    assert "Sadykov" not in text


def test_the_sheet_for_the_board_holds_the_answers_the_sections_and_the_code() -> None:
    text, html = told_at(BOARD), html_at(BOARD)

    for words in ("What is next 15 September", "What is late Overdue: 5", "What was promised", "How to reach us"):
        assert words in text
    assert "7. What people are told and shown 12 – – – – 5" in text
    assert "<svg" in html.partition('class="qr"')[2].partition("</p>")[0]
    assert 'aria-label="QR code. Address: http://testserver/min-bulak/"' in html


def test_the_sheet_counts_what_the_clauses_count() -> None:
    table = html_at(BOARD).partition("<tbody>")[2].partition("</tbody>")[0]
    counted = sum(int(number) for number in re.findall(r'<td class="number"[^>]*>(\d+)</td>', table))

    told = (Status.DONE_ON_TIME, Status.DONE_LATE, Status.OVERDUE, Status.DUE_TODAY, Status.CANNOT_TELL)
    assert counted == sum(judged_year().count(status) for status in (*told, Status.ADVICE_MISSED))
