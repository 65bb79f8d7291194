"""The second factor: an app on the phone, and codes on paper for the day on which it is lost."""

import re
import time

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from esep.kernel.factors import drop_factors, factors_of, has_second_factor
from esep.kernel.models import Account
from tests.kernel.people import an_account
from tests.web.accounts.people import PASSWORD, an_app, code_of, confirmed, is_in, sign_in, some_codes, with_app
from tests.web.office.desk import hidden, text

pytestmark = pytest.mark.django_db

SECOND = "/en/sign-in/second/"


def half_in(login: str = "nurgul") -> Client:
    """A browser in which the password was right."""
    client = Client()
    assert sign_in(client, login).headers["Location"] == SECOND
    return client


def test_the_password_alone_does_not_open_an_account_with_an_app() -> None:
    with_app()
    client = half_in()

    assert not is_in(client)
    assert "Type the code that the app on your phone shows" in text(client.get(SECOND))


def test_the_code_of_the_app_opens_it_and_leads_on() -> None:
    _account, secret = with_app()
    client = Client()
    client.post("/en/sign-in/?next=/en/account/language/", {"login": "nurgul", "password": PASSWORD})

    answer = client.post(SECOND, {"code": code_of(secret)})

    assert answer.headers["Location"] == "/account/language/"
    assert is_in(client)


@pytest.mark.parametrize("shift", [-1, 1])
def test_a_clock_that_is_half_a_minute_off_does_not_matter(shift: int, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = time.time()
    monkeypatch.setattr(time, "time", lambda: moment)
    _account, secret = with_app()

    assert half_in().post(SECOND, {"code": code_of(secret, periods_later=shift)}).status_code == 302


@pytest.mark.parametrize("shift", [-4, 4])
def test_a_code_of_another_time_is_answered_in_place(shift: int) -> None:
    _account, secret = with_app()
    client = half_in()

    answer = client.post(SECOND, {"code": code_of(secret, periods_later=shift)})

    assert answer.status_code == 400
    assert "This code is wrong, too old or was used already." in text(answer)
    assert 'href="#code"' in text(answer)
    assert not is_in(client)


def test_a_code_that_was_used_is_good_for_nothing_even_when_allauth_has_forgotten_it() -> None:
    account, secret = with_app()
    code = code_of(secret)
    half_in().post(SECOND, {"code": code})
    cache.delete(f"allauth.mfa.totp.used?user={account.pk}&code={code}")

    assert half_in().post(SECOND, {"code": code}).status_code == 400


def test_five_wrong_codes_hold_the_second_step_up_and_say_until_when() -> None:
    _account, secret = with_app()
    client = half_in()
    for _number in range(5):
        assert client.post(SECOND, {"code": "x"}).status_code == 400

    answer = client.post(SECOND, {"code": code_of(secret)})

    assert answer.status_code == 429
    assert "You can try again from: " in text(answer)
    assert not is_in(client)


def test_carrying_the_form_into_another_language_uses_no_attempt() -> None:
    _account, secret = with_app()
    client = half_in()
    for _number in range(6):
        assert client.post("/ru/sign-in/second/", {"code": "1", "switch": "ru"}).status_code == 200

    assert client.post(SECOND, {"code": code_of(secret)}).status_code == 302


def test_a_second_step_that_comes_too_late_begins_again_and_says_so() -> None:
    answer = Client().get(SECOND, follow=True)

    assert answer.redirect_chain == [("/en/sign-in/?late", 302)]
    assert "Too much time has passed since the password." in text(answer)


def test_a_recovery_code_is_good_once() -> None:
    account, _secret = with_app()
    codes = some_codes(account)

    assert half_in().post(SECOND, {"code": f"{codes[0][:4]} {codes[0][4:]}"}).status_code == 302
    assert factors_of(account).codes_left == 9
    assert half_in().post(SECOND, {"code": codes[0]}).status_code == 400
    assert half_in().post(SECOND, {"code": codes[1]}).status_code == 302


def test_adding_an_app_asks_for_the_password_again() -> None:
    an_account("nurgul")
    client = Client()
    sign_in(client)

    asked = client.get("/en/account/app/")
    assert asked.headers["Location"] == "/en/account/confirm/?next=%2Fen%2Faccount%2Fapp%2F"
    assert client.post(asked.headers["Location"], {"password": "not this one"}).status_code == 400
    assert client.post(asked.headers["Location"], {"password": PASSWORD}).headers["Location"] == "/en/account/app/"
    assert client.get("/en/account/app/").status_code == 200


def test_the_password_is_asked_for_again_only_to_go_on_within_this_host() -> None:
    an_account("nurgul")
    client = Client()
    sign_in(client)

    answer = client.post("/en/account/confirm/?next=https://evil.example/", {"password": PASSWORD})

    assert answer.headers["Location"] == "/en/account/"


def test_an_app_is_added_by_its_first_code_and_recovery_codes_are_shown_once() -> None:
    account = an_account("nurgul")
    client = confirmed()
    page = client.get("/en/account/app/")
    picture = client.get("/en/account/app/picture.svg")
    typed = {"code": "000", "form_key": hidden(page, "form_key")}

    refused = client.post("/en/account/app/", typed)
    assert refused.status_code == 400
    assert "This code is not right." in text(refused)

    done = client.post("/en/account/app/", {**typed, "code": code_of(key_in(text(refused)))}, follow=True)
    assert key_in(text(refused)) == key_in(text(page))
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert "Print the codes below now." in text(done)
    assert len(set(codes_in(text(done)))) == 10
    assert has_second_factor(account)

    again = text(client.get("/en/account/codes/"))
    assert codes_in(again) == []
    assert "Unused codes left:" in again
    assert "Unused codes left: <b>10" in text(client.get("/en/account/"))


def test_new_codes_make_the_earlier_ones_worthless() -> None:
    account, _secret = with_app()
    old = some_codes(account)
    client = confirmed_with_code(account, old[9])
    key = hidden(client.get("/en/account/codes/new/"), "form_key")

    new = codes_in(text(client.post("/en/account/codes/new/", {"form_key": key}, follow=True)))

    assert len(new) == 10
    assert half_in().post(SECOND, {"code": old[0]}).status_code == 400
    assert half_in().post(SECOND, {"code": new[0]}).status_code == 302


def test_removing_the_app_takes_the_codes_with_it() -> None:
    account, _secret = with_app()
    client = confirmed_with_code(account, some_codes(account)[0])

    client.post("/en/account/app/remove/", {"form_key": hidden(client.get("/en/account/app/remove/"), "form_key")})

    assert not has_second_factor(account)
    assert factors_of(account).codes_left is None
    assert sign_in(Client()).headers["Location"] == "/office/"


def test_the_factors_of_a_lost_phone_are_dropped_together() -> None:
    account, _secret = with_app()
    some_codes(account)

    assert drop_factors(account) == 2
    assert not has_second_factor(account)


def test_the_secret_is_readable_without_the_key_of_a_machine(settings: Settings) -> None:
    account = an_account("nurgul")
    secret = an_app(account)
    settings.SECRET_KEY = "the key of another machine"

    assert half_in().post(SECOND, {"code": code_of(secret)}).status_code == 302


def confirmed_with_code(account: Account, code: str) -> Client:
    """A browser that came in by a code, and in which the password was asked for again."""
    client = half_in(account.login)
    assert client.post(SECOND, {"code": code}).status_code == 302
    assert client.post("/en/account/confirm/", {"password": PASSWORD}).status_code == 302
    return client


def key_in(page: str) -> str:
    """The key that a page shows in groups of letters."""
    found = re.search(r'<code class="command">([A-Z2-7 ]+)</code>', page)
    assert found is not None
    return found[1].replace(" ", "")


def codes_in(page: str) -> list[str]:
    """The recovery codes on a page."""
    return re.findall(r'<code class="whole">(\d{4} \d{4})</code>', page)
