"""Accounts, roles, and what two persons decide together."""

import re

import pytest
from django.test import Client

from esep.access import Role
from esep.kernel import scope
from esep.kernel.models import Account, Municipality, RoleGrant
from tests.kernel.people import a_municipality, an_account
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = pytest.mark.django_db

OFFICE = "/en/office/min-bulak/"


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def admin(place: Municipality) -> Client:
    return desk_of(Role.MUNICIPAL_ADMIN, place)


def send(client: Client, address: str, **fields: str) -> Answer:
    """Open a form, fill it in and send it."""
    key = hidden(client.get(address), "form_key")
    return client.post(address, {"form_key": key, **fields})


def grant_of(place: Municipality, role: Role) -> RoleGrant:
    with scope.of(place.pk):
        return RoleGrant.objects.get(role=role.value)


def test_an_account_is_opened_with_a_slip_and_given_a_role(place: Municipality, admin: Client) -> None:
    typed = {"login": "dinara", "full_name": "Калыкова Динара", "language": "ru"}
    opened = send(admin, f"{OFFICE}rights/account/", **typed)
    assert send(admin, f"{OFFICE}rights/role/", login="dinara", role="office_staff").status_code == 302

    assert "Калыкова Динара" in text(admin.get(f"{OFFICE}rights/"))
    assert re.search(r'<p class="code">[2-9A-Z-]{14}</p>', text(admin.get(opened.headers["Location"])))
    assert not Account.objects.get(login="dinara").has_usable_password()


def test_a_login_that_is_taken_is_refused_with_a_free_one(place: Municipality, admin: Client) -> None:
    an_account("dinara")
    answer = send(admin, f"{OFFICE}rights/account/", login="Dinara", full_name="D", language="ky")

    assert answer.status_code == 400
    assert "This one is free: Dinara2" in text(answer)


def test_a_role_ends_at_once(place: Municipality, admin: Client) -> None:
    clerk = desk_of(Role.OFFICE_STAFF, place)
    assert clerk.get(OFFICE).status_code == 200

    send(admin, f"{OFFICE}rights/{grant_of(place, Role.OFFICE_STAFF).pk}/end/", reason="left the office")

    assert clerk.get(OFFICE).status_code == 403
    assert "left the office" in text(admin.get(f"{OFFICE}rights/"))


def test_who_may_only_look_is_offered_nothing(place: Municipality) -> None:
    shown = text(desk_of(Role.OVERSEER, place).get(f"{OFFICE}rights/"))

    assert re.findall(r'href="[^"]*/rights/[^"]+"', shown) == []


def test_a_role_of_another_municipality_is_not_found(admin: Client) -> None:
    other = a_municipality("kara-oy")
    desk_of(Role.OFFICE_STAFF, other)
    grant = grant_of(other, Role.OFFICE_STAFF).pk

    assert admin.get(f"{OFFICE}rights/{grant}/end/").status_code == 404
    assert admin.post(f"{OFFICE}rights/{grant}/end/", {"reason": "x"}).status_code == 404
    with scope.of(other.pk):
        assert RoleGrant.objects.get(pk=grant).until is None


def test_my_own_request_is_not_mine_to_agree_to_and_the_page_says_why(place: Municipality, admin: Client) -> None:
    desk_of(Role.HEAD, place)
    desk_of(Role.OFFICE_STAFF, place)
    asked = send(admin, f"{OFFICE}rights/{grant_of(place, Role.OFFICE_STAFF).pk}/delete/", reason="left long ago")

    shown = text(admin.get(asked.headers["Location"]))

    assert "You asked for this yourself, so a colleague must agree." in shown
    assert "Look and agree" not in shown
    number = re.findall(r"/requests/(\d+)/decline/", shown)[0]
    answer = send(admin, f"{OFFICE}requests/{number}/agree/")
    assert answer.status_code == 403
    assert "This needs a second person, other than the one who asked." in text(answer)
    assert Account.objects.filter(deleted_at=None, login="office_staff-min-bulak").exists()


def test_what_nobody_else_could_agree_to_is_not_asked_for(place: Municipality, admin: Client) -> None:
    desk_of(Role.OFFICE_STAFF, place)
    grant = grant_of(place, Role.OFFICE_STAFF).pk

    for address in (f"{OFFICE}rights/{grant}/delete/", f"{OFFICE}rights/{grant}/reset/", f"{OFFICE}requests/export/"):
        answer = send(admin, address, reason="left long ago")
        assert answer.status_code == 403
        assert "First give a second person a role that may do it" in text(answer)
    assert "Nothing waits for a second person." in text(admin.get(f"{OFFICE}requests/"))


def test_the_only_administrator_cannot_leave(place: Municipality, admin: Client) -> None:
    grant = grant_of(place, Role.MUNICIPAL_ADMIN).pk
    answer = send(admin, f"{OFFICE}rights/{grant}/end/", reason="leaving")

    assert answer.status_code == 403
    assert "Name another administrator first" in text(answer)
    assert admin.get(f"{OFFICE}rights/").status_code == 200


def test_a_second_person_agrees_and_it_is_done(place: Municipality, admin: Client) -> None:
    head = desk_of(Role.HEAD, place)
    desk_of(Role.OFFICE_STAFF, place)
    send(admin, f"{OFFICE}rights/{grant_of(place, Role.OFFICE_STAFF).pk}/delete/", reason="left long ago")

    shown = text(head.get(f"{OFFICE}requests/"))
    assert "left long ago" in shown
    number = re.findall(r"/requests/(\d+)/agree/", shown)[0]
    address = f"{OFFICE}requests/{number}/agree/"
    key = hidden(head.get(address), "form_key")
    answers = [head.post(address, {"form_key": key}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert not Account.objects.filter(login="office_staff-min-bulak").exists()
    assert "Nothing waits for a second person." in text(head.get(f"{OFFICE}requests/"))


def test_a_request_is_declined_with_a_reason(place: Municipality, admin: Client) -> None:
    head = desk_of(Role.HEAD, place)
    desk_of(Role.OFFICE_STAFF, place)
    send(admin, f"{OFFICE}rights/{grant_of(place, Role.OFFICE_STAFF).pk}/delete/", reason="left long ago")
    number = re.findall(r"/requests/(\d+)/agree/", text(head.get(f"{OFFICE}requests/")))[0]

    assert send(head, f"{OFFICE}requests/{number}/decline/", reason="she is only on leave").status_code == 302

    assert Account.objects.filter(login="office_staff-min-bulak", deleted_at=None).exists()
    assert head.get(f"{OFFICE}requests/{number}/agree/").status_code == 404


def test_the_list_of_people_is_handed_to_whoever_asked_and_to_nobody_else(place: Municipality, admin: Client) -> None:
    head = desk_of(Role.HEAD, place)
    send(admin, f"{OFFICE}requests/export/", reason="invitations")
    number = re.findall(r"/requests/(\d+)/agree/", text(head.get(f"{OFFICE}requests/")))[0]
    send(head, f"{OFFICE}requests/{number}/agree/")

    export = re.findall(r'action="([^"]+/requests/export/\d+/)"', text(admin.get(f"{OFFICE}requests/")))[0]
    fetched = admin.post(export)

    assert fetched.status_code == 200
    assert fetched.headers["Cache-Control"] == "no-store"
    assert fetched.content[:2] == b"PK"
    reloaded = admin.get(export)
    assert (reloaded.status_code, reloaded.headers["Location"]) == (303, f"{OFFICE}requests/")
    assert head.post(export).status_code == 404


def test_an_account_without_a_role_finds_nothing_here() -> None:
    a_municipality()
    client = Client()
    client.force_login(an_account("nobody"))

    assert client.get(f"{OFFICE}rights/").status_code == 404
