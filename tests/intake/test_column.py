"""Columns of a list: found under any of their titles, read as their kind, all breaches told together."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from esep.intake import cell, limits
from esep.intake.column import Column, Kind, ReadRow, read_rows, unknown_titles
from esep.intake.grid import Cell
from esep.intake.table import Table, read_table
from esep.regulation.refusals import Breach
from esep.regulation.wording import Language, message, remedy


def titles(ky: str, ru: str, en: str) -> dict[Language, str]:
    return {Language.KY: ky, Language.RU: ru, Language.EN: en}


NAME = Column("name", titles("Аты-жөнү", "ФИО", "Full name"), required=True)
SEATS = Column("seats", titles("Орун саны", "Число мест", "Seats"), kind=Kind.WHOLE)
SINCE = Column("since_on", titles("Башталган күнү", "Дата начала", "Since"), kind=Kind.DAY)
ACTING = Column("acting", titles("Убактылуу", "Временно", "Acting"), kind=Kind.YES_NO)
COLUMNS = (NAME, SEATS, SINCE, ACTING)


def table_of(text: str) -> Table:
    return read_table(text.encode(), name="тизме.csv")


def told(breach: Breach) -> tuple[str, int | None, object]:
    return breach.code, breach.place.line if breach.place else None, breach.params.get("column")


@pytest.mark.parametrize("header", ["Аты-жөнү;Орун саны", "фио *;число  мест", "FULL NAME;seats", "name;SEATS"])
def test_a_column_is_found_under_any_of_its_titles(header: str) -> None:
    rows, breaches = read_rows(table_of(f"{header}\nАсан;1 234"), COLUMNS)

    assert breaches == ()
    assert (rows[0].text("name"), rows[0].whole("seats")) == ("Асан", 1234)


def test_a_title_is_found_with_and_without_its_dots() -> None:
    column = Column("report_on", titles("Отчет күнү", "День отчёта", "Report day"), required=True)

    assert read_rows(table_of("День отчета\nа"), [column])[1] == ()


def test_a_row_gives_each_column_as_its_kind() -> None:
    rows, _ = read_rows(table_of("name;seats;since_on;acting\nАсан;3;14.09.2026;ооба"), COLUMNS)

    (row,) = rows
    assert row == ReadRow(2, {"name": "Асан", "seats": 3, "since_on": date(2026, 9, 14), "acting": True})
    assert (row.whole("seats"), row.day("since_on"), row.yes("acting")) == (3, date(2026, 9, 14), True)


def test_what_is_not_required_may_be_empty_or_missing() -> None:
    rows, breaches = read_rows(table_of("name;seats\nАсан;"), COLUMNS)

    assert breaches == ()
    assert (rows[0].whole("seats"), rows[0].day("since_on"), rows[0].yes("acting")) == (None, None, None)


def test_every_breach_of_a_file_is_told_with_its_line_and_column() -> None:
    text = "ФИО;Орун саны;since on;since_on\nАсан;көп;31.02.2026;x\n;2,5;;\nҮсөн;4;;"
    columns = (NAME, SEATS, Column("since_on", titles("Күнү", "День", "Day"), kind=Kind.DAY))

    rows, breaches = read_rows(table_of(text), columns)

    assert [told(breach) for breach in breaches] == [
        ("list_not_whole", 2, "Орун саны"),
        ("list_not_day", 2, "since_on"),
        ("list_cell_empty", 3, "ФИО"),
        ("list_not_whole", 3, "Орун саны"),
    ]
    assert [row.line for row in rows] == [4]


def test_missing_columns_are_told_under_all_their_titles() -> None:
    rows, breaches = read_rows(table_of("Орун саны\n3"), COLUMNS)

    assert rows == ()
    assert [told(breach) for breach in breaches] == [("list_column_missing", None, "Аты-жөнү / ФИО / Full name")]


def test_a_column_under_two_titles_is_told() -> None:
    _, breaches = read_rows(table_of("ФИО;Full name\nа;б"), COLUMNS)

    assert [(breach.code, breach.params["places"]) for breach in breaches] == [
        ("list_header_twice", ("ФИО", "Full name"))
    ]


def test_columns_nobody_asked_for_are_named() -> None:
    assert unknown_titles(table_of("№;ФИО;Эскертүү\n1;а;б"), COLUMNS) == ("№", "Эскертүү")


def test_breaches_beyond_the_limit_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIST_BREACHES", 1)

    _, breaches = read_rows(table_of("name;seats\nа;x\nб;y\nв;z"), COLUMNS)

    assert [breach.code for breach in breaches] == ["list_not_whole", "list_more"]


@pytest.mark.parametrize("language", list(Language))
def test_breaches_are_worded_in_every_language(language: Language) -> None:
    _, breaches = read_rows(table_of("name;seats;since_on;acting\n;x;y;z"), COLUMNS)

    assert len(breaches) == 4
    assert all(message(breach, language=language) and remedy(breach, language=language) for breach in breaches)


def test_a_column_without_a_title_in_some_language_is_a_defect() -> None:
    with pytest.raises(ValueError, match="name"):
        Column("name", {Language.KY: "Аты"})


@pytest.mark.parametrize(
    ("given", "number"),
    [
        (3, 3),
        ("1 234", 1234),
        ("1\u00a0234\u202f567", 1234567),
        ("1234.0", 1234),
        ("1234,00", 1234),
        ("−5", -5),
        ("+7", 7),
        (" 12 ", 12),
    ],
)
def test_whole_numbers_are_read_as_people_write_them(given: Cell, number: int) -> None:
    assert cell.whole(given) == number


@pytest.mark.parametrize(
    "given", ["", "1,234", "1.5", "12 34", "1 2", "x", "1e3", "9" * 16, 10**15, Decimal("1.5"), date(2026, 9, 14), "-"]
)
def test_what_is_no_whole_number_is_refused(given: Cell) -> None:
    with pytest.raises(cell.Unreadable, match="list_not_whole"):
        cell.whole(given)


@pytest.mark.parametrize(
    "given",
    [
        date(2026, 9, 4),
        datetime.fromisoformat("2026-09-04T10:00"),
        "2026-09-04",
        "04.09.2026",
        " 4.9.2026 ",
        "2026-09-04 00:00:00",
    ],
)
def test_days_are_read_as_people_write_them(given: Cell) -> None:
    found = cell.day(given)

    assert (found, type(found)) == (date(2026, 9, 4), date)


@pytest.mark.parametrize(
    "given", ["31.02.2026", "14.09.26", "09/14/2026", 46279, "эртең", "14.09.1026", date(1026, 1, 1)]
)
def test_what_is_no_day_is_refused(given: Cell) -> None:
    with pytest.raises(cell.Unreadable, match="list_not_day"):
        cell.day(given)


@pytest.mark.parametrize(("given", "answer"), [("Ооба", True), ("ДА", True), ("yes", True), (1, True), ("TRUE", True)])
def test_a_yes_is_understood(given: Cell, answer: bool) -> None:
    assert cell.yes_or_no(given) is answer


@pytest.mark.parametrize("given", ["Жок", "нет", "No", 0, "FALSE", "0"])
def test_a_no_is_understood(given: Cell) -> None:
    assert cell.yes_or_no(given) is False


@pytest.mark.parametrize("given", ["балким", 2, "", "ооба жок"])
def test_what_is_no_answer_is_refused(given: Cell) -> None:
    with pytest.raises(cell.Unreadable, match="list_not_yes_no"):
        cell.yes_or_no(given)


@pytest.mark.parametrize(
    ("given", "said"),
    [(None, ""), (" а\u00a0\n б ", "а б"), (12, "12"), (Decimal("0.10"), "0.10"), (date(2026, 9, 14), "14.09.2026")],
)
def test_a_text_is_what_a_person_reads(given: Cell, said: str) -> None:
    assert cell.text(given) == said
