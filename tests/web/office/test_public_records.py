"""The office's pages of public records: one set for every kind, with the room that leads to them (7.2)."""

import re

import pytest
from django.test import Client

from esep.access import Role
from esep.kernel import scope
from esep.publications.models import AntiCorruptionMeasure, Competition, Explanation, ResultAppeal, Vacancy
from esep.workspace.public_records.competitions import ResultForm
from esep.workspace.public_records.kinds import KINDS
from tests.community.min_bulak import MinBulak
from tests.kernel.people import a_holder
from tests.publications.records import a_competition, a_vacancy, told
from tests.web.matrix.public_records import made_public_in
from tests.web.office.desk import Answer, desk_of, hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]

ROOM = "/en/office/min-bulak/public-records/"
POST = {"name_ky": "Жер боюнча адис", "opened_on_day": "10", "opened_on_month": "8", "opened_on_year": "2026"}


def sent(client: Client, address: str, **fields: str) -> Answer:
    """Open a form, fill in these fields, and send it."""
    page = client.get(address)
    keys = {name: hidden(page, name) for name in ("form_key", "version") if f'name="{name}"' in text(page)}
    return client.post(address, {**keys, **fields})


def day(name: str, number: int, month: int = 9) -> dict[str, str]:
    """The three fields of a day of 2026."""
    return {f"{name}_day": str(number), f"{name}_month": str(month), f"{name}_year": "2026"}


def test_every_kind_has_its_list_its_record_and_its_forms(secretary: Client, built: MinBulak) -> None:
    clerk = a_holder(Role.OFFICE_STAFF, built.place)
    made_public_in(lambda word: f"{word}-1", by=clerk, municipality=built.place.pk)
    room = text(secretary.get(ROOM))

    for kind in KINDS:
        assert f'href="{ROOM}{kind.name}/"' in room
        (record,) = re.findall(
            rf'<th scope="row"><a href="({ROOM}{kind.name}/of/[^"]+)"', text(secretary.get(f"{ROOM}{kind.name}/"))
        )
        page = text(secretary.get(record))
        assert ">How everybody reads it</a>" in page
        deeds = re.findall(rf'href="({record}[a-z]+/)"', page)
        assert len(deeds) >= 1
        for form in (*deeds, f"{ROOM}{kind.name}/add/"):
            assert secretary.get(form).status_code == 200, form


def test_others_inside_may_look_and_change_nothing(built: MinBulak) -> None:
    a_vacancy(a_holder(Role.OFFICE_STAFF, built.place), built.place.pk)
    overseer = desk_of(Role.OVERSEER, built.place)

    page = text(overseer.get(f"{ROOM}vacancies/of/VC-1/"))

    assert "Жер боюнча адис" in page
    assert f"{ROOM}vacancies/of/VC-1/change/" not in page
    assert overseer.get(f"{ROOM}vacancies/of/VC-1/change/").status_code == 403
    assert overseer.get(f"{ROOM}vacancies/add/").status_code == 403


@pytest.mark.clause("7.2.11-b")
def test_a_vacancy_is_entered_changed_and_filled(secretary: Client, built: MinBulak) -> None:
    assert sent(secretary, f"{ROOM}vacancies/add/", **POST).status_code == 302
    asked = {**POST, "requirements_ky": "Жогорку билим"}
    assert sent(secretary, f"{ROOM}vacancies/of/VC-1/change/", **asked).status_code == 302
    assert "Open vacancies: 1" in text(secretary.get(ROOM))
    assert sent(secretary, f"{ROOM}vacancies/of/VC-1/fill/", **day("on", 14)).status_code == 302

    assert "No vacancies today." in text(secretary.get(ROOM))
    assert [item for item, _what, _on in told(built.place.pk)] == ["7.2.11-b", "7.2.11-v", "7.2.11-b"]


def test_an_older_record_is_taken_over_without_asking_for_a_publication(secretary: Client, built: MinBulak) -> None:
    sent(secretary, f"{ROOM}vacancies/add/", **POST, is_older="on")

    assert told(built.place.pk) == []


def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(secretary: Client, built: MinBulak) -> None:
    answer = sent(secretary, f"{ROOM}vacancies/add/", **POST, **day("papers_by", 9, month=8), unit="Жер бөлүмү")

    page = text(answer)
    assert answer.status_code == 400
    assert 'href="#papers_by_0"' in page
    assert "The last day for papers is before the post became vacant. Check both days." in page
    assert 'value="Жер бөлүмү"' in page
    with scope.of(built.place.pk):
        assert not Vacancy.objects.exists()


def test_two_who_change_one_record_see_both_versions(secretary: Client, built: MinBulak) -> None:
    staff = a_holder(Role.OFFICE_STAFF, built.place)
    a_vacancy(staff, built.place.pk)
    address = f"{ROOM}vacancies/of/VC-1/change/"
    stale = secretary.get(address)
    sent(signed_in(staff), address, **POST, unit="Жер бөлүмү")

    keys = {name: hidden(stale, name) for name in ("form_key", "version")}
    answer = secretary.post(address, {**keys, **POST, "unit": "Башка бөлүм"})

    assert answer.status_code == 409
    assert "Жер бөлүмү" in text(answer)
    assert "Башка бөлүм" in text(answer)


@pytest.mark.clause("7.2.11-g")
@pytest.mark.clause("7.2.11-d")
def test_a_result_names_the_winner_and_a_challenge_nobody(secretary: Client, built: MinBulak) -> None:
    clerk = a_holder(Role.OFFICE_STAFF, built.place)
    a_vacancy(clerk, built.place.pk)
    a_competition(clerk, built.place.pk)
    record = f"{ROOM}competitions/of/CP-1/"

    form = text(secretary.get(f"{record}result/"))
    assert "Only the winner is named." in form
    result = {**day("result_on", 7), "winner": "Ташматова Айзада", "applicants": "3"}
    assert sent(secretary, f"{record}result/", **result).status_code == 302
    assert sent(secretary, f"{record}challenge/", **day("on", 9)).status_code == 302
    with scope.of(built.place.pk):
        appeal = str(ResultAppeal.objects.get().pk)
    decided = {"appeal": appeal, **day("on", 14), "decision_ky": "Четке кагылды"}
    assert sent(secretary, f"{record}decide/", **decided).status_code == 302

    with scope.of(built.place.pk):
        assert Competition.objects.get().winner == "Ташматова Айзада"
        assert ResultAppeal.objects.get().decision_ky == "Четке кагылды"
    assert not {name for name in ResultForm.base_fields if "loser" in name or "candidate" in name}


@pytest.mark.clause("7.2.4-a")
def test_the_room_counts_services_without_a_fee(secretary: Client, built: MinBulak) -> None:
    service = {"name_ky": "Маалымкат", "kind": "municipal", "term_ky": "Бир күн"}
    sent(secretary, f"{ROOM}services/add/", **service)
    sent(secretary, f"{ROOM}services/add/", **service, fee_ky="Акысыз")

    assert "Without a line about the fee: 1 / 2" in text(secretary.get(ROOM))
    assert "No line about the fee" in text(secretary.get(f"{ROOM}services/"))


@pytest.mark.clause("7.2.5-anticorruption")
def test_a_measure_is_done_at_its_field(secretary: Client, built: MinBulak) -> None:
    sent(secretary, f"{ROOM}measures/add/", name_ky="Ачык аукцион", year="2026")
    wrong = sent(secretary, f"{ROOM}measures/of/AC-1/done/", **day("done_on", 15), outcome_ky="Өттү")
    assert 'href="#done_on_0"' in text(wrong)

    sent(secretary, f"{ROOM}measures/of/AC-1/done/", **day("done_on", 14), outcome_ky="Өттү")

    with scope.of(built.place.pk):
        assert AntiCorruptionMeasure.objects.get().outcome_ky == "Өттү"


@pytest.mark.clause("7.2.11-a")
def test_an_explanation_is_written_anew_and_the_earlier_text_listed(secretary: Client, built: MinBulak) -> None:
    words = {"title_ky": "Кызматка кирүү", "text_ky": "Арыз жазыңыз."}
    sent(secretary, f"{ROOM}explanations/add/", kind="entry", **words)
    record = f"{ROOM}explanations/of/entry/"
    same = sent(secretary, f"{record}rewrite/", **words)
    assert "This is the text in force, word for word." in text(same)

    sent(secretary, f"{record}rewrite/", title_ky="Кызматка кирүү тартиби", text_ky="Арыз алып келиңиз.")

    page = text(secretary.get(record))
    assert "Earlier texts" in page
    assert "Кызматка кирүү тартиби" in page
    with scope.of(built.place.pk):
        assert Explanation.objects.count() == 2
