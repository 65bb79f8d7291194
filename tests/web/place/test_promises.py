"""The public pages of promises: by the demonstration on its day, and on a later one."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from io import BytesIO, StringIO
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.meetings.models import OutcomeStep
from esep.portal.place.answers import ANSWERS
from esep.portal.promises import kept
from esep.records.models import Evidence
from esep.regulation.facts.common import EvidenceKind
from tests.builders import moment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak"), pytest.mark.clause("3.6-outcomes")]

ATOM = "{http://www.w3.org/2005/Atom}"
LIST = "/en/min-bulak/promises/"


@pytest.fixture
def in_october(min_bulak: Municipality) -> Iterator[None]:
    """A month later, when nobody has recorded anything since."""
    with clock.set_to(moment(date(2026, 10, 15), 12)):
        yield


def html_at(address: str, *, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status
    return answer.content.decode()


def told(html: str) -> str:
    """The page as a reader sees it: words without markup, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html.partition("<main")[2])).split())


def codes_in(html: str) -> list[str]:
    """The promises of a list, in its order."""
    return re.findall(r'<h3><a href="/en/min-bulak/promises/(O-\d+)/">', html)


def photos_of(code: str, place: Municipality, kind: EvidenceKind) -> list[int]:
    """The proofs of one sort of the steps of a promise."""
    with scope.of(place.pk):
        facts = OutcomeStep.objects.filter(outcome__code=code).values_list("fact__code", flat=True)
        subjects = [f"fact:{fact}" for fact in facts]
        return list(Evidence.objects.filter(subject__in=subjects, kind=kind.value).values_list("pk", flat=True))


def test_the_list_counts_in_words_and_shows_what_is_open_first() -> None:
    html = html_at(LIST)

    assert told(html).partition("Choose what to see")[0].endswith("In work: 3 Not begun yet: 1 Kept: 8 ")
    assert codes_in(html)[:4] == ["O-08", "O-06", "O-11", "O-10"]


@pytest.mark.usefixtures("in_october")
def test_a_promise_whose_day_has_passed_is_late_and_stands_first() -> None:
    html = html_at(LIST)

    assert codes_in(html)[0] == "O-08"
    assert "Late: 1" in told(html)
    assert "Days late: 15" in told(html)


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("village=V7", {"O-04", "O-05", "O-06", "O-07"}),
        ("deputy=7&state=in_work", {"O-08", "O-11"}),
        ("state=not_begun", {"O-10"}),
    ],
)
def test_village_deputy_and_state_narrow_the_list(query: str, codes: set[str]) -> None:
    assert set(codes_in(html_at(f"{LIST}?{query}"))) == codes


def test_a_choice_that_means_nothing_is_said_and_all_are_shown() -> None:
    html = html_at(f"{LIST}?village=V99&state=bright", status=400)

    assert "No meeting of this village was promised anything yet. Here are all. «V99»" in told(html)
    assert "Choose one from the list. «bright»" in told(html)
    assert len(codes_in(html)) == 12


def test_a_promise_tells_who_by_when_how_late_and_what_the_council_said() -> None:
    page = told(html_at("/en/min-bulak/promises/O-02/"))

    assert "Kept Recommendation O-02" in page
    assert "Who answers Head of the ayil okmotu" in page
    assert "Promised by 1 June 2026 Days late: 11" in page
    assert "Promised at Annual report of the deputies: street lights" in page
    assert "12.06.2026 Done" in page
    assert re.search(r"Notice of measures № \S+ ?, 28 April 2026", page)


def test_pictures_of_a_promise_are_shown_and_other_proofs_are_not(min_bulak: Municipality) -> None:
    (shown,) = photos_of("O-02", min_bulak, EvidenceKind.PHOTO)
    scans = photos_of("O-02", min_bulak, EvidenceKind.SCAN)
    (address,) = set(
        re.findall(
            rf'src="(/en/min-bulak/promises/O-02/photos/{shown}\.jpg\?v=\w+)"', html_at("/en/min-bulak/promises/O-02/")
        )
    )
    answer = Client().get(address)

    assert Image.open(BytesIO(answer.content)).format == "JPEG"
    assert "immutable" in answer.headers["Cache-Control"]
    assert scans
    for hidden in scans:
        assert html_at(f"/min-bulak/promises/O-02/photos/{hidden}.jpg", status=404)
    assert html_at(f"/min-bulak/promises/O-04/photos/{shown}.jpg", status=404)


def test_an_unknown_promise_leads_to_the_list() -> None:
    html = html_at("/en/min-bulak/promises/O-99/", status=404)

    assert "There is no such promise here" in html
    assert 'href="/en/min-bulak/promises/"' in html.partition("<main")[2]


def test_the_feed_tells_what_was_promised_and_done_in_the_order_of_recording() -> None:
    feeds = [
        ElementTree.fromstring(Client().get(f"{prefix}/min-bulak/promises.atom").content) for prefix in ("", "/en")
    ]
    titles = [entry.findtext(f"{ATOM}title") or "" for entry in feeds[1].iter(f"{ATOM}entry")]
    links = [link.get("href") or "" for link in feeds[1].iterfind(f"{ATOM}entry/{ATOM}link")]
    names = [[one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry")] for feed in feeds]

    assert any(title.startswith("Recommendation: ") for title in titles)
    assert any(title.startswith("Done: ") for title in titles)
    assert "http://testserver/en/min-bulak/promises/O-02/" in links
    assert names[0] == names[1]
    assert len(set(names[0])) == len(names[0])


def test_all_promises_can_be_taken_as_a_table() -> None:
    answer = Client().get("/en/min-bulak/promises.csv")
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    late = next(row for row in rows if row["Code"] == "O-02")

    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert len(rows) == 12
    assert (late["Promised by"], late["How it stands"], late["Days late"]) == ("01.06.2026", "Kept", "11")


@pytest.mark.parametrize(
    ("below", "mark"),
    [
        ("", '<a class="pill done" href="/min-bulak/promises/?state=kept">'),
        ("latest/?page=1", '<a href="/min-bulak/promises/O-'),
        ("meetings/M2/", '<a href="/min-bulak/promises/O-04/"'),
        ("meetings/M2/minutes/", '<a href="/min-bulak/promises/O-04/"'),
    ],
)
def test_other_pages_lead_to_the_promises(below: str, mark: str) -> None:
    pages = [below] if below != "latest/?page=1" else [f"latest/?page={number}" for number in range(1, 7)]

    assert any(mark in html_at(f"/min-bulak/{one}").partition("<main")[2] for one in pages)


def test_the_regulation_of_the_place_leads_to_its_promises() -> None:
    html = html_at("/en/min-bulak/regulation/")

    assert "/en/min-bulak/year/?clause=3.6-outcomes" in html


def test_the_list_takes_few_queries_when_nothing_is_kept() -> None:
    html_at("/min-bulak/promises/")
    ANSWERS.clear()
    kept.promises.cache_clear()
    kept.in_kyrgyz.cache_clear()

    with CaptureQueriesContext(connection) as asked:
        html_at("/min-bulak/promises/")

    assert len([query for query in asked.captured_queries if "set_config" not in query["sql"]]) <= 24
