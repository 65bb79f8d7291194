"""Passkeys: where browsers allow them, with the one script of Esep on those pages alone.

A browser makes them in earnest in `tests/browser`.
"""

import json

import pytest
from django.test import Client

from esep.kernel.factors import has_second_factor
from tests.kernel.people import an_account
from tests.web.accounts.people import confirmed, with_app
from tests.web.accounts.test_second_factor import half_in
from tests.web.office.desk import hidden, text

pytestmark = pytest.mark.django_db

ADD = "/en/account/passkeys/add/"
ENTER = "/en/sign-in/passkey/"
NUMBER, NAME = "127.0.0.1:8000", "localhost:8000"
HOSTILE = [
    "",
    "{}",
    "[]",
    "not JSON",
    "[" * 3000,
    json.dumps({"id": "\0"}),
    json.dumps({"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {}}),
    json.dumps({"id": 1, "rawId": None, "response": {"userHandle": "MQ", "clientDataJSON": "e30"}}),
    json.dumps(
        {
            "id": "AAAA",
            "rawId": "AAAA",
            "type": "public-key",
            "response": {
                "clientDataJSON": "e30",
                "attestationObject": "oA",
                "authenticatorData": "AA",
                "signature": "AA",
                "userHandle": "MQ",
            },
        }
    ),
]


@pytest.mark.parametrize("address", [ADD, ENTER])
def test_an_address_that_is_a_number_says_why_it_has_no_passkeys(address: str) -> None:
    an_account("nurgul")

    page = text(confirmed().get(address, headers={"Host": NUMBER}))

    assert "Browsers allow passkeys only where the address begins with https." in page
    assert "passkey.js" not in page


@pytest.mark.parametrize("host", [NAME, "127.0.0.1"])
def test_over_https_passkeys_need_a_name_too(host: str) -> None:
    assert ("passkey.js" in text(Client().get(ENTER, headers={"Host": host}, secure=True))) is (host == NAME)


def test_only_pages_of_passkeys_may_run_a_script_and_it_is_ours() -> None:
    account, _secret = with_app()
    half = half_in()
    an_account("bakyt")
    client = confirmed("bakyt")
    policies = {
        address: browser.get(address, headers={"Host": NAME}).headers["Content-Security-Policy"]
        for browser, address in (
            (client, "/en/account/"),
            (client, "/en/account/app/"),
            (client, ADD),
            (Client(), "/en/sign-in/"),
            (Client(), ENTER),
            (half, "/en/sign-in/second/"),
            (half, "/en/sign-in/second/passkey/"),
        )
    }

    allowed = {address for address, policy in policies.items() if "script-src" in policy}
    assert allowed == {ADD, ENTER, "/en/sign-in/second/passkey/"}
    assert all("script-src 'self'" in policies[address] for address in allowed)
    assert account


@pytest.mark.parametrize("credential", HOSTILE, ids=range(len(HOSTILE)))
def test_an_answer_that_no_device_gave_is_answered_in_place(credential: str) -> None:
    an_account("nurgul")
    client = confirmed()
    key = hidden(client.get(ADD, headers={"Host": NAME}), "form_key")

    answers = [
        client.post(ADD, {"name": "phone", "credential": credential, "form_key": key}, headers={"Host": NAME}),
        _tried(Client(), ENTER, credential),
    ]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert all("The device did not answer as it should." in text(answer) for answer in answers)


def test_signing_in_by_passkey_can_be_tried_only_so_often_from_one_address() -> None:
    answers = [_tried(Client(), ENTER, "{}") for _number in range(31)]

    assert [answer.status_code for answer in answers] == [400] * 30 + [429]


@pytest.mark.parametrize("page", ["name", "remove"])
def test_a_passkey_of_somebody_else_is_not_there(page: str) -> None:
    an_account("nurgul")

    assert confirmed().get(f"/en/account/passkeys/1/{page}/").status_code == 404


def test_a_passkey_page_asks_for_the_password_again() -> None:
    account = an_account("nurgul")
    client = Client()
    client.force_login(account)

    assert client.get(ADD).headers["Location"].startswith("/en/account/confirm/")
    assert not has_second_factor(account)


def _tried(client: Client, address: str, credential: str):  # type: ignore[no-untyped-def]
    client.get(address, headers={"Host": NAME})
    return client.post(address, {"credential": credential}, headers={"Host": NAME})
