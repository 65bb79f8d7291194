"""The front door of an installation with no municipality, and with several."""

import pytest
from django.test import Client

from esep.access import OPERATOR
from esep.kernel.models import Municipality
from esep.kernel.opening import open_municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def two() -> None:
    """Two municipalities that have entered nothing yet."""
    for slug, name, rayon in (("ak-suu", "Ак-Суу", "Ысык-Көл району"), ("kara-oy", "Кара-Ой", "Жашыл-Тоо району")):
        open_municipality(Municipality(slug=slug, name_ky=name, rayon_ky=rayon), by=OPERATOR)


def front(query: str = "") -> str:
    answer = Client().get(f"/en/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_installation_says_how_the_first_municipality_is_opened() -> None:
    text = front()

    assert "No municipality yet" in text
    assert '<code class="command">esep init</code>' in text


@pytest.mark.usefixtures("two")
def test_several_municipalities_are_listed_and_found_by_name_or_rayon_however_it_is_typed() -> None:
    assert all(f'href="/en/{slug}/"' in front() for slug in ("ak-suu", "kara-oy"))
    for typed in ("ысык кол", "АК-СУУ", "ak-suu"):
        found = front(f"?q={typed}")
        assert 'href="/en/ak-suu/"' in found
        assert 'href="/en/kara-oy/"' not in found
    assert "Nothing found" in front("?q=Ош")


@pytest.mark.usefixtures("two")
def test_a_printed_link_to_a_clause_lets_one_choose_whose() -> None:
    assert 'href="/en/ak-suu/year/?clause=2.5-notice"' in front("?clause=2.5-notice")
    assert Client().get("/latest/").status_code == 302


@pytest.mark.usefixtures("two")
def test_a_municipality_that_has_entered_nothing_has_every_page_and_says_so() -> None:
    pages = {
        below: Client().get(f"/en/ak-suu/{below}")
        for below in (
            "",
            "year/",
            "deputies/",
            "people/",
            "villages/",
            "contacts/",
            "regulation/",
            "latest/",
            "catalogue/",
        )
    }

    assert {below: page.status_code for below, page in pages.items()} == dict.fromkeys(pages, 200)
    assert "Nothing is planned yet." in pages[""].content.decode()
    assert "Nothing is recorded yet." in pages["regulation/"].content.decode()
    assert "Not published <span>16</span>" in pages["catalogue/"].content.decode()
    assert "No deputies are entered yet." in pages["deputies/"].content.decode()
