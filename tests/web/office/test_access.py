"""One-time codes on the pages: asked for, agreed to, printed, typed; and what a guesser meets."""

import io
import logging
import re
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.cache import cache
from django.test import Client

from esep.access import Role
from esep.config.logs import Plain
from esep.kernel import clock, scope
from esep.kernel.models import Account, Municipality, RoleGrant
from esep.regulation.dates import BISHKEK
from tests.documents.papers import text as text_of_paper
from tests.kernel.people import a_municipality
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = pytest.mark.django_db

OFFICE = "/en/office/min-bulak/"
CODE = re.compile(r'<p class="code">([2-9A-Z-]{14})</p>')
PASSWORD = "кызыл алма 1987"


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def admin(place: Municipality) -> Client:
    return desk_of(Role.MUNICIPAL_ADMIN, place)


@pytest.fixture
def head(place: Municipality) -> Client:
    return desk_of(Role.HEAD, place)


@pytest.fixture
def clerk(place: Municipality) -> Client:
    """Signed in on a telephone that somebody has found."""
    return desk_of(Role.OFFICE_STAFF, place, login="clerk")


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    cache.clear()


def asked(admin: Client, place: Municipality, **fields: str) -> Answer:
    with scope.of(place.pk):
        grant = RoleGrant.objects.get(account__login="clerk").pk
    address = f"{OFFICE}rights/{grant}/reset/"
    return admin.post(address, {"form_key": hidden(admin.get(address), "form_key"), "reason": "forgot it", **fields})


def agreed(head: Client) -> str:
    """The address of the slip, to which agreeing leads."""
    number = re.findall(r"/requests/(\d+)/agree/", text(head.get(f"{OFFICE}requests/")))[0]
    address = f"{OFFICE}requests/{number}/agree/"
    answer = head.post(address, {"form_key": hidden(head.get(address), "form_key")})
    return str(answer.headers["Location"]).partition("?")[0]


def slip_of(admin: Client, head: Client, place: Municipality) -> tuple[str, str]:
    """The address of a slip, and the code on it."""
    asked(admin, place)
    address = agreed(head)
    found = CODE.search(text(head.get(address)))
    assert found is not None
    return address, found[1]


def typed(code: str, *, login: str = "clerk", password: str = PASSWORD, again: str = PASSWORD) -> Answer:
    answer: Answer = Client().post(
        "/en/sign-in/code/", {"login": login, "code": code, "password": password, "password_again": again}
    )
    return answer


def test_from_asking_to_a_new_password_and_every_session_ends(
    place: Municipality, admin: Client, head: Client, clerk: Client
) -> None:
    assert clerk.get(OFFICE).status_code == 200
    _address, code = slip_of(admin, head, place)

    answer = typed(code.lower().replace("-", " "))

    assert answer.headers["Location"] == "/en/sign-in/code/done/"
    assert "Your new password holds" in text(Client().get(answer.headers["Location"]))
    assert clerk.get(OFFICE).headers["Location"].startswith("/en/sign-in/")
    assert Account.objects.get(login="clerk").check_password(PASSWORD)


def test_the_slip_is_shown_to_the_one_who_agreed_alone(
    place: Municipality, admin: Client, head: Client, clerk: Client
) -> None:
    address, _code = slip_of(admin, head, place)

    shown = head.get(address)
    assert "no-store" in shown.headers["Cache-Control"]
    for other in (admin, desk_of(Role.KENESH_CHAIR, place)):
        assert other.get(address).status_code == 404
        assert other.get(f"{address}slip.pdf").status_code == 404
    assert clerk.get(address).status_code == 403
    with patch.object(clock, "real", return_value=clock.real() + timedelta(minutes=31)):
        assert head.get(address).status_code == 404


def test_the_printed_slip_says_who_where_and_until_when(
    place: Municipality, admin: Client, head: Client, clerk: Client
) -> None:
    Account.objects.filter(login="clerk").update(language="ru", full_name="Калыкова Динара")
    address, code = slip_of(admin, head, place)

    paper = head.get(f"{address}slip.pdf")

    said = text_of_paper(paper.content)
    assert paper.headers["Cache-Control"] == "private, no-store"
    for words in (code, "Калыкова Динара", "clerk", "http://testserver/sign-in/code/", "Что делать", "Эмне кылуу"):
        assert words in said
    assert code not in said.partition("Остаётся в офисе")[2]


def test_the_second_person_reads_what_is_lost(place: Municipality, admin: Client, head: Client, clerk: Client) -> None:
    asked(admin, place, drops_second_factor="on")

    shown = text(head.get(f"{OFFICE}requests/"))

    assert "Give out a one-time code" in shown
    assert "clerk (the telephone with the second factor is lost too)" in shown


def test_who_gets_the_code_is_not_offered_to_agree(place: Municipality, admin: Client, head: Client) -> None:
    chair = desk_of(Role.KENESH_CHAIR, place, login="clerk")
    asked(admin, place)

    assert "The code is for you, so another colleague must agree." in text(chair.get(f"{OFFICE}requests/"))
    assert "Look and agree" not in text(chair.get(f"{OFFICE}requests/"))
    assert "Look and agree" in text(head.get(f"{OFFICE}requests/"))


def test_two_presses_make_one_request(place: Municipality, admin: Client, head: Client, clerk: Client) -> None:
    with scope.of(place.pk):
        address = f"{OFFICE}rights/{RoleGrant.objects.get(account__login='clerk').pk}/reset/"
    key = hidden(admin.get(address), "form_key")

    answers = [admin.post(address, {"form_key": key, "reason": "forgot it"}) for _ in range(2)]
    again = asked(admin, place)

    assert [answer.status_code for answer in answers] == [302, 302]
    assert again.status_code == 409
    assert "This is asked for already." in text(again)
    assert text(head.get(f"{OFFICE}requests/")).count('class="asked"') == 1


def test_the_rights_page_tells_of_codes_without_showing_them(
    place: Municipality, admin: Client, head: Client, clerk: Client
) -> None:
    _address, code = slip_of(admin, head, place)

    shown = text(admin.get(f"{OFFICE}rights/"))

    assert "not used yet" in shown
    assert code not in shown


def test_a_wrong_code_keeps_what_was_typed_but_no_password(clerk: Client) -> None:
    answer = typed("2222-3333-4444")

    shown = text(answer)
    assert answer.status_code == 403
    assert "Login or code is wrong." in shown
    assert 'value="2222-3333-4444"' in shown
    assert PASSWORD not in shown


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"code": "O0O0-1111-LLLL"}, "A code has twelve signs"),
        ({"code": "2222"}, "A code has twelve signs"),
        ({"code": "2222-3333-4444", "again": "another one 7"}, "The two passwords differ."),
        ({"code": ""}, "Fill in this field."),
    ],
)
def test_a_slip_of_the_pen_is_told_and_counts_as_no_attempt(fields: dict[str, str], words: str) -> None:
    answers = [typed(**fields) for _ in range(6)]

    assert [answer.status_code for answer in answers] == [400] * 6
    assert words in text(answers[-1])


def test_a_login_is_tried_five_times_an_hour_and_others_are_not_held_up(
    place: Municipality, admin: Client, head: Client, clerk: Client
) -> None:
    _address, code = slip_of(admin, head, place)
    for _ in range(5):
        assert typed("2222-3333-4444", login="Clerk ").status_code == 403

    held = typed(code)

    assert held.status_code == 429
    assert re.search(r"Try again after: \d\d:\d\d\.", text(held))
    assert typed("2222-3333-4444", login="somebody").status_code == 403
    assert not Account.objects.get(login="clerk").check_password(PASSWORD)


def test_the_log_holds_no_code_and_no_password(place: Municipality, admin: Client, head: Client, clerk: Client) -> None:
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(Plain())
    logging.getLogger().addHandler(handler)
    try:
        _address, code = slip_of(admin, head, place)
        broken = patch("esep.community.commands.new_password.make_password", side_effect=RuntimeError(code))
        client = Client(raise_request_exception=False)
        with broken:
            failed = client.post(
                "/sign-in/code/", {"login": "clerk", "code": code, "password": PASSWORD, "password_again": PASSWORD}
            )
        typed(code)
    finally:
        logging.getLogger().removeHandler(handler)

    assert failed.status_code == 500
    assert "RuntimeError" in kept.getvalue()
    assert not any(word in kept.getvalue() for word in (code, PASSWORD))


def test_the_hour_of_trying_again_is_of_real_time() -> None:
    now = clock.real()
    with clock.set_to(now - timedelta(hours=5)), patch.object(clock, "real", return_value=now):
        held = [typed("2222-3333-4444") for _ in range(6)][-1]

    assert f"after: {(now + timedelta(hours=1)).astimezone(BISHKEK):%H:%M}." in text(held)
