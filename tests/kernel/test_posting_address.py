"""The address of the mail server, as it stands in the environment."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from esep.config.interval import read_seconds
from esep.config.mail import Mail, read_mail


def test_no_address_is_no_mail() -> None:
    assert read_mail("") == Mail()


def test_user_and_password_may_hold_any_sign() -> None:
    mail = read_mail("smtp://esep%40example.kg:a%2Fb%3Ac@mail.example.kg")

    assert (mail.host, mail.port, mail.user, mail.password) == ("mail.example.kg", 25, "esep@example.kg", "a/b:c")
    assert (mail.starttls, mail.tls) == (False, False)


@pytest.mark.parametrize(
    ("scheme", "port", "starttls", "tls"), [("smtp+starttls", 587, True, False), ("smtps", 465, False, True)]
)
def test_mail_goes_encrypted_where_that_is_asked_for(scheme: str, port: int, starttls: bool, tls: bool) -> None:
    mail = read_mail(f"{scheme}://mail.example.kg")

    assert (mail.port, mail.starttls, mail.tls) == (port, starttls, tls)


@pytest.mark.parametrize(
    ("url", "sender"),
    [
        ("smtp://mail.example.kg?from=kenesh@example.kg", "kenesh@example.kg"),
        ("smtp://kenesh%40example.kg@mail.example.kg", "kenesh@example.kg"),
        ("smtp://mail.example.kg:2525", "esep@mail.example.kg"),
    ],
)
def test_the_sender_is_said_or_is_the_user(url: str, sender: str) -> None:
    assert read_mail(url).sender == sender


@pytest.mark.parametrize(
    "url", ["mail.example.kg", "http://mail.example.kg", "smtp://:secret@", "smtp://host:x", "smtp://[::1"]
)
def test_anything_else_is_refused_without_repeating_the_password(url: str) -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        read_mail(url)

    assert url not in str(refusal.value)


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.5", "9" * 9, "²"])
def test_what_is_no_number_of_seconds_is_refused(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="ESEP_BACKUP_SECONDS"):
        read_seconds(text, name="ESEP_BACKUP_SECONDS", default=3600)


def test_no_number_of_seconds_is_the_usual_one() -> None:
    assert read_seconds("", name="ESEP_BACKUP_SECONDS", default=3600) == 3600
