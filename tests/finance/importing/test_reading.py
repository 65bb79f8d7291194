"""Tables of the budget as offices keep them: what is read as a line, what as a total, what is told (5.2)."""

import pytest

from esep.finance.importing.fault import Wrong
from esep.finance.importing.field import Field, Table, field_of
from esep.finance.importing.notice import Rule
from esep.finance.importing.parsing import Codes, Sums
from esep.finance.importing.understanding import understood
from esep.intake.sums import read_sums
from tests.finance.importing.tables import TITLES, Rows, csv, taken, workbook

pytestmark = pytest.mark.clause("5.2-general")

OFFICE: Rows = [
    ["Мин-Булак айыл өкмөтүнүн бюджети"],
    ["", "", "", "миң сом"],
    TITLES,
    ["1", "2", "3", "4"],
    ["", "Салыктар", "", ""],
    ["1.1", "Киреше салыгы", "7\u00a0900,0", "3 950,5"],
    ["1.2", "Патент", 2150.0, "1 100,0"],
    ["", "Жыйынтык: салыктар", "10 050,0", "5 050,5"],
    ["2.1", "Жер ижарасы", "—", "(12,5)"],
    ["", "Баары", "10 050", "5038,0"],
]


def test_an_office_table_gives_its_lines_in_tyiyns_and_knows_its_totals() -> None:
    found = taken(workbook(OFFICE))
    assert found.is_sound
    assert [(line.row, line.income, line.sums) for line in found.lines] == [
        (6, "1.1", (790_000_000, 395_050_000)),
        (7, "1.2", (215_000_000, 110_000_000)),
        (9, "2.1", (0, -1_250_000)),
    ]
    assert [(total.line, total.fits) for total in found.totals] == [(8, True), (10, True)]
    assert found.control == {Field.YEAR_PLAN: 1_005_000_000, Field.HALF_PLAN: 503_800_000}
    assert [(notice.rule, notice.where) for notice in found.notices] == [(Rule.BELOW_NOTHING, ("9",))]


def test_the_same_table_as_windows_text_gives_the_same() -> None:
    rows: Rows = [["Код", "Наименование", "Годовой план, тыс. сом", "План на полугодие"], *OFFICE[4:]]
    russian: Rows = [[str(cell).replace("ү", "у").replace("ң", "н").replace("ө", "о") for cell in row] for row in rows]
    found = taken(csv(russian, encoding="cp1251"))
    assert (found.is_sound, found.control) == (True, taken(workbook(OFFICE)).control)


def test_a_total_that_is_wrong_is_told_with_its_difference() -> None:
    wrong: Rows = [*OFFICE[:-1], ["", "Баары", "10 051", "5038,0"]]
    found = taken(workbook(wrong))
    assert found.is_sound
    assert [(total.line, total.differences) for total in found.totals if not total.fits] == [(10, (100_000, 0))]
    assert found.notices[0].rule is Rule.TOTAL_DIFFERS


def test_a_total_above_its_parts_is_known_by_its_sums_alone() -> None:
    rows: Rows = [TITLES, ["", "Салыктар", 30, 10], ["1.1", "а", 10, 4], ["1.2", "б", 20, 6], ["2.1", "в", 5, 5]]
    found = taken(workbook(rows))
    assert found.fault_count == 1, "the run below it ends nowhere: it may be forgotten money"
    rows.insert(4, ["", "Салык эмес", 5, 5])
    assert [(total.line, total.fits) for total in taken(workbook(rows)).totals] == [(2, True), (5, True)]


def test_a_parent_code_over_its_parts_is_no_line() -> None:
    rows: Rows = [TITLES, ["1", "Салыктар", 30, 10], ["1.1", "а", 10, 4], ["1.2", "б", 20, 6]]
    found = taken(workbook(rows))
    assert (found.is_sound, len(found.lines), found.totals[0].line) == (True, 2, 2)
    rows[1][2] = 31
    (fault,) = taken(workbook(rows)).faults
    assert (fault.wrong, fault.cell) == (Wrong.CODE_REFUSED, "A2")


def test_money_without_a_code_is_never_lost() -> None:
    (fault,) = taken(workbook([TITLES, ["1.1", "а", 10, 4], ["", "Резерв", 7, 3]])).faults
    assert (fault.wrong, fault.cell) == (Wrong.CODE_MISSING, "A3")


def test_two_rows_of_titles_and_codes_merged_over_rows_are_read() -> None:
    rows: Rows = [
        ["Функция", "Экономикалык берене", "Аталышы", "План", ""],
        ["", "", "", "Жылдык", "Жарым жылдык"],
        ["04", 22.0, "жол", 10, 5],
        ["", "22", "көпүрө", 20, 5],
    ]
    found = taken(workbook(rows, merged=["A3:A4", "D1:E1"]))
    assert found.is_sound, found.faults
    assert [(line.function, line.economic, line.sums) for line in found.lines] == [
        ("04", "22", (1000, 500)),
        ("04", "22", (2000, 500)),
    ]


def test_hidden_rows_are_read_and_told() -> None:
    found = taken(workbook([TITLES, ["1.1", "а", 10, 4], ["1.2", "б", 1, 1]], hidden_row=3))
    assert (len(found.lines), [notice.rule for notice in found.notices]) == (2, [Rule.HIDDEN_LINES])


@pytest.mark.parametrize(
    ("cell", "tyiyns"),
    [
        ("1 234,5", 123_450),
        ("1.234.567,89", 123_456_789),
        ("1,234,567.89", 123_456_789),
        ("1.234,50", 123_450),
        ("−12,5", -1250),
        ("(12,5)", -1250),
        ("-0", 0),
        (-0.0, 0),
        (0.1 + 0.2, 30),
        (2111.0, 211_100),
        ("", None),
        ("\u00a0", None),
        ("-", 0),
        ("1,234", Wrong.TOO_FINE),
        ("1e5", Wrong.NOT_A_SUM),
        (1e308, Wrong.TOO_LARGE),
        ("9" * 31, Wrong.TOO_LARGE),
        ("9" * 60, Wrong.TOO_LARGE),
        ("NaN", Wrong.NOT_A_SUM),
        ("١٢", Wrong.NOT_A_SUM),
        ("TRUE", Wrong.NOT_A_SUM),
        ("12 сом", Wrong.NOT_A_SUM),
    ],
)
def test_a_cell_is_a_sum_in_tyiyns_or_tells_why_not(cell: str | float, tyiyns: object) -> None:
    assert Sums(1)[cell] == tyiyns


@pytest.mark.parametrize(
    ("cell", "code"), [(2111.0, "2111"), ("2111.0", "2111"), ("04", "04"), (" 1.1. ", "1.1"), ("1 1 1", "111")]
)
def test_a_code_is_read_as_text_or_as_a_number(cell: str | float, code: str) -> None:
    assert Codes()[cell] == code


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Кирешенин коду", Field.INCOME),
        ("Функционалдык классификация", Field.FUNCTION),
        ("Экономическая классификация", Field.ECONOMIC),
        ("План на полугодие", Field.HALF_PLAN),
        ("Утверждённый план на год", Field.YEAR_PLAN),
        ("Айыл өкмөтү", None),
        ("% исполнения", None),
    ],
)
def test_titles_are_known_in_both_languages(title: str, field: Field | None) -> None:
    assert field_of(title, table=Table.PLAN) is field


def test_the_unit_is_taken_from_the_corner_and_titles_have_one_fingerprint() -> None:
    first, second = (understood(read_sums(workbook(rows), name="т"), table=Table.PLAN) for rows in (OFFICE, OFFICE[2:]))
    assert (first.unit, first.unit_noted, second.unit, second.unit_noted) == (1000, True, 1, False)
    assert first.fingerprint == second.fingerprint
