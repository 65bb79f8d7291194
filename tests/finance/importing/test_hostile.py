"""Broken and hostile tables: a cell, a reason and a way out for each, never an exception (R12)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from esep.finance.importing.choice import Choice
from esep.finance.importing.fault import MESSAGES, REMEDIES, Wrong
from esep.finance.importing.field import SUMS, Field, Table
from esep.finance.importing.parsing import Sums
from esep.finance.importing.reading import read
from esep.finance.importing.understanding import UNITS
from esep.intake.sums import Raw, read_sums
from esep.regulation.refusals import BadInput
from esep.regulation.wording import message, remedy
from tests.finance.importing.tables import TITLES, csv, held, reading_of, sheet_of, taken, workbook
from tests.intake.documents import repacked
from tests.intake.test_any_bytes import MARKS, wound, wounds

GOOD = ["1.2", "патент", 20, 6]
WORKBOOK = workbook([TITLES, ["1.1", "а", 10, 4], GOOD])


@pytest.mark.parametrize(
    ("row", "wrong", "cell"),
    [
        (["1.1", "а", "жүз сом", 4], Wrong.NOT_A_SUM, "C2"),
        (["1.1", "а", "=1+1", 4], Wrong.UNSOLVED, "C2"),
        (["1.1", "а", "#REF!", 4], Wrong.ERROR_CELL, "C2"),
        (["1.1", "а", 1e308, 4], Wrong.TOO_LARGE, "C2"),
        (["1.1", "а", "9" * 31, 4], Wrong.TOO_LARGE, "C2"),
        (["1.1", "а", "NaN", 4], Wrong.NOT_A_SUM, "C2"),
        (["1.1", "а", 10.001, 4], Wrong.TOO_FINE, "C2"),
        (["1.1", "а", date(2026, 1, 1), 4], Wrong.DAY_FOR_SUM, "C2"),
        ([date(2026, 1, 1), "а", 10, 4], Wrong.DAY_FOR_CODE, "A2"),
        (["код жок!", "а", 10, 4], Wrong.NOT_A_CODE, "A2"),
        (["9.9", "а", 10, 4], Wrong.CODE_REFUSED, "A2"),
        (["1.1", "а" * 301, 10, 4], Wrong.NAME_TOO_LONG, "B2"),
    ],
)
def test_a_bad_cell_is_named_with_reason_and_remedy(row: Sequence[object], wrong: Wrong, cell: str) -> None:
    found = taken(workbook([TITLES, row, GOOD]))
    fault = found.faults[0]
    assert (fault.wrong, fault.cell, found.is_sound) == (wrong, cell, False)
    assert str(fault.words)
    assert str(fault.remedy)


def test_the_same_line_twice_is_named_at_its_second_row() -> None:
    (fault,) = taken(workbook([TITLES, GOOD, GOOD])).faults
    assert (fault.wrong, fault.cell) == (Wrong.TWICE, "3")


def test_a_sum_merged_over_rows_belongs_to_none_of_them() -> None:
    (fault,) = taken(workbook([TITLES, ["1.1", "а", 10, 4], ["1.2", "б", "", 4]], merged=["C2:C3"])).faults
    assert (fault.wrong, fault.cell) == (Wrong.MERGED_SUM, "C2")


@pytest.mark.parametrize("rows", [[TITLES, ["", "Баары", 10, 4]], [TITLES], [TITLES, ["", "Салыктар", "", ""]]])
def test_a_table_without_lines_says_so(rows: Sequence[Sequence[object]]) -> None:
    assert {fault.wrong for fault in taken(workbook(rows)).faults} == {Wrong.NO_LINES}


def test_a_table_without_known_titles_asks_for_its_columns() -> None:
    found = taken(csv([["а", "б"], ["1", "2"]]))
    assert {fault.wrong for fault in found.faults} == {Wrong.COLUMN_MISSING}


def test_negative_zero_is_nothing() -> None:
    (line,) = taken(workbook([TITLES, ["1.1", "а", -0.0, "-0"]])).lines
    assert (str(line.sums[0]), line.sums[1]) == ("0", 0)


def test_very_many_faults_are_counted_and_the_first_are_told() -> None:
    found = taken(csv([TITLES, *[["1.1", f"а{at}", "x1", "1"] for at in range(1000)]]))
    assert (found.fault_count, len(found.faults)) == (1000, 200)


def test_a_hundred_sheets_are_offered_and_the_chosen_one_is_read() -> None:
    book = Workbook()
    for at in range(99):
        book.create_sheet(f"барак {at}").append([*TITLES[:2], at])
    file = BytesIO()
    book.save(file)
    sheet = read_sums(file.getvalue(), name="т", sheet=50)
    assert (len(sheet.sheets), sheet.name, sheet.row(0)[2]) == (100, "барак 49", 49.0)


def _wide() -> bytes:
    return csv([[str(at) for at in range(16_384)]])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "upload_empty"),
        (b"%PDF-1.7", "list_kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "list_kind"),
        (b"PK\x03\x04" + bytes(100), "file_broken"),
        (WORKBOOK[:-200], "file_broken"),
        (_wide(), "list_columns"),
        (workbook([["а"] * 16_384]), "list_columns"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        (b"a;b\n" * 100_100, "list_rows"),
        (workbook([]), "list_empty"),
        (repacked(WORKBOOK, {"xl/bomb.xml": bytes(50_000_000)}), "archive_too_big"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_words(data: bytes, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_sums(data, name="т")
    (breach,) = refused.value.breaches
    assert breach.code == code
    assert all(message(breach, language=one) and remedy(breach, language=one) for one in ("ky", "ru", "en"))


@pytest.mark.parametrize("column", [2, 200])
def test_a_remembered_column_that_is_not_there_is_asked_for(column: int) -> None:
    sheet = sheet_of([[*map(str, TITLES)], ["1.1", "а", "5", "4"]])
    choice = Choice(columns={Field.INCOME: 0, Field.YEAR_PLAN: 2, Field.VILLAGE: column + 2}, unit=1, first=1)
    found = read(sheet, table=Table.PLAN, choice=choice, held=held)
    assert {fault.wrong for fault in found.faults} == {Wrong.COLUMN_MISSING}


def test_cells_of_every_kind_come_out_of_a_workbook_as_they_went_in() -> None:
    """Columns travel as texts, as numbers with exceptions, or mixed: none of it may show."""
    mixed: list[list[object]] = [
        ["титул", 1.5, True, date(2026, 1, 2), 0],
        ["", 2.25, "", 5.5, ""],
        ["два\nряда", "—", 7, "x", -0.5],
    ]
    sheet = read_sums(workbook(mixed), name="т")
    assert sheet.rows() == [
        ("титул", 1.5, "TRUE", date(2026, 1, 2), 0.0),
        ("", 2.25, "", 5.5, ""),
        ("два\nряда", "—", 7.0, "x", -0.5),
    ]


@given(st.lists(st.floats(), max_size=20), st.sampled_from(UNITS))
def test_a_column_is_reckoned_as_its_cells_are(cells: list[float], unit: int) -> None:
    """What the machine reckons quickly is what decimals give."""
    assert Sums(unit).column(cells) == [Sums(unit)[cell] for cell in cells]


@given(st.lists(st.decimals(-(10**9), 10**9, places=3), max_size=20), st.sampled_from(UNITS))
def test_sums_as_people_write_them_are_reckoned_exactly(amounts: list[Decimal], unit: int) -> None:
    exact = [amount * unit * 100 for amount in amounts]
    wanted = [int(one) if one == int(one) else Wrong.TOO_FINE for one in exact]
    found = Sums(unit).column([float(amount) for amount in amounts])
    assert [wrong if one is Wrong.TOO_LARGE else one for one, wrong in zip(found, wanted, strict=True)] == wanted


def test_every_fault_has_its_words() -> None:
    assert set(MESSAGES) == set(REMEDIES) == set(Wrong)


def _check(data: bytes) -> None:
    try:
        sheet = read_sums(data, name="т")
    except BadInput:
        return
    for table in Table:
        reading_of(sheet, table=table)


@given(st.sampled_from(MARKS), st.binary(max_size=300))
def test_any_bytes_give_a_reading_or_a_refusal(mark: bytes, data: bytes) -> None:
    _check(mark + data)


@given(wounds)
@settings(max_examples=10)
def test_a_wounded_workbook_gives_a_reading_or_a_refusal(changes: list[tuple[int, int]]) -> None:
    _check(wound(WORKBOOK, changes))


cells = st.one_of(st.text("1234567890,.-() абм−—'e", max_size=8), st.floats(), st.dates(), st.integers())


@given(st.lists(st.lists(cells, min_size=4, max_size=4), max_size=12))
def test_any_cells_give_a_reading(rows: list[list[str | float | date]]) -> None:
    assert reading_of(sheet_of([[*map(str, TITLES)], *rows])).table is Table.PLAN


sums = st.integers(-(10**9), 10**12)


@given(st.lists(st.lists(st.tuples(sums, sums), min_size=1, max_size=5), min_size=1, max_size=5))
def test_totals_of_any_table_are_those_of_an_independent_sum(sections: list[list[tuple[int, int]]]) -> None:
    """Sections with a total under each, and one of everything: no total is a line, and none is missed."""
    rows: list[list[Raw]] = [[*map(str, TITLES)]]
    for number, section in enumerate(sections):
        rows += [["1.1", f"{number}-{at}", *map(_written, pair)] for at, pair in enumerate(section)]
        rows.append(["", "Жыйынтык", *(_written(sum(one)) for one in zip(*section, strict=True))])
    every = [pair for section in sections for pair in section]
    rows.append(["", "Баары", *(_written(sum(one)) for one in zip(*every, strict=True))])
    found = reading_of(sheet_of(rows))
    assert (found.is_sound, len(found.lines)) == (True, len(every))
    assert [found.control[field] for field in SUMS[Table.PLAN]] == [sum(one) for one in zip(*every, strict=True)]
    assert all(total.fits for total in found.totals)
    assert len(found.totals) == len(sections) + 1


def _written(tyiyns: int) -> str:
    """Soms as people type them."""
    soms, rest = divmod(abs(tyiyns), 100)
    return f"{'−' if tyiyns < 0 else ''}{soms:,}".replace(",", "\u00a0") + f",{rest:02}"
