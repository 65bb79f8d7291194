"""Voter mandates and demands on public pages: filters, one with its timeline, feed, table (2.2, 2.4)."""

import pytest
from django.test import Client

from esep.kernel.models import Municipality

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine, pytest.mark.clause("2.2-voter-mandate", "2.4-on-demand")]


@pytest.fixture
def visitor(min_bulak: Municipality, db: None) -> Client:
    return Client()


def read(client: Client, address: str, *, status: int = 200) -> str:
    """The page at an address, in English."""
    answer = client.get(f"/en/min-bulak/{address}")
    assert answer.status_code == status
    return answer.content.decode()


def test_every_state_of_the_example_is_there(visitor: Client) -> None:
    page = read(visitor, "mandates/")
    states = {"in_work": 2, "partly_done": 1, "in_plan": 2, "received": 1, "done": 3, "declined": 1}
    for state, count in states.items():
        found = read(visitor, f"mandates/?state={state}")
        assert f'<p class="asof">Found: {count}</p>' in found, state
    assert [page.index(f"N-{number:02d}") for number in range(1, 11)]
    assert "late" not in page.partition("<main")[2].casefold().replace("latest", "")


def test_it_is_narrowed_by_deputy_and_village_and_a_wrong_choice_is_told(visitor: Client) -> None:
    assert "Found: 1<" in read(visitor, "mandates/?deputy=17&village=V6")
    wrong = read(visitor, "mandates/?deputy=99&state=x", status=400)
    assert "This deputy has no voter mandates yet. Here are all." in wrong
    assert "N-08" in wrong


def test_one_tells_what_was_done_and_why_not(visitor: Client) -> None:
    page = visitor.get("/min-bulak/mandates/N-08/").content.decode()
    assert "Жөө жүргүнчүлөр көпүрөсү" in page
    assert "токой фондуна таандык" in page
    assert "All voter mandates" in read(visitor, "mandates/N-99/", status=404)


def test_machines_read_it_too(visitor: Client) -> None:
    table = read(visitor, "mandates.csv")
    assert len(table.strip().splitlines()) == 11
    feed = read(visitor, "mandates.atom")
    assert feed.count("<entry>") >= 20
    assert "/en/min-bulak/mandates/N-01/" in feed


def test_a_demand_names_the_group_and_nobody_else(visitor: Client) -> None:
    page = read(visitor, "demands/")
    assert "Жаш толкун" in page
    assert "no breach" in page
