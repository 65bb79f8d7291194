"""Wrong passwords are counted: for a login, and more generously for an address that a village shares."""

import re

import pytest
from django.test import Client
from pytest_django import Settings

from tests.kernel.people import an_account
from tests.web.accounts.people import is_in, sign_in
from tests.web.office.desk import text

pytestmark = pytest.mark.django_db


def wrong(times: int, *, login: str = "nurgul") -> None:
    """Be wrong in so many browsers."""
    for _number in range(times):
        assert sign_in(Client(), login, "not this one").status_code == 400


def test_after_five_wrong_passwords_even_the_right_one_waits() -> None:
    an_account("nurgul")
    wrong(5)

    answer = sign_in(Client())

    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 900
    assert re.search(r"You can try again from: .*\d\d:\d\d", text(answer))
    assert "one-time code" in text(answer)
    assert 'value="nurgul"' in text(answer)


def test_another_login_is_not_held_up() -> None:
    an_account("nurgul")
    an_account("bakyt")
    wrong(5)

    client = Client()
    sign_in(client, "bakyt")

    assert is_in(client)


def test_a_login_that_nobody_has_is_held_up_in_the_same_words() -> None:
    wrong(5, login="nobody")

    assert "There were too many wrong attempts." in text(sign_in(Client(), "nobody"))


@pytest.mark.parametrize("host", ["127.0.0.1:4711", "localhost"])
def test_wrong_passwords_are_counted_under_any_name_of_the_server(host: str) -> None:
    an_account("nurgul")
    wrong(5)

    assert sign_in(Client(), Host=host).status_code == 429


def test_letters_large_and_small_are_one_login() -> None:
    an_account("nurgul")
    wrong(5, login=" NurGul ")

    assert sign_in(Client()).status_code == 429


def test_a_right_password_is_not_counted() -> None:
    an_account("nurgul")

    assert [sign_in(Client()).status_code for _number in range(7)] == [302] * 7


def test_an_address_is_held_up_only_after_many_more(settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "5/15m/key,3/15m/ip"}
    an_account("nurgul")
    for login in ("one", "two", "three"):
        wrong(1, login=login)

    assert sign_in(Client()).status_code == 429
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert sign_in(elsewhere).status_code == 302
