"""The overview for everybody: each number leads to as many cases with proof; a wrong choice says what there is."""

import csv
import io
import json
import re
from collections.abc import Iterator

import pytest
from django.test import Client
from openpyxl import load_workbook

from esep.compliance.overseeing.stand import FELL_DUE, Stand, Sum
from esep.compliance.overseeing.words import STAND_WORDS
from esep.demonstration import AS_OF
from esep.journeys.demonstration import Loaded
from esep.kernel import clock
from esep.kernel.models import Municipality
from tests.builders import moment
from tests.grounds import Grounds
from tests.kernel.people import a_municipality

pytestmark = pytest.mark.django_db

OVERVIEW = "/en/overview/"
CASES = f"{OVERVIEW}min-bulak/"
DANGEROUS = "=HYPERLINK(1)"


@pytest.fixture(scope="module")
def loaded(grounds: Grounds) -> Iterator[Loaded]:
    """The demonstration in the database."""
    with grounds.demonstration() as loaded:
        yield loaded


@pytest.fixture(autouse=True)
def on_the_day(loaded: Loaded, db: None) -> Iterator[None]:
    """Let it be the demonstration's day."""
    with clock.set_to(moment(AS_OF, 12)):
        yield


@pytest.fixture
def client() -> Client:
    return Client()


def shown(client: Client, address: str, *, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


def numbers(page: str, slug: str = "min-bulak") -> dict[str, tuple[int, str]]:
    """The counts of a municipality with the addresses of their cases, by standing."""
    found = re.findall(rf'<a href="({slug}/\?[^"]*stand=([\w-]+)[^"]*)">(\d+)</a>', page)
    return {stand: (int(count), address.replace("&amp;", "&")) for address, stand, count in found}


def test_each_number_leads_to_as_many_cases(client: Client) -> None:
    found = numbers(shown(client, OVERVIEW))

    assert {Stand.OVERDUE, Stand.LATE, Stand.ON_TIME, Stand.CANNOT_TELL} <= found.keys()
    for count, address in found.values():
        cases = shown(client, OVERVIEW + address)
        assert f'<span class="count">{count}</span>' in cases
        assert cases.count('<li class="task">') == min(count, 30)


def test_what_fell_due_is_the_sum_of_its_columns(client: Client) -> None:
    page = shown(client, f"{OVERVIEW}?period=2026-H1")

    counts = numbers(page)
    assert counts[Sum.FELL_DUE][0] == sum(counts[stand][0] for stand in FELL_DUE if stand in counts)


def test_what_fell_due_can_be_asked_for_in_both_lists(client: Client) -> None:
    counts = numbers(shown(client, OVERVIEW))
    page = shown(client, f"{OVERVIEW}?stand=fell-due")
    cases = shown(client, f"{CASES}?stand=fell-due")
    said = json.loads(client.get(f"{CASES}cases.json?stand=fell-due").content)

    assert numbers(page) == {Sum.FELL_DUE: counts[Sum.FELL_DUE]}
    assert f'aria-current="true">Fell due: {counts[Sum.FELL_DUE][0]}</a>' in cases
    assert {row[said["columns"].index("Status")] for row in said["rows"]} == {
        str(STAND_WORDS[stand]) for stand in FELL_DUE if stand in counts
    }


def test_a_period_a_section_and_a_status_narrow_the_counts_and_their_cases_alike(client: Client) -> None:
    for query in ("?period=2026-H1", "?section=2", "?period=2025&section=7", "?stand=overdue"):
        for stand, (count, address) in numbers(shown(client, OVERVIEW + query)).items():
            assert query.lstrip("?").partition("&")[0] in address or "stand=" in query
            assert f'<span class="count">{count}</span>' in shown(client, OVERVIEW + address), (query, stand)


def test_cases_lead_to_public_pages_that_are_there(client: Client) -> None:
    for stand in Stand:
        page = shown(client, f"{CASES}?stand={stand.value}")
        for address in set(re.findall(r'<h3><a href="([^"]+)"', page)):
            assert client.get(address.replace("&amp;", "&")).status_code == 200, address


def test_cases_say_what_proves_them_and_how_the_day_follows(client: Client) -> None:
    page = shown(client, f"{CASES}?stand=on-time")

    assert "Why this status?" in page
    assert "Done on:" in page


@pytest.mark.parametrize("address", [OVERVIEW, CASES, f"{OVERVIEW}table.csv", f"{CASES}cases.xlsx"])
def test_a_wrong_choice_is_answered_with_what_there_is(client: Client, address: str) -> None:
    page = shown(client, f"{address}?period=1999&section=9&stand=worst&page=-1", status=400)

    for field in ("period", "section", "stand", "page"):
        assert f'<a href="#{field}">' in page
    for field in ("period", "section", "stand"):
        assert f'aria-describedby="{field}-fault"' in page
    assert '<option value="2026-H1">2026, half 1</option>' in page
    assert '<option value="overdue">Overdue</option>' in page


def test_no_order_by_success_is_offered_or_taken(client: Client) -> None:
    page = shown(client, f"{OVERVIEW}?order=overdue", status=400)

    assert re.findall(r'<option value="(name|rayon|[a-z-]*)"[^>]*>By', page) == ["name", "rayon"]


def test_another_rayon_than_those_here_is_a_wrong_choice(client: Client) -> None:
    place = Municipality.objects.get(slug="min-bulak")

    assert "min-bulak" in shown(client, f"{OVERVIEW}?rayon={place.rayon_ky}")
    shown(client, f"{OVERVIEW}?rayon=nowhere", status=400)


def test_a_municipality_without_records_stands_beside_the_others(client: Client) -> None:
    with clock.set_to(moment(AS_OF, 13)):
        a_municipality("kara-oy", is_invented=True)
        page = shown(client, OVERVIEW)

    assert page.index("kara-oy") > 0
    assert "Municipalities: 2" in page


def test_the_overview_goes_out_as_a_table_for_people_and_programs(client: Client) -> None:
    counts = numbers(shown(client, OVERVIEW))
    table = list(csv.reader(io.StringIO(client.get(f"{OVERVIEW}table.csv").content.decode("utf-8-sig")), delimiter=";"))
    said = json.loads(client.get(f"{OVERVIEW}table.json").content)
    (book,) = load_workbook(io.BytesIO(client.get(f"{OVERVIEW}table.xlsx").content)).worksheets

    assert table[0] == said["columns"] == [cell.value for cell in book[1]]
    overdue = said["columns"].index("Overdue")
    assert int(table[1][overdue]) == said["rows"][0][overdue] == book[2][overdue].value == counts["overdue"][0]
    assert said["rows"][0][-1].endswith("/en/overview/min-bulak/")


def test_the_cases_go_out_with_the_address_of_their_proof(client: Client) -> None:
    page = shown(client, f"{CASES}?stand=overdue")
    said = json.loads(client.get(f"{CASES}cases.json?stand=overdue").content)

    assert f'<span class="count">{len(said["rows"])}</span>' in page
    assert {row[said["columns"].index("Status")] for row in said["rows"]} == {"Overdue"}
    assert all(row[-1].startswith("http://testserver/en/min-bulak/") for row in said["rows"])


def test_no_text_of_a_table_is_taken_for_a_formula(client: Client) -> None:
    Municipality.objects.filter(slug="min-bulak").update(name_en=DANGEROUS)

    table = client.get(f"{OVERVIEW}table.csv").content.decode("utf-8-sig")
    (book,) = load_workbook(io.BytesIO(client.get(f"{OVERVIEW}table.xlsx").content)).worksheets

    assert f"\r\n'{DANGEROUS};" in table
    assert book["A2"].value == DANGEROUS
    assert book["A2"].data_type == "s"


def test_an_unknown_form_or_municipality_is_not_there(client: Client) -> None:
    assert client.get(f"{OVERVIEW}table.doc").status_code == 404
    assert client.get(f"{OVERVIEW}nowhere/").status_code == 404
    assert client.get(f"{OVERVIEW}nowhere/cases.csv").status_code == 404
