"""The seal: every public page of a municipality bears the head of its journal."""

import pytest
from django.test import Client
from lxml import html  # type: ignore[import-untyped]

from esep.kernel import scope
from esep.kernel.heads import heads
from esep.kernel.models import Municipality
from tests.web.place.crawl import pages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

UNKNOWN = (
    "meetings/M99/",
    "meetings/M4/minutes/",
    "meetings/M4/99/",
    "promises/O-99/",
    "mandates/N-99/",
    "appeals/K-99/",
    "sessions/S-99/",
    "decisions/99-9/",
    "works/A-99/",
    "head/HR-2020-H1/",
    "budget/1999/",
    "deputies/99/",
)


def seals_of(page: str) -> list[str]:
    """The seals of a page, in words."""
    return [" ".join(found.text_content().split()) for found in html.fromstring(page).xpath("//p[@class='seal']")]


def test_every_public_page_bears_the_head_of_the_journal_once(min_bulak: Municipality) -> None:
    with scope.of(min_bulak.pk):
        (head,) = heads(min_bulak.pk, limit=1)
    said = f"{head.number}, {head.hash[:16]}… Verify it yourself"

    found = {address: seals_of(page) for address, page in pages().items()}

    assert len(found) > 100
    assert {address: seals for address, seals in found.items() if len(seals) != 1 or said not in seals[0]} == {}


@pytest.mark.parametrize("address", UNKNOWN)
def test_a_page_that_finds_nothing_bears_it_too(address: str) -> None:
    answer = Client().get(f"/min-bulak/{address}")

    assert answer.status_code == 404
    assert len(seals_of(answer.content.decode())) == 1


@pytest.mark.parametrize("address", ["write/", "write/complaint/", "follow/", "mistake/", "hide/", "year/?status=x"])
def test_forms_and_wrong_choices_bear_it_too(address: str) -> None:
    page = Client().get(f"/min-bulak/{address}").content.decode()

    assert len(seals_of(page)) == 1


@pytest.mark.parametrize("address", ["/regulation/", "/planner/", "/check/", "/journal/", "/no-such-page/"])
def test_a_page_that_belongs_to_no_municipality_bears_none(address: str) -> None:
    page = Client().get(f"/en{address}").content.decode()

    assert seals_of(page) == []
