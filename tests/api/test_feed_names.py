"""R12: a feed, a calendar or a table refuses a name that it is not narrowed by, and says which it is; pages do not."""

from html import unescape
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from tests.api.feeds import FILTERS, feeds
from tests.web.matrix.routes import Route

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak"), pytest.mark.any_engine]

AT = "/en/min-bulak"
REFUSED = "The address holds a word that is not known here."
DEEPER = (
    f"{AT}/meetings/M4.ics",
    f"{AT}/sessions/S-15.ics",
    f"{AT}/budget/2026/income.csv",
    f"{AT}/budget/versions/B-2026-3/income.json",
    f"{AT}/funds/2026-1/spent.csv",
    f"{AT}/head/HR-2026-H1.csv",
    f"{AT}/contacts.vcf",
    f"{AT}/vacancies/VC-2.jsonld",
    "/en/overview/table.csv",
    "/en/overview/table.xlsx",
    "/en/overview/min-bulak/cases.json",
)


@pytest.mark.parametrize("route", feeds(), ids=lambda route: route.name)
def test_every_feed_and_table_refuses_a_name_that_it_does_not_know(route: Route) -> None:
    address = reverse(route.name, kwargs=dict.fromkeys(route.variables, "min-bulak"))

    answer = Client().get(f"{address}?vilage=V1")

    assert answer.status_code == 400
    assert "vilage" in answer.content.decode()


@pytest.mark.parametrize("address", DEEPER)
def test_files_further_down_refuse_it_too(address: str) -> None:
    assert Client().get(address).status_code == 200

    answer = Client().get(f"{address}?vilage=V1")

    assert answer.status_code == 400
    assert f"{REFUSED} «vilage»" in answer.content.decode()


@pytest.mark.parametrize("name", FILTERS)
def test_a_name_that_narrows_is_taken(name: str) -> None:
    address = reverse(name, args=["min-bulak"])

    query = {one: "1" if one == "from" else "" for one in FILTERS[name]}

    assert Client().get(f"{address}?{urlencode(query)}").status_code == 200


@pytest.mark.parametrize(
    ("address", "known"),
    [
        (f"{AT}/sessions.ics", ("body",)),
        (f"{AT}/receptions.ics", ("deputy",)),
        (f"{AT}/indicators.csv", ("as_of",)),
        (f"{AT}/journal/entries.jsonl", ("from",)),
        ("/en/overview/min-bulak/cases.csv", ("period", "section", "stand", "page")),
        ("/en/planner/plan.ics", ("day", "month", "year", "start", "areas", "requests", "reading")),
    ],
)
def test_the_answer_says_which_names_there_are(address: str, known: tuple[str, ...]) -> None:
    page = Client().get(f"{address}?vilage=V1").content.decode()

    assert "This address can be narrowed by these names:" in page
    assert "".join(f"<li><code>{name}</code></li>" for name in known) in page
    assert f'<a href="{address}">' in page


def test_a_feed_that_is_narrowed_by_nothing_says_so_in_the_language_of_its_address() -> None:
    said = {
        language: Client().get(f"{prefix}/min-bulak/meetings.atom?village=V1").content.decode()
        for language, prefix in (("en", "/en"), ("ky", ""))
    }

    assert "This address gives everything. It takes no choice." in said["en"]
    assert '<html lang="ky">' in said["ky"]


def test_what_was_asked_is_said_back_in_short_and_as_text_alone() -> None:
    names = ["<script>alert(1)</script>", "я" * 300, *"abcdefgh"]

    answer = Client().get(f"{AT}/meetings.atom?{urlencode(dict.fromkeys(names, 'x'))}")
    page = unescape(answer.content.decode())

    assert "<script>" not in answer.content.decode()
    assert "«<script>alert(1)</script>»" in page
    assert f"«{'я' * 40}…»" in page
    assert page.count(REFUSED) == 5


@pytest.mark.parametrize("page", ["", "meetings/", "budget/", "sessions/S-15/", "catalogue/", "journal/", "contacts/"])
def test_a_page_passes_over_what_others_put_into_a_link(page: str) -> None:
    assert Client().get(f"{AT}/{page}?utm_source=messenger").status_code == 200


def test_a_picture_keeps_the_mark_of_its_bytes() -> None:
    assert Client().get("/min-bulak/preview.png?v=0").status_code == 200
