"""Names typed with Latin letters: the spelling is offered, taken by one press, or kept where it is meant."""

import pytest
from django.test import Client

from esep.access import Role
from esep.community.models import Person, Village
from esep.kernel import scope
from esep.kernel.models import Municipality
from tests.kernel.people import a_municipality
from tests.web.office.desk import Answer, desk_of, hidden, text

pytestmark = pytest.mark.django_db

DIRECTORY = "/en/office/min-bulak/directory/"
VILLAGE = {"code": "V1", "name_ky": "Кapa-Ой", "name_en": "Kara-Oy"}
USE = '<button class="button" type="submit" name="spelling_mend" value="{}">'


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Client:
    return desk_of(Role.RESPONSIBLE_SECRETARY, place)


def send(client: Client, kind: str, **fields: str) -> Answer:
    """Enter a record of a kind, as a form just opened sends it."""
    address = f"{DIRECTORY}{kind}/add/"
    return client.post(address, {"form_key": hidden(client.get(address), "form_key"), **fields})


def village_names(place: Municipality) -> list[str]:
    with scope.of(place.pk):
        return [village.name_ky for village in Village.objects.all()]


def test_latin_letters_in_a_name_are_named_and_the_spelling_is_offered(place: Municipality, secretary: Client) -> None:
    answer = send(secretary, "villages", **VILLAGE)

    assert answer.status_code == 400
    assert "These letters are not Kyrgyz: a, p." in text(answer)
    assert "With Kyrgyz letters: <b>Кара-Ой</b>" in text(answer)
    assert USE.format("name_ky") in text(answer)
    assert 'value="Кapa-Ой"' in text(answer)
    assert village_names(place) == []


def test_one_press_saves_the_offered_spelling(place: Municipality, secretary: Client) -> None:
    send(secretary, "villages", **VILLAGE, spelling_mend="name_ky")

    assert village_names(place) == ["Кара-Ой"]


def test_a_name_that_is_meant_so_is_kept_and_stays_kept(place: Municipality, secretary: Client) -> None:
    answer = send(secretary, "villages", code="", name_ky="Кapa-Ой", spelling_keep="name_ky")

    assert "Use this spelling" not in text(answer)
    send(secretary, "villages", **VILLAGE, spelling_kept=hidden(answer, "spelling_kept"))
    assert village_names(place) == ["Кapa-Ой"]


def test_a_latin_name_alone_is_never_asked_about(place: Municipality, secretary: Client) -> None:
    send(secretary, "villages", code="V1", name_ky="Кара-Ой", name_en="Kapa Oy")

    assert village_names(place) == ["Кара-Ой"]


def test_a_part_of_a_persons_name_is_judged_by_the_others(place: Municipality, secretary: Client) -> None:
    person = {"family_name": "Acaнов", "given_name": "Kapa", "patronymic": "Жqн"}

    shown = text(send(secretary, "people", **person, spelling_mend="family_name"))

    assert 'value="Асанов"' in shown
    assert "With Kyrgyz letters: <b>Кара</b>" in shown
    assert "These letters are not Kyrgyz: q. Type the word anew with Kyrgyz letters." in shown
    assert USE.format("patronymic") not in shown
    with scope.of(place.pk):
        assert not Person.objects.exists()
