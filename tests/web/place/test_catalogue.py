"""The catalogue for everybody: what is public, how fresh, where it is found, and what is missing (7.2)."""

import csv
import io
import json
import re
from datetime import date
from gzip import compress

import pytest
from django.test import Client

from esep.access import Role
from esep.community.texts import Texts
from esep.finance.commands.versions.fixing import submit_budget
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.publications.commands.publishing.entry import PublicationEntry
from esep.publications.commands.publishing.publishing import publish
from esep.publications.models import Publication
from tests.kernel.people import a_holder
from tests.publications.versions import SITE
from tests.web.place.reading import told_at

pytestmark = pytest.mark.django_db

LIST = "/en/min-bulak/catalogue/"
VERSIONS = "/en/min-bulak/budget/versions/"
KILOBYTE = 1024


@pytest.mark.clause("7.2-duty")
def test_the_list_counts_what_the_example_counts(min_bulak: Municipality, client: Client) -> None:
    page = client.get(LIST).content.decode()
    chips = dict(re.findall(r">([A-Z][a-z ]+) <span>(\d+)</span></a>", page))

    assert chips == {"All items": "16", "Current": "9", "Look soon": "3", "Out of date": "3", "Not published": "1"}
    assert page.count('<tr id="7.2.') == 20
    assert page.count('scope="colgroup"') == 4
    assert len(compress(page.encode())) <= 12 * KILOBYTE


@pytest.mark.clause("7.2.3-b")
def test_a_row_says_how_late_it_is_since_when_and_where_it_hangs(min_bulak: Municipality) -> None:
    words = told_at(LIST)

    assert "Out of date Days since the advised day: 268 20 December 2024" in re.sub(
        r"20\.12\.2024|12/20/2024|20/12/2024|2024-12-20", "20 December 2024", words
    )
    assert "Beyond the regulation" in words


def test_it_narrows_by_state_and_an_unknown_one_is_told(min_bulak: Municipality, client: Client) -> None:
    stale = client.get(f"{LIST}?state=stale").content.decode()
    assert stale.count('<tr id="7.2.') == 3
    assert "7.2.11-g" in stale
    wrong = client.get(f"{LIST}?state=x")
    assert wrong.status_code == 400
    assert "There is no such state. Choose one from the list." in wrong.content.decode()
    assert wrong.content.decode().count('<tr id="7.2.') == 20


def test_an_item_shows_both_days_the_advice_and_its_versions(min_bulak: Municipality, client: Client) -> None:
    words = told_at(f"{LIST}7.2.12-cooperation/")
    assert "days later: 1" in words
    assert "Advice, not from the regulation" in words
    versions = client.get(f"{LIST}7.2.2-b/").content.decode()
    assert "A newer version took its place:" in versions
    assert "/en/min-bulak/budget/versions/" in versions
    assert "/en/regulation/7.2.2-b/" in versions


def test_the_board_is_shown_and_its_photo_is_small(min_bulak: Municipality, client: Client) -> None:
    page = client.get(f"{LIST}7.2.3-b/").content.decode()
    found = re.search(r'src="([^"]+photos/\d+\.jpg)\?v=', page)
    assert found is not None
    photo = client.get(found[1])
    assert (photo.status_code, photo.headers["Content-Type"]) == (200, "image/jpeg")
    assert client.get(found[1].replace("7.2.3-b", "7.2.4-v")).status_code == 404


def test_what_is_missing_leads_to_the_form_with_the_item_in_it(min_bulak: Municipality, client: Client) -> None:
    page = client.get(f"{LIST}7.2.4-v/").content.decode()
    assert "Nothing is published here." in page
    address = re.search(r'href="(/en/min-bulak/mistake/[^"]+)"', page)
    assert address is not None
    form = client.get(address[1].replace("&amp;", "&")).content.decode()
    assert "A document is missing here: Public monitoring of service quality." in form
    assert 'value="/en/min-bulak/catalogue/7.2.4-v/"' in form


def test_everybody_is_asked_what_they_think_of_a_draft(min_bulak: Municipality, client: Client) -> None:
    page = client.get(f"{LIST}7.2.2-a/").content.decode()
    address = re.search(r'href="(/en/min-bulak/write/proposal/[^"]+)"', page)
    assert address is not None
    assert "About the draft: Draft budget for 2026." in client.get(address[1].replace("&amp;", "&")).content.decode()
    assert "write/proposal" not in client.get(f"{LIST}7.2.2-b/").content.decode()


def test_a_draft_of_the_budget_is_read_on_its_own_page(min_bulak: Municipality, client: Client) -> None:
    page = client.get(f"{LIST}7.2.2-a/").content.decode()

    assert f'Read it: <a href="{VERSIONS}B-2026-1/">Draft given to the council, 2026</a>' in page
    assert client.get(f"{VERSIONS}B-2026-1/").status_code == 200


def test_each_version_leads_to_the_draft_of_its_day_and_without_one_to_the_list(
    min_bulak: Municipality, client: Client
) -> None:
    finance, secretary = (a_holder(role, min_bulak) for role in (Role.FINANCE_CHIEF, Role.RESPONSIBLE_SECRETARY))
    today = clock.today()
    submit_budget("B-2027-1", on=today, by=finance, municipality=min_bulak.pk)
    for day in (today, date(2024, 1, 10)):
        entry = PublicationEntry(titles=Texts(ky="Долбоор"), on=day, channels=(SITE,), content="budget_versions")
        publish("7.2.2-a", entry, by=secretary, municipality=min_bulak.pk)

    page = client.get(f"{LIST}7.2.2-a/").content.decode()
    told = page.partition('id="versions"')[2]

    assert f'href="{VERSIONS}B-2027-1/"' in page.partition('id="newest"')[2].partition("</section>")[0]
    assert re.findall(r'Read it: <a href="([^"]+)"', told) == [f"{VERSIONS}B-2026-1/", VERSIONS]


def test_a_report_of_the_head_is_read_where_it_lives(min_bulak: Municipality, client: Client) -> None:
    assert "/en/min-bulak/head/HR-2025-H2/" in client.get(f"{LIST}7.2.3-a/").content.decode()


def test_an_unknown_item_leads_to_the_list(min_bulak: Municipality, client: Client) -> None:
    unknown = client.get(f"{LIST}7.2.6/")
    assert unknown.status_code == 404
    assert f'href="{LIST}"' in unknown.content.decode()


def test_a_heading_lists_its_items(min_bulak: Municipality, client: Client) -> None:
    page = client.get(f"{LIST}7.2.4-services/").content.decode()
    assert [code for code in ("7.2.4-a", "7.2.4-v", "7.2.4-g", "7.2.5-anticorruption") if f'id="{code}"' in page] == [
        "7.2.4-a",
        "7.2.4-v",
        "7.2.4-g",
    ]


def test_the_table_and_the_feed_hold_every_item(min_bulak: Municipality, client: Client) -> None:
    table = client.get("/en/min-bulak/catalogue.csv")
    rows = list(csv.reader(io.StringIO(table.content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 1 + 16 + 1
    assert {row[-1] for row in rows[1:]} == {"yes", "no"}
    told = json.loads(client.get("/en/min-bulak/catalogue.json").content)
    assert len(told["rows"]) == 17
    feed = client.get("/en/min-bulak/catalogue.atom").content.decode()
    with scope.of(min_bulak.pk):
        assert feed.count("<entry>") == Publication.objects.count() + 1
    assert "List of vacant posts" in feed


@pytest.mark.parametrize("language", ["", "/ru"])
def test_every_item_is_light_in_each_language(min_bulak: Municipality, client: Client, language: str) -> None:
    page = client.get(f"{language}/min-bulak/catalogue/").content.decode()
    codes = re.findall(r'<tr id="([^"]+)"', page)
    assert len(codes) == 21
    for code in codes:
        item = client.get(f"{language}/min-bulak/catalogue/{code}/")
        assert item.status_code == 200
        assert len(compress(item.content)) <= 12 * KILOBYTE


def test_the_search_finds_what_was_published(min_bulak: Municipality) -> None:
    assert (
        "/en/min-bulak/catalogue/7.2.12-cooperation/"
        in Client().get("/en/min-bulak/search/", {"q": "Cooperation with partner organisations"}).content.decode()
    )
