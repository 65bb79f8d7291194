"""Lists from outside: cells as they stand, lines as their author sees them, and everything that is wrong at once."""

import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

import pytest

from esep.intake import limits
from esep.intake.grid import Cell
from esep.intake.table import Table, read_table
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Breach
from tests.intake import files
from tests.intake.documents import docx_with, pdf_of, repacked, zip_of

MOMENT = datetime.fromisoformat("2026-09-14T10:30")
ROWS: Sequence[Sequence[object]] = [["Аты", "Саны"], ["Асан", 3]]
WORKBOOK = files.workbook_of(ROWS)
SPARSE = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    b"</sheetData></worksheet>"
)
OPEN_SHEET = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Тизме"><table:table-row>'
    '<table:table-cell office:value-type="string"><text:p>Аты</text:p></table:table-cell></table:table-row>'
    '<table:table-row><table:table-cell office:value-type="float" office:value="3"><text:p>3</text:p>'
    "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
).encode()


def refusals(data: bytes) -> tuple[Breach, ...]:
    with pytest.raises(BadInput) as refused:
        read_table(data, name="тизме.xlsx")
    return refused.value.breaches


def cells(table: Table) -> list[tuple[Cell, ...]]:
    return [row.cells for row in table.rows]


def table_of(text: str, encoding: str = "utf-8") -> Table:
    return read_table(text.encode(encoding), name="тизме.csv")


def test_a_workbook_gives_its_header_and_rows() -> None:
    table = read_table(WORKBOOK, name="тизме.xlsx")

    assert (table.file, table.sheet, table.header) == ("тизме.xlsx", "Тизме", ("Аты", "Саны"))
    assert cells(table) == [("Асан", 3)]
    assert table.remarks == ()


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (3.0, 3),
        (0.1, Decimal("0.1")),
        (12_345_678_901, 12_345_678_901),
        (-2.5, Decimal("-2.5")),
        (date(2026, 9, 14), date(2026, 9, 14)),
        (MOMENT, MOMENT),
        (time(10, 30), "10:30"),
        (True, "TRUE"),
        ("  Асан\u200b ", "Асан"),
        ("007", "007"),
        ("  ", None),
        (None, None),
    ],
)
def test_a_cell_keeps_its_kind(value: object, read: Cell) -> None:
    table = read_table(files.workbook_of([["а", "б"], [value, "x"]]), name="a")

    assert cells(table) == [(read, "x")]
    assert type(cells(table)[0][0]) is type(read)


def test_lines_are_those_that_a_person_sees() -> None:
    table = read_table(files.workbook_of([[], [], ["Аты"], [], ["Асан"], [None], ["Үсөн"]]), name="a")

    assert [row.line for row in table.rows] == [5, 7]


def test_columns_are_those_that_a_person_sees() -> None:
    table = read_table(files.workbook_of([[None, None, "Аты"], [None, None, "Асан"]]), name="a")

    assert table.header == ("", "", "Аты")
    assert cells(table) == [(None, None, "Асан")]


def test_titles_lose_their_margins_and_spare_spaces() -> None:
    assert table_of(" Аты-\u00a0 жөнү ;Күнү\nа;б").header == ("Аты- жөнү", "Күнү")


def test_short_rows_are_filled_up() -> None:
    assert cells(table_of("а;б;в\nx")) == [("x", None, None)]


def test_the_first_filled_sheet_is_read_and_the_others_are_named() -> None:
    table = read_table(files.workbook_of(ROWS, more={"Кошумча": "x"}), name="a")

    assert table.sheet == "Тизме"
    assert table.remarks == (Remark("sheets_left_out", {"sheet": "Тизме", "others": ("Кошумча",)}),)


def test_a_hidden_sheet_is_not_spoken_of() -> None:
    assert read_table(files.workbook_of(ROWS, more={"Кошумча": "x"}, hidden="Кошумча"), name="a").remarks == ()


def test_a_workbook_with_macros_is_refused() -> None:
    with zipfile.ZipFile(BytesIO(WORKBOOK)) as archive:
        types = archive.read("[Content_Types].xml")
    enabled = types.replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )

    assert refusals(repacked(WORKBOOK, {"[Content_Types].xml": enabled}))[0].code == "office_macros"


def test_an_open_sheet_is_read() -> None:
    table = read_table(files.open_document("spreadsheet", OPEN_SHEET), name="a.ods")

    assert (table.sheet, table.header, cells(table)) == ("Тизме", ("Аты",), [(3,)])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_of_every_usual_make_is_read(encoding: str, delimiter: str, end: str) -> None:
    text = end.join([delimiter.join(['"Аты, жөнү"', "Ылдамы"]), delimiter.join(['"Асан; ""уулу"""', "2.5"]), ""])

    table = table_of(text, encoding)

    assert table.header == ("Аты, жөнү", "Ылдамы")
    assert cells(table) == [('Асан; "уулу"', "2.5")]


def test_csv_of_old_windows_is_read_and_said() -> None:
    table = table_of("Имя;Должность\nАсанов;Депутат айылного кенеша", "windows-1251")

    assert cells(table) == [("Асанов", "Депутат айылного кенеша")]
    assert table.remarks == (Remark("encoding_weighed", {"encoding": "windows-1251"}),)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Аты, жөнү;Саны\nАсан, Үсөн;1,5\nА;2,5", 2),
        ("Аты, жөнү, айылы;Саны\nАсан;3\nҮсөн;4", 2),
        ("Саны\n1,5\n2,5", 1),
        ("а,б,в\n1;2,3,4\n5,6,7", 3),
        ("sep=|\n", 0),
        ("sep=,\r\nа;б,в\r\n1,2", 2),
    ],
)
def test_the_delimiter_is_judged_by_the_first_row(text: str, width: int) -> None:
    if width:
        assert len(table_of(text).header) == width
    else:
        assert refusals(text.encode())[0].code == "list_empty"


def test_a_cell_over_several_lines_counts_as_one_row() -> None:
    assert [row.line for row in table_of('а;б\n"x\ny";z\nu;v').rows] == [2, 3]


def test_the_guard_before_a_formula_is_taken_off_again() -> None:
    assert cells(table_of("а;б\n'=1+1;'x")) == [("=1+1", "'x")]


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"", ["upload_empty"]),
        (b"\n\n ; \n", ["list_empty"]),
        (files.workbook_of([]), ["list_empty"]),
        (b"1;2\n3;4", ["list_no_header"]),
        ("а;б".encode(), ["list_without_rows"]),
        ("а;А \n1;2".encode(), ["list_header_twice"]),
        ("а;;в\n1;2;3".encode(), ["list_column_untitled"]),
        ("а;б\n1;2;3".encode(), ["list_column_untitled"]),
        ("а;б;а;;\n1;2;3;4;5".encode(), ["list_header_twice", "list_column_untitled", "list_column_untitled"]),
        ('а;б\n"x;y'.encode(), ["list_quotes"]),
        (b"<table><tr>", ["list_kind"]),
        (pdf_of(["а"]), ["list_kind"]),
        (docx_with("а"), ["list_kind"]),
        (zip_of({"a": b"a"}), ["list_kind"]),
        (files.picture("PNG"), ["list_kind"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), ["list_kind"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), ["file_encrypted"]),
        (b"\x80\x81\xff" * 9, ["encoding_unknown"]),
        (WORKBOOK[:-30], ["file_broken"]),
        (repacked(WORKBOOK, {"xl/worksheets/sheet1.xml": b"<broken"}), ["file_broken"]),
        (repacked(WORKBOOK, {"xl/worksheets/sheet1.xml": b"<!DOCTYPE a><worksheet/>"}), ["docx_entities"]),
        (repacked(WORKBOOK, {"xl/a.bin": bytes(3 * limits.MEGABYTE)}), ["archive_too_big"]),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, codes: list[str]) -> None:
    assert [breach.code for breach in refusals(data)] == codes


def test_two_cells_in_far_corners_do_not_fill_the_memory() -> None:
    assert refusals(repacked(WORKBOOK, {"xl/worksheets/sheet1.xml": SPARSE}))[0].code == "upload_too_heavy"


def test_breaches_name_their_line_and_column() -> None:
    untitled, further = refusals("\nа;б\n1;2\n3;4;5;6".encode())

    assert untitled.place is not None
    assert (untitled.place.line, untitled.params) == (4, {"column": "C"})
    assert further.params == {"column": "D"}


@pytest.mark.parametrize("data", [WORKBOOK, "Аты;Саны\nАсан;3".encode()], ids=["workbook", "text"])
@pytest.mark.parametrize(
    ("bound", "code"),
    [
        ("DOCUMENT_BYTES", "upload_too_big"),
        ("LIST_ROWS", "list_rows"),
        ("LIST_COLUMNS", "list_columns"),
        ("LIST_CELLS", "list_cells"),
        ("LIST_CELL_CHARACTERS", "list_cell_long"),
    ],
)
def test_too_much_is_refused(bound: str, code: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, bound, 1)

    assert refusals(data)[0].code == code


def test_a_stray_space_far_to_the_right_is_no_column() -> None:
    assert table_of("а;б\n1;2" + ";" * 300).header == ("а", "б")


def test_breaches_beyond_the_limit_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LIST_BREACHES", 2)
    monkeypatch.setattr(limits, "LIST_CELL_CHARACTERS", 1)

    found = refusals("а\nxx\nxx\nxx\nxx\nxx".encode())

    assert [breach.code for breach in found] == ["list_cell_long", "list_cell_long", "list_more"]
    assert found[-1].params == {"count": 3}
