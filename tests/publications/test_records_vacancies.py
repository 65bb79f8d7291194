"""Vacancies and competitions: what the acts write, what the law is told, and what is refused (7.2.11)."""

from dataclasses import replace
from datetime import date

import pytest

from esep.access import Actor, Role
from esep.community.names import Names
from esep.community.texts import Texts
from esep.compliance.queries import verdicts_on
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import Kind, Refused
from esep.publications.commands.records.competitions import (
    CompetitionEntry,
    ResultEntry,
    announce_competition,
    change_competition,
    record_result,
    withdraw_competition,
)
from esep.publications.commands.records.result_appeals import decide_result_appeal, file_result_appeal
from esep.publications.commands.records.telling import TAKEN_OVER
from esep.publications.commands.records.vacancies import (
    VacancyEntry,
    cancel_vacancy,
    change_vacancy,
    fill_vacancy,
    open_vacancy,
)
from esep.publications.models import Competition, ResultAppeal, Vacancy
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder
from tests.publications.records import ANNOUNCED, OPENED, a_competition, a_vacancy, told

pytestmark = pytest.mark.django_db

POST = VacancyEntry(names=Names(ky="Бухгалтер"), opened_on=OPENED)
RESULT = ResultEntry(result_on=date(2026, 9, 7), winner="Ташматова Айзада", applicants=3)


@pytest.fixture
def place(built: MinBulak) -> int:
    return built.place.pk


def refused_as(code: str) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, match=code)


@pytest.mark.clause("7.2.11-b")
@pytest.mark.clause("7.2.11-v")
def test_a_vacancy_is_told_with_what_is_asked_where_that_is_written(secretary: Actor, place: int) -> None:
    a_vacancy(secretary, place)
    open_vacancy("", POST, by=secretary, municipality=place)

    said = "Орун бошоду: "
    assert told(place) == [
        ("7.2.11-b", f"{said}Жер боюнча адис", OPENED),
        ("7.2.11-v", f"{said}Жер боюнча адис", OPENED),
        ("7.2.11-b", f"{said}Бухгалтер", OPENED),
    ]
    with scope.of(place):
        assert sorted(Vacancy.objects.values_list("code", flat=True)) == ["VC-1", "VC-2"]


@pytest.mark.clause("7.2.11-b")
def test_the_list_is_to_be_renewed_within_three_days_of_a_vacancy(secretary: Actor, built: MinBulak) -> None:
    open_vacancy("", replace(POST, opened_on=TODAY), by=secretary, municipality=built.place.pk)

    rows = verdicts_on(Municipality.objects.get(pk=built.place.pk), TODAY, language="en").rows

    assert [row.obligation for row in rows if row.case == "publication:7.2.11-b"]


@pytest.mark.clause("7.2.11-b")
def test_a_change_tells_of_what_changed_and_a_filled_post_of_the_list(secretary: Actor, place: int) -> None:
    row = open_vacancy("", POST, by=secretary, municipality=place, telling=TAKEN_OVER)
    asked = replace(POST, requirements=Texts(ky="Жогорку билим"))

    row = change_vacancy(row.code, asked, by=secretary, municipality=place, seen=row.version)
    row = change_vacancy(row.code, asked, by=secretary, municipality=place, seen=row.version)
    elsewhere = replace(asked, place="Кара-Ой")
    row = change_vacancy(row.code, elsewhere, by=secretary, municipality=place, seen=row.version)
    row = fill_vacancy(row.code, on=TODAY, by=secretary, municipality=place, seen=row.version)
    change_vacancy(row.code, asked, by=secretary, municipality=place, seen=row.version)

    assert [item for item, _what, _on in told(place)] == ["7.2.11-v", "7.2.11-b", "7.2.11-b"]


def test_a_record_that_is_taken_over_owes_no_publication(secretary: Actor, place: int) -> None:
    open_vacancy("VC-7", POST, by=secretary, municipality=place, telling=TAKEN_OVER)

    assert told(place) == []


def test_a_cancelled_vacancy_keeps_its_reason_and_closes_for_good(secretary: Actor, place: int) -> None:
    row = a_vacancy(secretary, place)

    row = cancel_vacancy(
        row.code, on=TODAY, reason=" Бир талапкер ", by=secretary, municipality=place, seen=row.version
    )

    assert (row.cancelled_on, row.cancelled_reason, row.is_open) == (TODAY, "Бир талапкер", False)
    with refused_as("vacancy_closed"):
        fill_vacancy(row.code, on=TODAY, by=secretary, municipality=place, seen=row.version)
    with refused_as("vacancy_closed"):
        a_competition(secretary, place)


@pytest.mark.parametrize(
    ("entry", "code", "field"),
    [
        (replace(POST, papers_by=date(2026, 8, 9)), "papers_before_vacancy", "papers_by"),
        (replace(POST, opened_on=date(2026, 9, 15)), "day_in_future", "opened_on"),
        (replace(POST, papers_by=date(9999, 1, 1)), "day_out_of_years", "papers_by"),
        (replace(POST, requirements=Texts(ru="х" * 5001)), "text_too_long", "requirements_ru"),
        (replace(POST, unit="х" * 201), "invalid", "unit"),
        (replace(POST, names=Names(ky=" ")), "invalid", "name_ky"),
    ],
)
def test_a_vacancy_that_cannot_be_is_refused_at_its_field(
    secretary: Actor, place: int, entry: VacancyEntry, code: str, field: str
) -> None:
    with refused_as(code) as caught:
        open_vacancy("VC-9", entry, by=secretary, municipality=place)

    assert [one.field for one in caught.value.refusals] == [field]
    assert told(place) == []


def test_days_before_a_vacancy_and_missing_reasons_are_refused(secretary: Actor, place: int) -> None:
    row = a_vacancy(secretary, place)

    with refused_as("not_yet"):
        fill_vacancy(row.code, on=date(2026, 8, 9), by=secretary, municipality=place, seen=row.version)
    with refused_as("reason_missing"):
        cancel_vacancy(row.code, on=TODAY, reason=" ", by=secretary, municipality=place, seen=row.version)
    with refused_as("code_used"):
        a_vacancy(secretary, place)
    with refused_as("unknown_code"):
        fill_vacancy("VC-99", on=TODAY, by=secretary, municipality=place, seen=1)
    with refused_as("stale") as caught:
        fill_vacancy(row.code, on=TODAY, by=secretary, municipality=place, seen=row.version + 1)
    assert caught.value.kind is Kind.STALE


def test_only_clerks_keep_public_records(built: MinBulak) -> None:
    overseer = a_holder(Role.OVERSEER, built.place)

    with pytest.raises(Refused) as caught:
        a_vacancy(overseer, built.place.pk)

    assert caught.value.kind is Kind.FORBIDDEN


@pytest.mark.clause("7.2.11-g")
def test_a_competition_is_told_when_it_is_announced_and_when_it_has_its_result(secretary: Actor, place: int) -> None:
    a_vacancy(secretary, place)
    row = a_competition(secretary, place)

    row = record_result(row.code, RESULT, by=secretary, municipality=place, seen=row.version)

    of_it = [(what, on) for item, what, on in told(place) if item == "7.2.11-g"]
    assert of_it == [
        ("Конкурс жарыяланды: Жер боюнча адис", ANNOUNCED),
        ("Конкурстун жыйынтыгы чыкты: Жер боюнча адис", date(2026, 9, 7)),
    ]
    assert (row.winner, row.applicants) == ("Ташматова Айзада", 3)


@pytest.mark.clause("7.2.11-g")
@pytest.mark.parametrize(
    ("entry", "code", "field"),
    [
        (replace(RESULT, winner=" "), "result_says_nothing", "winner"),
        (replace(RESULT, applicants=0), "winner_among_nobody", "applicants"),
        (replace(RESULT, result_on=date(2026, 8, 19)), "not_yet", "result_on"),
        (replace(RESULT, result_on=date(2026, 9, 15)), "day_in_future", "result_on"),
        (replace(RESULT, words=Texts(ky="х" * 501)), "text_too_long", "result_ky"),
    ],
)
def test_a_result_that_cannot_be_is_refused_at_its_field(
    secretary: Actor, place: int, entry: ResultEntry, code: str, field: str
) -> None:
    a_vacancy(secretary, place)
    row = a_competition(secretary, place)

    with refused_as(code) as caught:
        record_result(row.code, entry, by=secretary, municipality=place, seen=row.version)

    assert [one.field for one in caught.value.refusals] == [field]


def test_a_vacancy_has_one_competition_at_a_time(secretary: Actor, place: int) -> None:
    a_vacancy(secretary, place)
    first = a_competition(secretary, place)
    again = CompetitionEntry(announced_on=TODAY)

    with refused_as("competition_runs"):
        announce_competition("", again, vacancy="VC-1", by=secretary, municipality=place)
    withdraw_competition(first.code, reason="Ката", by=secretary, municipality=place, seen=first.version)
    second = announce_competition("", again, vacancy="VC-1", by=secretary, municipality=place)

    assert second.code == "CP-2"
    with refused_as("withdrawn_already"):
        withdraw_competition(first.code, reason="Ката", by=secretary, municipality=place, seen=2)


def test_terms_keep_their_days_in_order(secretary: Actor, place: int) -> None:
    a_vacancy(secretary, place)
    row = a_competition(secretary, place)

    before = CompetitionEntry(announced_on=ANNOUNCED, held_on=date(2026, 8, 19))
    with refused_as("ends_before_beginning"):
        change_competition(row.code, before, by=secretary, municipality=place, seen=row.version)
    early = CompetitionEntry(announced_on=date(2026, 8, 9))
    with refused_as("not_yet"):
        change_competition(row.code, early, by=secretary, municipality=place, seen=row.version)
    unknown = CompetitionEntry(announced_on=ANNOUNCED, paper="99-Ж")
    with refused_as("no_such_document"):
        change_competition(row.code, unknown, by=secretary, municipality=place, seen=row.version)


@pytest.mark.clause("7.2.11-d")
def test_a_result_is_challenged_and_the_challenge_decided_once(secretary: Actor, place: int) -> None:
    a_vacancy(secretary, place)
    row = a_competition(secretary, place)
    with refused_as("no_result_yet"):
        file_result_appeal(row.code, on=TODAY, by=secretary, municipality=place)
    record_result(row.code, RESULT, by=secretary, municipality=place, seen=row.version)
    with refused_as("not_yet"):
        file_result_appeal(row.code, on=date(2026, 9, 6), by=secretary, municipality=place)

    filed = file_result_appeal(row.code, on=date(2026, 9, 9), by=secretary, municipality=place)
    with refused_as("words_missing"):
        decide_result_appeal(filed.pk, on=TODAY, decision=Texts(ru="Нет"), by=secretary, municipality=place)
    words = Texts(ky="Четке кагылды")
    decided = decide_result_appeal(filed.pk, on=TODAY, decision=words, by=secretary, municipality=place)

    assert (decided.decided_on, decided.decision_ky) == (TODAY, "Четке кагылды")
    with refused_as("decided_already"):
        decide_result_appeal(filed.pk, on=TODAY, decision=words, by=secretary, municipality=place)


@pytest.mark.clause("7.2.11-g")
def test_no_column_can_hold_who_lost_or_who_challenged() -> None:
    of_persons = {"winner"}
    columns = {field.name for table in (Competition, ResultAppeal) for field in table._meta.concrete_fields}
    days = {name for name in columns if name.endswith("_on")}
    words = {name for name in columns if name.endswith(("_ky", "_ru"))}
    kept = {"id", "municipality", "code", "version", "vacancy", "competition", "document", "applicants"}

    assert columns - days - words - kept == {*of_persons, "withdrawn_at", "withdrawn_reason"}
