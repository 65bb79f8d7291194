"""One's own account: password, language, sessions, and the advice to protect it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.conf import settings as product
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from esep.access import GRANTED_HERE, Role
from esep.kernel import clock
from esep.kernel.actors import actor_of
from esep.kernel.factors import POWERFUL, needs_second_factor
from esep.kernel.models import Account
from tests.kernel.people import a_holder, a_municipality, an_account
from tests.web.accounts.people import CHROME, PASSWORD, an_app, confirmed, is_in, sign_in, signed_in
from tests.web.office.desk import Answer, hidden, text

pytestmark = pytest.mark.django_db

NEW = "four quiet words here"


@contextmanager
def later(**ahead: int) -> Iterator[None]:
    """The real clock, so much later."""
    moment = clock.real() + timedelta(**ahead)
    with patch.object(clock, "real", lambda: moment):
        yield


def change(client: Client, **fields: str) -> Answer:
    """Send the form that changes the password."""
    key = hidden(client.get("/en/account/password/"), "form_key")
    typed = {"password": PASSWORD, "new_password": NEW, "repeated_password": NEW, "form_key": key, **fields}
    return client.post("/en/account/password/", typed)


def test_a_new_password_ends_every_other_session() -> None:
    an_account("nurgul")
    here, there = signed_in(), signed_in()

    change(here)

    assert is_in(here)
    assert not is_in(there)
    assert "Sign out there" not in text(here.get("/en/account/"))
    assert sign_in(Client()).status_code == 400
    assert sign_in(Client(), password=NEW).status_code == 302


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"password": "not this one"}, "password", "This is not your present password."),
        ({"repeated_password": "something else"}, "repeated_password", "The two differ."),
        ({"new_password": "short", "repeated_password": "short"}, "new_password", "too short"),
    ],
)
def test_a_password_that_is_not_changed_says_why_beside_its_field(
    fields: dict[str, str], field: str, words: str
) -> None:
    an_account("nurgul")
    client = signed_in()

    answer = change(client, **fields)

    assert answer.status_code == 400
    assert words in text(answer)
    assert f'href="#{field}"' in text(answer)
    assert sign_in(Client()).status_code == 302


def test_the_present_password_can_be_guessed_only_so_often() -> None:
    an_account("nurgul")
    client = signed_in()
    for _number in range(5):
        change(client, password="not this one")

    assert change(client).status_code == 429


def test_the_chosen_language_is_that_of_the_page_after_signing_in() -> None:
    an_account("nurgul")
    client = signed_in()
    key = hidden(client.get("/en/account/language/"), "form_key")

    answer = client.post("/en/account/language/", {"language": "ru", "form_key": key})

    assert answer.headers["Location"].startswith("/ru/account/?done=")
    assert sign_in(Client()).headers["Location"] == "/ru/office/"


def test_sessions_are_listed_by_device_and_one_or_all_others_can_be_ended() -> None:
    an_account("nurgul")
    an_account("bakyt")
    here, there, third, stranger = signed_in(**{"User-Agent": CHROME}), signed_in(), signed_in(), signed_in("bakyt")

    page = text(here.get("/en/account/"))
    assert page.count("Chrome, Android") == 1
    assert page.count("Sign out there") == 2
    assert "This is where you are now" in page
    name = page.partition('name="session" value="')[2].partition('"')[0]

    here.post("/en/account/sessions/end/", {"session": name})
    assert sorted([is_in(there), is_in(third)]) == [False, True]

    here.post("/en/account/sessions/end/", {"session": "others"})
    assert [is_in(one) for one in (here, there, third, stranger)] == [True, False, False, True]


def test_nobody_ends_the_session_of_somebody_else() -> None:
    an_account("nurgul")
    an_account("bakyt")
    other = signed_in("bakyt")
    signed_in("bakyt")
    name = text(other.get("/en/account/")).partition('name="session" value="')[2].partition('"')[0]

    signed_in().post("/en/account/sessions/end/", {"session": name})

    assert text(other.get("/en/account/")).count("Sign out there") == 1


def test_the_last_use_is_noted_now_and_then_and_never_lengthens_a_session() -> None:
    an_account("nurgul")
    client = signed_in()

    with later(minutes=5), CaptureQueriesContext(connection) as soon:
        client.get("/en/account/language/")
    with later(minutes=11), CaptureQueriesContext(connection) as late:
        client.get("/en/account/language/")

    assert not [query for query in soon if "UPDATE" in query["sql"]]
    assert [query for query in late if 'UPDATE "django_session"' in query["sql"]]
    end = client.session.get_expiry_date(modification=clock.real() + timedelta(hours=5))
    assert end - clock.real() <= timedelta(seconds=product.SESSION_COOKIE_AGE)


@pytest.mark.parametrize("role", GRANTED_HERE)
def test_a_second_factor_is_advised_to_those_whose_role_can_change_much(role: Role) -> None:
    actor = a_holder(role, a_municipality(), login="nurgul")
    account = Account.objects.get()

    assert needs_second_factor(account, actor) is (role in POWERFUL)

    an_app(account)
    assert not needs_second_factor(account, actor_of(account))


def test_the_advice_is_given_once_after_signing_in_and_stays_on_the_account() -> None:
    a_holder(Role.HEAD, a_municipality(), login="nurgul")
    client = signed_in()

    first = client.get("/en/office/")
    assert "Please add a second factor" in text(first)
    assert 'href="/en/office/min-bulak/"' in text(first)
    assert client.get("/en/office/").headers["Location"] == "/en/office/min-bulak/"
    assert "Please add a second factor" in text(client.get("/en/account/"))


def test_no_page_asks_for_an_address_of_e_mail() -> None:
    an_account("nurgul")
    with CaptureQueriesContext(connection) as asked:
        client = confirmed()
        client.get("/en/account/")
        client.get("/en/account/app/")

    assert not [query for query in asked if "email" in query["sql"].casefold()]


@pytest.mark.parametrize("address", ["/en/account/", "/en/account/password/", "/en/account/app/picture.svg"])
def test_a_visitor_is_sent_to_sign_in(address: str) -> None:
    assert Client().get(address).headers["Location"] == f"/en/sign-in/?next={address}"
