"""What the demonstration says of itself on every page, and a real installation never does."""

import re

import pytest
from django.test import Client
from pytest_django import Settings

from esep.demonstration import AS_OF
from esep.demonstration.directory import directory
from tests.community.min_bulak import opened
from tests.kernel.people import a_municipality

pytestmark = pytest.mark.django_db

PASSWORD = directory().accounts.password


@pytest.fixture
def demonstration(settings: Settings) -> None:
    opened()
    settings.DEMONSTRATION_DAY = AS_OF


@pytest.mark.usefixtures("demonstration")
@pytest.mark.parametrize("address", ["/", "/ru/planner/", "/en/sign-in/", "/en/no-such-page/", "/en/glossary/"])
def test_every_page_says_in_three_languages_that_it_is_invented(client: Client, address: str) -> None:
    page = client.get(address).content.decode()

    banner = page.partition('<div class="banner">')[2].partition("</div>")[0]
    assert re.findall(r'<span lang="(\w\w)">', banner) == ["ky", "ru", "en"]
    assert ["invented" in banner, "вымысел" in banner, "ойдон" in banner] == [True, True, True]
    assert "2026" in banner
    assert page.count('class="banner"') == 1


@pytest.mark.usefixtures("demonstration")
@pytest.mark.parametrize("address", ["/en/", "/en/sign-in/"])
def test_each_role_can_be_tried_with_one_press(client: Client, address: str) -> None:
    page = client.get(address).content.decode()

    for account in directory().accounts.of:
        assert f'href="/en/sign-in/?login={account.login}"' in page
    assert PASSWORD in page


@pytest.mark.parametrize("address", ["/en/", "/en/sign-in/", "/en/planner/"])
def test_a_real_installation_knows_neither_day_nor_password(client: Client, address: str) -> None:
    a_municipality("kara-oy")

    page = client.get(address).content.decode()

    assert "The day stands still" not in page
    assert "?login=" not in page
    assert PASSWORD not in page
