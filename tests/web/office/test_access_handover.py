"""The form in which an office is handed over: what it asks for, what it keeps, where it leads."""

import re
from datetime import date

import pytest
from django.test import Client

from esep.access import Role
from esep.kernel import scope
from esep.kernel.models import Account, RoleGrant
from tests.community.min_bulak import TODAY, MinBulak
from tests.web.office.desk import desk_of, hidden, text

pytestmark = pytest.mark.django_db

ADDRESS = "/en/office/min-bulak/rights/hand-over/"
COMING = {"family_name": "Токтосунова", "given_name": "Айгүл", "login": "aigul", "language": "ky", "reason": "moved"}


@pytest.fixture
def admin(built: MinBulak, today: None, db: None) -> Client:
    return desk_of(Role.MUNICIPAL_ADMIN, built.place, login="admin-2")


@pytest.fixture
def grant(built: MinBulak, today: None, db: None) -> str:
    """The secretary's role, by its number."""
    desk_of(Role.RESPONSIBLE_SECRETARY, built.place, login="nurgul")
    with scope.of(built.place.pk):
        return str(RoleGrant.objects.get(account__login="nurgul").pk)


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


def holding_of(page: str) -> str:
    """The choice that names the secretary of the example."""
    found = re.search(r'<option value="(\d+)">[^<]*Асылбекова', page)
    assert found is not None
    return found[1]


def test_one_leaves_another_comes_and_the_slip_is_next(admin: Client, grant: str) -> None:
    page = admin.get(ADDRESS)
    typed = {
        "form_key": hidden(page, "form_key"),
        "goes_over": ["office", "role"],
        "holding": holding_of(text(page)),
        "grant": grant,
        **day("last_on", TODAY.replace(day=13)),
        **day("since", TODAY),
        **COMING,
    }

    answers = [admin.post(ADDRESS, typed) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    slip = text(admin.get(answers[0].headers["Location"]))
    assert "The office is handed over." in slip
    assert "Токтосунова Айгүл" in slip
    assert Account.objects.get(login="aigul").full_name == "Токтосунова Айгүл"
    assert "Токтосунова" in text(admin.get("/en/office/min-bulak/directory/offices/"))


def test_what_goes_over_says_what_must_be_filled_in(admin: Client, grant: str) -> None:
    both = text(admin.post(ADDRESS, {"goes_over": ["office", "role"]}))
    role = text(admin.post(ADDRESS, {"goes_over": "role", "grant": grant}))

    for label in ("Office, and who leaves it", "Role, and whose it is now"):
        assert f"{label}: Fill in this field." in both
    assert "Last day of whoever leaves: Enter the day." in both
    assert "Who comes: Choose who comes, or write the name below." in both
    assert "Office, and who leaves it: Fill in this field." not in role
    assert "Account of whoever comes: Choose the account, or write a login for a new one." in role


def test_a_refusal_stands_beside_its_field_and_everything_typed_stays(admin: Client, grant: str) -> None:
    typed = {
        "goes_over": ["office", "role"],
        "holding": holding_of(text(admin.get(ADDRESS))),
        "grant": grant,
        **day("last_on", TODAY),
        **day("since", TODAY),
        **COMING,
    }

    answer = admin.post(ADDRESS, typed)

    shown = text(answer)
    assert answer.status_code == 400
    assert "First day of whoever comes: On that day the one who leaves still holds the office." in shown
    assert 'value="Токтосунова"' in shown
    assert 'value="aigul"' in shown


def test_a_name_that_is_both_chosen_and_written_is_asked_about(admin: Client) -> None:
    page = text(admin.get(ADDRESS))
    someone = re.search(r'id="person".*?<option value="(\d+)"', page, re.DOTALL)
    assert someone is not None

    shown = text(admin.post(ADDRESS, {"goes_over": "office", "person": someone[1], **COMING}))

    assert "One is chosen above already." in shown
