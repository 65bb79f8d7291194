"""The state of the records as a page, and two records of one person made one in two presses."""

import re
from datetime import date

import pytest
from django.test import Client

from esep.access import Role
from esep.community.commands import PersonEntry, register_person
from esep.community.models import DeputyMandate, Person
from esep.kernel import scope
from tests.community.min_bulak import MinBulak
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]

OFFICE = "/en/office/min-bulak/"
HEALTH = f"{OFFICE}health/"
PEOPLE = f"{OFFICE}directory/people/of/"


@pytest.fixture
def double(built: MinBulak, today: None, db: None) -> int:
    """Deputy 22 once more, without the patronymic and with a telephone."""
    entry = PersonEntry(family_name="Кенжебаев", given_name="Арстан", phone="0555 123456")
    return register_person(entry, by=built.admin, municipality=built.place.pk).pk


def pressed(client: Client, page: Answer, address: str, **fields: str) -> Answer:
    """Send the form of a page with its hidden inputs."""
    kept = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text(page))
    return client.post(address, {**dict(kept), **fields})


def test_the_page_tells_what_to_do_and_leads_to_each_record(secretary: Client) -> None:
    shown = text(secretary.get(HEALTH))

    assert "No venue is entered for the village: Uch-Terek." in shown
    assert "Enter a room where residents can meet." in shown
    assert f'href="{OFFICE}directory/villages/of/V8/"' in shown
    assert 'href="/en/regulation/2.5-venue/"' in shown
    assert "Cannot be so" not in shown


def test_two_presses_make_two_records_one(built: MinBulak, double: int, secretary: Client) -> None:
    first = built.people["22"]
    address = f"{HEALTH}people/{first}/{double}/"
    assert re.search(rf"{HEALTH}people/({first}/{double}|{double}/{first})/", text(secretary.get(HEALTH)))

    choice = {"stays": "other", "patronymic": "one", "sex": "one", "phone": "other"}
    asked = pressed(secretary, secretary.get(address), address, **choice)

    assert asked.status_code == 200
    assert "Кенжебаев Арстан Болотович" in text(asked)
    assert re.search(r"Mandate: 22,", text(asked))
    with scope.of(built.place.pk):
        assert Person.objects.get(pk=first).merged_into is None

    done = pressed(secretary, asked, address)

    assert done.headers["Location"].startswith(f"{PEOPLE}{double}/")
    assert secretary.get(f"{PEOPLE}{first}/").headers["Location"] == f"{PEOPLE}{double}/"
    with scope.of(built.place.pk):
        stays = Person.objects.get(pk=double)
        assert (stays.patronymic, stays.phone) == ("Болотович", "0555 123456")
        assert DeputyMandate.objects.get(code="22").person_id == double
    assert secretary.get(address).status_code == 404


def test_what_cannot_be_one_person_is_refused_with_the_way_out(built: MinBulak, secretary: Client) -> None:
    address = f"{HEALTH}people/{built.people['1']}/{built.people['2']}/"
    choice = dict.fromkeys(("stays", "family_name", "given_name", "patronymic", "sex"), "one")

    answer = pressed(secretary, pressed(secretary, secretary.get(address), address, **choice), address)

    assert answer.status_code == 400
    assert "Both held a mandate at one time." in text(answer)
    assert "If these are two people, say so." in text(answer)


def test_two_people_are_said_to_be_two(built: MinBulak, double: int, secretary: Client) -> None:
    address = f"{HEALTH}people/{built.people['22']}/{double}/two/"

    answer = secretary.post(address, {"form_key": hidden(secretary.get(address), "form_key"), "reason": "Аталаштар"})

    assert answer.status_code == 302
    assert "Probably one person" not in text(secretary.get(HEALTH))


def test_staff_see_the_page_without_merging_and_deputies_not_at_all(built: MinBulak, double: int) -> None:
    staff, head = desk_of(Role.OFFICE_STAFF, built.place), desk_of(Role.HEAD, built.place)

    assert "Compare and merge" not in text(staff.get(HEALTH))
    assert "Probably one person" in text(staff.get(HEALTH))
    assert head.get(HEALTH).status_code == 403


def test_a_mandate_is_corrected_on_its_own_page_and_not_to_a_day_outside_its_convocation(
    built: MinBulak, secretary: Client
) -> None:
    address = f"{OFFICE}directory/deputies/of/15/correct/"
    choice = {
        "person": str(built.people["15"]),
        "district": "D4",
        "since_day": "20",
        "since_month": "11",
        "since_year": "2024",
        "reason": "Катасы бар экен",
    }

    refused = pressed(secretary, secretary.get(address), address, **{**choice, "since_year": "2019"})
    done = pressed(secretary, secretary.get(address), address, **choice)

    assert refused.status_code == 400
    assert "Its days: 17.11.2024 – 26.11.2029." in text(refused)
    assert done.status_code == 302
    with scope.of(built.place.pk):
        assert DeputyMandate.objects.get(code="15").since == date(2024, 11, 20)
