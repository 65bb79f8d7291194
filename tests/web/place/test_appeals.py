"""Appeals in public: counted by one thing at a time, read where a copy was released (2.3; example data, section 4)."""

import csv
import re
from html import unescape
from io import StringIO
from xml.etree import ElementTree

import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak"), pytest.mark.clause("2.3-appeals")]

LIST = "/en/min-bulak/appeals/"
ATOM = "{http://www.w3.org/2005/Atom}"


def html_at(address: str, *, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status
    return answer.content.decode()


def told(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html.partition("<main")[2])).split())


def test_the_list_counts_how_the_twelve_of_the_example_stand() -> None:
    words = told(html_at(LIST))
    counted = "Overdue: 1 Due today: 1 Due soon: 1 Being looked at: 3 Done late: 1 Done on time: 5"
    assert counted in words
    assert "Half of the answers came within days: 16" in words


def test_one_thing_is_chosen_at_a_time_so_that_nobody_is_recognised() -> None:
    assert "Found: 1" in told(html_at(f"{LIST}?state=overdue"))
    assert "Choose one thing at a time" in told(html_at(f"{LIST}?village=V1&topic=water", status=400))
    assert "No appeal has this" in told(html_at(f"{LIST}?village=V99", status=400))
    by_village = html_at(f"{LIST}?village=V4")
    assert "K-06" not in told(by_village)


def test_of_one_that_was_not_released_only_kind_topic_village_and_days_are_public() -> None:
    words = told(html_at(f"{LIST}K-06/"))
    assert "Due today" in words
    assert "24 August 2026" in words
    assert "14 September 2026" in words
    assert "Its text is not open to everybody" in words
    assert "What was written" not in words


def test_a_released_copy_is_read_with_its_status_and_its_sum() -> None:
    html = html_at(f"{LIST}K-04/")
    words = told(html)
    assert "Done late" in words
    assert "Days late: 3" in words
    assert "How many signed 23" in words
    assert re.search(r'<h1 class="title" lang="ky">', html)


def test_an_unknown_appeal_is_answered_with_the_way_out() -> None:
    assert "There is no such appeal here" in told(html_at(f"{LIST}K-99/", status=404))


def test_the_table_names_topic_and_village_of_released_ones_alone() -> None:
    answer = Client().get("/en/min-bulak/appeals.csv")
    rows = {row["Code"]: row for row in csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";")}
    assert len(rows) == 12
    assert (rows["K-06"]["Topic"], rows["K-06"]["Village"], rows["K-06"]["Last day"]) == ("", "", "14.09.2026")
    assert rows["K-04"]["Village"] == "Chon-Aryk"


def test_the_feed_tells_what_came_and_what_was_answered() -> None:
    feed = ElementTree.fromstring(Client().get("/en/min-bulak/appeals.atom").content)
    titles = [entry.findtext(f"{ATOM}title") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert "Appeal received: K-06: complaint" in titles
    assert any(title.startswith("Appeal answered: K-10") for title in titles)
