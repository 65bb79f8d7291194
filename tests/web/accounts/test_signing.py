"""Signing in and out."""

import re

import pytest
from django.conf import settings
from django.contrib.auth import hashers
from django.test import Client

from esep.access import OPERATOR, Act, Role
from esep.kernel.command import command
from esep.kernel.models import Account, RoleGrant
from tests.kernel.people import LONG_AGO, a_holder, a_municipality, an_account
from tests.web.office.desk import desk_of, text

pytestmark = pytest.mark.django_db

RIGHT = {"login": "nurgul", "password": "a long password"}


def test_signing_in_leads_to_the_only_office() -> None:
    place = a_municipality()
    a_holder(Role.OFFICE_STAFF, place, login="nurgul")

    answer = Client().post("/sign-in/", RIGHT, follow=True)

    assert answer.redirect_chain == [("/office/", 302), ("/office/min-bulak/", 302)]
    assert answer.status_code == 200


def test_two_offices_are_offered_to_choose_from() -> None:
    a_holder(Role.OVERSEER, a_municipality())
    account = Account.objects.get(login=f"{Role.OVERSEER.value}-min-bulak")
    other = a_municipality("kara-oy")
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=other.pk) as acting:
        acting.save(RoleGrant(municipality=other, account=account, role=Role.OVERSEER.value, since=LONG_AGO))
    client = Client()
    client.force_login(account)

    answer = client.get("/office/")

    assert answer.status_code == 200
    assert 'href="/office/min-bulak/"' in text(answer)
    assert 'href="/office/kara-oy/"' in text(answer)


def test_the_page_after_signing_in_is_in_the_language_of_the_account() -> None:
    an_account("nurgul")
    Account.objects.update(language="ru")

    assert Client().post("/sign-in/", RIGHT).headers["Location"] == "/ru/office/"
    assert Client().post("/sign-in/?next=/office/min-bulak/", RIGHT).headers["Location"] == "/ru/office/min-bulak/"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"]
)
def test_signing_in_never_leads_to_another_site(elsewhere: str) -> None:
    an_account("nurgul")

    answer = Client().post(f"/sign-in/?next={elsewhere}", RIGHT)

    assert answer.headers["Location"] == "/office/"


def test_an_unknown_login_and_a_wrong_password_get_the_same_answer() -> None:
    an_account("nurgul")

    answers = [
        text(Client().post("/en/sign-in/", {"login": login, "password": "not this one"}))
        for login in ("nurgul", "nobody")
    ]

    same = [
        re.sub(r'name="(csrfmiddlewaretoken|form_key)" value="[^"]*"|[0-9A-Z]{8}|nurgul|nobody', "", one)
        for one in answers
    ]
    assert same[0] == same[1]
    assert "Login or password is wrong" in answers[0]


@pytest.mark.parametrize("login", ["nurgul", "nobody", "gone"])
def test_every_failed_sign_in_costs_one_hash(login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    an_account("nurgul")
    gone = an_account("gone")
    gone.set_unusable_password()
    gone.save()
    counted: list[str] = []
    hasher = type(hashers.get_hasher())
    encode = hasher.encode

    def counting(self: hashers.BasePasswordHasher, password: str, salt: str) -> str:
        counted.append(password)
        return str(encode(self, password, salt))

    monkeypatch.setattr(hasher, "encode", counting)

    Client().post("/sign-in/", {"login": login, "password": "not this one"})

    assert len(counted) == 1


def test_the_session_gets_a_new_key() -> None:
    an_account("nurgul")
    client = Client()
    session = client.session
    session["kept"] = 1
    session.save()
    before = client.cookies[settings.SESSION_COOKIE_NAME].value

    client.post("/sign-in/", RIGHT)

    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before


def test_the_password_is_never_sent_back() -> None:
    answer = Client().post("/sign-in/", {"login": "nurgul", "password": "something secret"})

    assert answer.status_code == 400
    assert "something secret" not in text(answer)
    assert 'value="nurgul"' in text(answer)


def test_signing_out_takes_a_button_and_ends_the_session() -> None:
    client = desk_of(Role.HEAD, a_municipality())

    assert client.get("/sign-out/").headers["Location"] == "/account/"
    assert client.put("/sign-out/").status_code == 405
    assert client.get("/office/min-bulak/").status_code == 200
    client.post("/sign-out/")

    assert client.get("/office/min-bulak/").headers["Location"] == "/sign-in/?next=/office/min-bulak/"


def test_a_closed_account_stays_outside() -> None:
    an_account("nurgul")
    Account.objects.update(is_active=False)

    assert Client().post("/sign-in/", RIGHT).status_code == 400


def test_whoever_holds_no_role_is_told_whom_to_ask() -> None:
    client = Client()
    client.force_login(an_account("nurgul"))

    answer = client.get("/en/office/")

    assert "You hold no role in any municipality at present." in text(answer)
    assert client.get("/office/min-bulak/").status_code == 404
