"""Tables as XLSX and CSV: what was text stays text, what was a number stays a number."""

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from esep.documents import workbook
from esep.documents.refusal import Refused
from esep.documents.sheet import Cell, Column, Sheet, sheet_csv
from esep.documents.workbook import workbook_xlsx

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u200b=1", "＝1", '=HYPERLINK("x")', "\0=1"]
TABLE_TEXT = st.text(st.characters(blacklist_categories=("Cc", "Cs"), blacklist_characters="\u2028\u2029\ufffe\uffff"))


def sheet(*cells: Cell, title: str = "Тизме") -> Sheet:
    return Sheet(title, (Column("Мамыча"),), tuple((cell,) for cell in cells))


def reread(made: bytes, *, page: int = 0) -> list[Any]:
    """The first cell of each row, as an independent reader sees it."""
    book = CalamineWorkbook.from_filelike(BytesIO(made))
    return [row[0] for row in book.get_sheet_by_index(page).to_python(skip_empty_area=False)[1:]]


def from_csv(made: bytes) -> list[str]:
    return [row[0] for row in csv.reader(StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";")][1:]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_begins_like_a_formula_stays_text_in_a_workbook(text: str) -> None:
    made = workbook_xlsx((sheet(text),))

    cell = openpyxl.load_workbook(BytesIO(made)).worksheets[0]["A2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_begins_like_a_formula_gets_an_apostrophe_in_csv(text: str) -> None:
    assert from_csv(sheet_csv(sheet(text)))[0].startswith("'")


@pytest.mark.parametrize("text", ["Өкмөт", "1+1=2", "a-b", "e@example.kg", "'сөз'", "#N/A", "TRUE", ""])
def test_a_plain_text_is_left_as_it_is(text: str) -> None:
    assert from_csv(sheet_csv(sheet(text, "end")))[0] == text
    assert openpyxl.load_workbook(BytesIO(workbook_xlsx((sheet(text),)))).worksheets[0]["A2"].quotePrefix is not True


def test_a_heading_is_guarded_too() -> None:
    made = sheet_csv(Sheet("t", (Column("=1"),), ()))

    assert made == "'=1\r\n".encode("utf-8-sig")


def test_numbers_stay_numbers() -> None:
    made = workbook_xlsx((sheet(-5, Decimal("-1234.50"), 0),))

    assert reread(made) == [-5, -1234.5, 0]
    assert from_csv(sheet_csv(sheet(-5, Decimal("-1234.50"), 0))) == ["-5", "-1234,50", "0"]


@pytest.mark.parametrize(
    "number", [10**15, -(10**20), Decimal("0.1234567890123456"), Decimal("NaN"), Decimal("1E+400")]
)
def test_a_number_that_excel_would_change_goes_out_as_text(number: int | Decimal) -> None:
    told = reread(workbook_xlsx((sheet(number),)))[0]

    assert told == (f"{number:f}" if isinstance(number, Decimal) else str(number))


def test_days_stay_days() -> None:
    made = workbook_xlsx((sheet(date(2026, 9, 14), date(1900, 3, 1)),))

    assert reread(made) == [date(2026, 9, 14), date(1900, 3, 1)]
    assert from_csv(sheet_csv(sheet(date(2026, 9, 14)))) == ["14.09.2026"]


def test_a_day_before_the_calendar_of_spreadsheets_goes_out_as_text() -> None:
    assert reread(workbook_xlsx((sheet(date(1899, 12, 31)),))) == ["31.12.1899"]


def test_a_moment_is_shown_in_bishkek() -> None:
    moment = datetime(2026, 9, 13, 18, 30, tzinfo=UTC)

    assert reread(workbook_xlsx((sheet(moment),))) == [datetime(2026, 9, 14, 0, 30)]  # noqa: DTZ001
    assert from_csv(sheet_csv(sheet(moment))) == ["14.09.2026 00:30"]


def test_csv_opens_well_in_excel() -> None:
    made = sheet_csv(Sheet("t", (Column("а"), Column("б")), (("үй; көл", 'дейт: "таң"'),)))

    assert made == b"\xef\xbb\xbf" + 'а;б\r\n"үй; көл";"дейт: ""таң"""\r\n'.encode()


@given(TABLE_TEXT)
@example("_x0041_")
@example("_x005F_x0041_")
@example("  кең  ")
@example("#N/A")
def test_a_workbook_gives_back_the_text_it_was_given(text: str) -> None:
    assert reread(workbook_xlsx((sheet(text, "end"),)))[0] == text


@given(st.text())
@example("=\ud800")
def test_any_text_gives_tables_whose_text_is_no_formula(text: str) -> None:
    cell = openpyxl.load_workbook(BytesIO(workbook_xlsx((sheet(text, title=text),)))).worksheets[0]["A2"]

    assert cell.data_type != "f"
    assert cell.value is None or isinstance(cell.value, str)
    assert len(from_csv(sheet_csv(sheet(text, "end")))) == 2


@given(st.text(alphabet="=+-@\t\r\n \0\u200b1a'", min_size=1))
def test_no_text_reaches_csv_with_a_dangerous_beginning(text: str) -> None:
    assert from_csv(sheet_csv(sheet(text, "end")))[0][:1] not in set("=+-@\t\r\n\0")


def test_a_sign_that_a_workbook_cannot_hold_is_marked() -> None:
    assert reread(workbook_xlsx((sheet("а\x00б\x0bв\ufffe"),))) == ["а\ufffdб\nв\ufffd"]


def test_the_same_tables_give_the_same_bytes() -> None:
    made = workbook_xlsx((sheet("а", 1), sheet(date(2026, 9, 14))))

    assert made == workbook_xlsx((sheet("а", 1), sheet(date(2026, 9, 14))))
    with ZipFile(BytesIO(made)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in parts.read("docProps/core.xml").partition(b">")[2]


def test_a_text_too_long_for_a_cell_is_refused_and_not_cut() -> None:
    assert reread(workbook_xlsx((sheet("ө" * 32_767),))) == ["ө" * 32_767]
    with pytest.raises(Refused) as refused:
        workbook_xlsx((sheet("😀" * 16_384),))

    assert (refused.value.code, refused.value.params["column"]) == ("cell_too_long", "Мамыча")


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 2)

    with pytest.raises(Refused, match="too_many_rows"):
        workbook_xlsx((sheet(1, 2, 3),))


@pytest.mark.parametrize("title", ["a/b", "[x]:*?\\", "'", "", "ө" * 40, "a\x00b"])
def test_any_title_gives_a_name_that_a_sheet_may_have(title: str) -> None:
    name = CalamineWorkbook.from_filelike(BytesIO(workbook_xlsx((sheet(1, title=title),)))).sheet_names[0]

    assert 0 < len(name) <= 31
    assert not set(name) & set("[]:*?/\\")


def test_a_row_with_another_number_of_values_is_a_defect() -> None:
    with pytest.raises(ValueError, match="as many values"):
        Sheet("t", (Column("а"),), (("б", "в"),))
