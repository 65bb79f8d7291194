"""What the log says of signing in: numbers of accounts and events, and nothing that anybody typed."""

import pytest
from django.test import Client

from esep.workspace.accounts.watch import Event, noted
from tests.web.accounts.people import code_of, sign_in, with_app
from tests.web.logged import logged

pytestmark = pytest.mark.django_db


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The lines about signing in."""
    return [record.getMessage() for record in caplog.records if record.name == "esep.security"]


def test_the_log_tells_what_happened_to_which_account(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="esep.security")
    account, secret = with_app("zymyran")
    client = Client()

    sign_in(client, "zymyran", "not this one")
    sign_in(client, "zymyran")
    client.post("/en/sign-in/second/", {"code": "000"})
    client.post("/en/sign-in/second/", {"code": code_of(secret)})
    client.post("/en/sign-out/")

    who = f"account:{account.pk}"
    assert said(caplog) == [
        "sign_in_refused -",
        f"second_step_refused {who}",
        f"signed_in {who}",
        f"signed_out {who}",
    ]


def test_the_line_itself_names_the_event_and_the_account() -> None:
    account, _secret = with_app("zymyran")
    with logged() as log:
        noted(Event.SECOND_FACTOR_ADDED, account)

    assert log.getvalue().endswith(f" esep.security - - - second_factor_added account:{account.pk}\n")
    assert "zymyran" not in log.getvalue()


def test_a_throttled_sign_in_is_in_the_log_once_more(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="esep.security")
    for _number in range(6):
        sign_in(Client(), "zymyran", "not this one")

    assert said(caplog) == ["sign_in_refused -"] * 5 + ["sign_in_throttled -"]
