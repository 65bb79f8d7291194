"""People who sign in: with a password, and with codes worked out as an app works them out."""

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from esep.kernel.models import Account
from tests.kernel.people import an_account
from tests.web.office.desk import Answer

PASSWORD = "a long password"
PERIOD = 30
CHROME = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36"


def code_of(secret: str, *, periods_later: int = 0) -> str:
    """The code that an app with this secret shows."""
    code: str = format_hotp_value(hotp_value(secret, int(time.time()) // PERIOD + periods_later))
    return code


def an_app(account: Account) -> str:
    """Give an account an app; its secret."""
    secret: str = generate_totp_secret()
    TOTP.activate(account, secret)
    return secret


def some_codes(account: Account) -> list[str]:
    """Give an account recovery codes."""
    codes: list[str] = RecoveryCodes.activate(account).generate_codes()
    return codes


def with_app(login: str = "nurgul") -> tuple[Account, str]:
    """An account with an app, and the app's secret."""
    account = an_account(login)
    return account, an_app(account)


def sign_in(client: Client, login: str = "nurgul", password: str = PASSWORD, **headers: str) -> Answer:
    """Send the first form."""
    return client.post("/en/sign-in/", {"login": login, "password": password}, headers=headers)


def signed_in(login: str = "nurgul", **headers: str) -> Client:
    """A browser in which somebody has signed in through the form."""
    client = Client()
    assert sign_in(client, login, **headers).status_code == 302
    return client


def confirmed(login: str = "nurgul") -> Client:
    """The same, and the password was asked for again a moment ago."""
    client = signed_in(login)
    assert client.post("/en/account/confirm/", {"password": PASSWORD}).status_code == 302
    return client


def is_in(client: Client) -> bool:
    """Whether a browser is signed in."""
    return client.get("/en/account/").status_code == 200
