"""The journal in the office: who did what, and where its heads go."""

import pytest
from django.test import Client

from esep.access import TABLE, Act, Role
from esep.kernel import scope
from esep.kernel.addresses import head_addresses
from esep.kernel.models import Account, Municipality
from esep.workspace.journal.words import ACT_WORDS, act_words
from esep.workspace.rights.wishes import WISHES
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def admin(place: Municipality) -> Client:
    a_holder(Role.MUNICIPAL_ADMIN, place, login="admin")
    client = Client()
    client.force_login(Account.objects.get(login="admin"))
    return client


def test_every_act_has_words() -> None:
    assert set(ACT_WORDS) == set(Act)


def test_every_act_of_two_persons_has_words_for_the_wish() -> None:
    assert set(WISHES) == {act for act, rule in TABLE.items() if rule.persons > 1}


def test_a_wish_for_two_is_told_as_a_wish() -> None:
    assert act_words("register.unlock.asked") != act_words("register.unlock")


def test_entries_tell_the_act_and_the_person(admin: Client) -> None:
    admin.post("/en/office/min-bulak/journal/addresses/new/", {"address": "akim@example.invalid"})

    page = admin.get("/en/office/min-bulak/journal/").content.decode()

    assert "Municipality&#x27;s own data changed" in page
    assert "admin" in page
    assert "akim@example.invalid" in page


def test_the_entries_of_one_row(admin: Client, place: Municipality) -> None:
    page = admin.get(f"/en/office/min-bulak/journal/?of=municipality:{place.pk}").content.decode()

    assert "Municipality opened" in page
    assert "First role given" not in page


def test_an_address_is_ended(admin: Client, place: Municipality) -> None:
    admin.post("/office/min-bulak/journal/addresses/new/", {"address": "akim@example.invalid"})
    with scope.of(place.pk):
        (row,) = head_addresses()

    answer = admin.post(f"/office/min-bulak/journal/addresses/{row.pk}/end/")

    assert answer.status_code == 302
    with scope.of(place.pk):
        assert head_addresses() == ()


def test_what_is_no_address_stays_in_the_form(admin: Client) -> None:
    answer = admin.post("/en/office/min-bulak/journal/addresses/new/", {"address": "akim at rayon"})

    assert answer.status_code == 400
    assert "akim at rayon" in answer.content.decode()


NONSENSE = ("?below=x", f"?below={10**30}", "?below=-1", "?below=²", "?of=%00", "?of=a:%00", f"?of={'x' * 999}")


@pytest.mark.parametrize("query", NONSENSE)
def test_nonsense_shows_a_page(admin: Client, query: str) -> None:
    assert admin.get(f"/office/min-bulak/journal/{query}").status_code == 200
