"""Public records for everybody: vacancies, services, measures, partners, assessments, contacts, explanations (7.2)."""

import csv
import json
from gzip import compress
from io import StringIO

import pytest
from django.test import Client

from esep.access import Role
from esep.community.names import Names
from esep.community.texts import Texts
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.publications.commands.records.assessments import AssessmentEntry, enter_assessment
from esep.publications.commands.records.competitions import CompetitionEntry, announce_competition
from esep.publications.commands.records.partners import PartnerEntry, enter_partner
from esep.publications.commands.records.services import ServiceEntry, enter_service
from esep.publications.commands.records.vacancies import VacancyEntry, cancel_vacancy, open_vacancy
from esep.publications.models import Assessment, Partner, ServiceStandard
from tests.kernel.people import a_holder
from tests.web.office.desk import text
from tests.web.place.reading import TEN_DAYS, told_at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

AT = "/en/min-bulak"
PAGES = ("vacancies", "services", "integrity", "partners", "assessments", "contacts")
EXPLAINED = ("functions", "service_appeal", "entry", "competition_appeal")
TWELVE = 12 * 1024


def lines(client: Client, address: str) -> list[list[str]]:
    answer = client.get(address)
    assert answer.status_code == 200
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.clause("7.2.11-b")
@pytest.mark.clause("7.2.11-v")
def test_open_vacancies_say_what_is_asked_and_how_many_days_are_left() -> None:
    words = told_at("/ru/min-bulak/vacancies/")

    assert "Открытые вакансии 1 Специалист по земле Открыта VC-1" in words
    assert "25 сентября 2026 г. Осталось дней: 11" in words
    assert "Опыт работы не меньше двух лет." in words
    assert "Отменена VC-3 2 мая 2026 г." in words


@pytest.mark.clause("7.2.11-b")
def test_that_there_is_no_vacancy_today_is_an_answer(min_bulak: Municipality) -> None:
    clerk = a_holder(Role.OFFICE_STAFF, min_bulak)
    cancel_vacancy("VC-1", on=clock.today(), reason="Ката", by=clerk, municipality=min_bulak.pk, seen=2)

    words = told_at(f"{AT}/vacancies/")

    assert "No vacancies today." in words


@pytest.mark.clause("7.2.11-g")
@pytest.mark.clause("7.2.11-d")
def test_a_competition_names_the_winner_and_tells_of_a_challenge_without_a_name(client: Client) -> None:
    words = told_at("/ru/min-bulak/vacancies/VC-2/")

    assert "Победитель: Ташматова Айзада" in words
    assert "Дата жалобы: 9 июля 2026 г. · Дата решения: 20 июля 2026 г. · Жалоба отклонена" in words
    assert "Сколько человек подали заявления 3" in words
    assert 'href="/ru/min-bulak/explained/competition_appeal/"' in text(client.get("/ru/min-bulak/vacancies/VC-2/"))


@pytest.mark.clause("7.2.4-a")
def test_services_without_a_fee_line_are_counted_and_the_line_is_said_to_be_missing() -> None:
    assert "Without a line about the fee: 3 / 12" in told_at(f"{AT}/services/")
    assert "Fee This line is not written yet. Ask the office." in told_at(f"{AT}/services/SV-5/")


@pytest.mark.clause("7.2.5-anticorruption")
def test_measures_stand_by_year_with_what_was_done() -> None:
    words = told_at("/ru/min-bulak/integrity/")

    assert "2026 Выполнено: 1 / 3" in words
    assert "Не выполнено к сроку плана" in words
    assert "Заявления подали все 22 сотрудника." in words


@pytest.mark.clause("7.2.12-cooperation")
def test_partners_of_today_come_first() -> None:
    words = told_at("/ru/min-bulak/partners/")

    assert words.index("Жашыл-Тооская районная пожарная часть") < words.index("Прежние партнёры 1")
    assert words.index("Прежние партнёры 1") < words.index("Кооператив «Тоо Жангагы»")


@pytest.mark.clause("7.2.3-b")
@pytest.mark.clause("7.2.4-v")
def test_an_assessment_that_nobody_made_is_said_to_be_missing() -> None:
    words = told_at(f"{AT}/assessments/")

    assert "Айыл өкмөтүнүн" not in words
    assert "Assessment of the ayil okmotu's year , 2024" in words
    assert "Public monitoring of services clause 7.2 4) в) Nothing is published about this yet." in words


@pytest.mark.clause("7.2.13-contacts")
def test_contacts_name_the_unit_and_can_be_taken_along(client: Client) -> None:
    assert "Unit for appeals Who answers Калыкова Д." in told_at(f"{AT}/contacts/")

    answer = client.get("/min-bulak/contacts.vcf")
    cards = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/vcard")
    assert cards.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert "EMAIL;TYPE=work:kabyl@example.invalid\r\n" in cards
    assert all(len(line.encode()) <= 75 for line in cards.split("\r\n"))
    assert "Булак көчөсү\\, 1" in cards.replace("\r\n ", "")


@pytest.mark.clause("7.2.1-functions")
@pytest.mark.clause("7.2.4-g")
@pytest.mark.clause("7.2.11-a")
@pytest.mark.parametrize("kind", EXPLAINED)
def test_everything_is_explained_in_both_languages(client: Client, kind: str) -> None:
    kyrgyz, russian = (text(client.get(f"{way}/min-bulak/explained/{kind}/")) for way in ("", "/ru"))

    assert '<div lang="ky">' in kyrgyz
    assert '<div lang="ru">' in russian
    assert "recorded in Kyrgyz alone" in text(client.get(f"{AT}/explained/{kind}/"))


@pytest.mark.clause("7.2.11-d")
def test_an_earlier_explanation_stays_to_be_read_and_leads_to_the_newest(client: Client) -> None:
    newest, earlier = f"{AT}/explained/competition_appeal/", f"{AT}/explained/competition_appeal/1/"

    assert f'href="{earlier}"' in text(client.get(newest))
    page = text(client.get(earlier))
    assert "An earlier text" in page
    assert f'href="{newest}"' in page
    assert client.get(f"{AT}/explained/competition_appeal/3/").status_code == 404


@pytest.mark.parametrize(
    "path", ["vacancies/VC-99/", "vacancies/VC-99.jsonld", "services/SV-99/", "explained/nothing/"]
)
def test_what_is_not_there_leads_to_what_is(client: Client, path: str) -> None:
    answer = client.get(f"{AT}/{path}")

    assert answer.status_code == 404
    assert f'href="{AT}/vacancies/"' in text(answer)


def test_a_vacancy_speaks_to_search_engines(client: Client) -> None:
    answer = client.get("/min-bulak/vacancies/VC-1.jsonld")
    said = json.loads(answer.content)

    assert answer.headers["Content-Type"] == "application/ld+json"
    assert (said["@context"], said["@type"]) == ("https://schema.org", "JobPosting")
    assert (said["title"], said["datePosted"], said["validThrough"]) == (
        *("Жер боюнча адис", "2026-08-10", "2026-09-25"),
    )
    assert said["hiringOrganization"]["@type"] == "GovernmentOrganization"
    assert said["jobLocation"]["address"]["addressLocality"] == "Миң-Булак айылы"


def test_tables_can_be_taken_along_and_are_no_formulas(client: Client, min_bulak: Municipality) -> None:
    clerk = a_holder(Role.OFFICE_STAFF, min_bulak)
    entry = VacancyEntry(names=Names(ky="=HYPERLINK(1)"), opened_on=clock.today())
    open_vacancy("VC-7", entry, by=clerk, municipality=min_bulak.pk)

    assert [row[0] for row in lines(client, f"{AT}/vacancies.csv")[1:]] == ["VC-7", "VC-1", "VC-2", "VC-3"]
    assert lines(client, f"{AT}/vacancies.csv")[1][1] == "'=HYPERLINK(1)"
    assert len(lines(client, f"{AT}/services.csv")) == 13
    for page in PAGES:
        found = json.loads(client.get(f"{AT}/{page}.json").content)
        assert len(found["rows"]) == len(lines(client, f"{AT}/{page}.csv")) - 1


def test_papers_of_records_are_shown_with_both_of_their_days(min_bulak: Municipality, paper: str) -> None:
    clerk, at = a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak), min_bulak.pk
    names, today = Names(ky="Жаңы"), clock.today()
    kind = ServiceStandard.Kind.MUNICIPAL
    enter_service("SV-99", ServiceEntry(names=names, kind=kind, paper=paper), by=clerk, municipality=at)
    partner = PartnerEntry(names=names, kind=Partner.Kind.NGO, since=today, paper=paper)
    enter_partner("PT-99", partner, by=clerk, municipality=at)
    body, result = Assessment.Kind.BODY, Texts(ky="71 балл")
    found = AssessmentEntry(names=names, kind=body, year=2025, assessor="Район", result=result, paper=paper)
    enter_assessment("AS-99", found, by=clerk, municipality=at)
    terms = CompetitionEntry(announced_on=today, paper=paper)
    announce_competition("CP-99", terms, vacancy="VC-1", by=clerk, municipality=at)

    for page in ("services/SV-99", "partners", "assessments", "vacancies/VC-1"):
        assert f"{paper} {TEN_DAYS}" in told_at(f"{AT}/{page}/"), page


@pytest.mark.parametrize(
    "page", [*PAGES, "vacancies/VC-2", "services/SV-5", *(f"explained/{kind}" for kind in EXPLAINED)]
)
def test_each_page_names_its_clause_and_stays_light(client: Client, page: str) -> None:
    shown = text(client.get(f"/min-bulak/{page}/"))

    assert 'class="clause" href="/regulation/7.2.' in shown
    assert len(compress(shown.encode())) <= TWELVE


def test_they_are_found_by_their_words(client: Client) -> None:
    for typed, address in (
        ("землеустройству", f"{AT}/vacancies/VC-1/"),
        ("жайыт", f"{AT}/services/SV-6/"),
        ("обжалование", f"{AT}/explained/competition_appeal/"),
    ):
        assert f'href="{address}' in text(client.get(f"{AT}/search/", {"q": typed}))
