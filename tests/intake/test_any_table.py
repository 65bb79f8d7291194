"""Any bytes give a table or a refusal with words, never anything else (R12)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from esep.intake.column import Kind, read_rows
from esep.intake.table import Table, read_table
from esep.intake.workbook import read_sheet
from esep.regulation.refusals import BadInput, Breach
from esep.regulation.wording import Language, message, remedy
from tests.intake import files
from tests.intake.documents import repacked
from tests.intake.test_any_bytes import MARKS, wound, wounds
from tests.intake.test_column import COLUMNS

WORKBOOK = files.workbook_of([["name", "seats", "since_on", "acting"], ["Асан", 3, "14.09.2026", "ооба"]])
CSV = "name;seats;since_on;acting\nАсан;3;14.09.2026;ооба\n".encode()

cells = st.text(alphabet=" \t\";,0123456789.-абң\u00a0\u202f'=", max_size=12)

values = st.one_of(st.none(), st.text("абв", max_size=9), st.floats(-1e9, 1e9))


def check(data: bytes) -> None:
    """Read the table and its rows; every breach has its words in every language."""
    found: tuple[Breach, ...] = ()
    try:
        table = read_table(data, name="тизме")
        assert isinstance(table, Table)
        assert all(len(row.cells) == len(table.header) for row in table.rows)
        _, found = read_rows(table, COLUMNS)
    except BadInput as refused:
        found = refused.breaches
    for breach in found:
        for language in Language:
            assert message(breach, language=language)
            assert remedy(breach, language=language)


@given(st.sampled_from(MARKS), st.binary(max_size=400))
def test_random_bytes(mark: bytes, data: bytes) -> None:
    check(mark + data)


@given(wounds)
@settings(max_examples=200)
def test_wounded_text(changes: list[tuple[int, int]]) -> None:
    check(wound(CSV, changes))


@given(st.lists(st.lists(cells, max_size=5), max_size=8), st.sampled_from(";,\t"))
def test_any_text_cells(rows: list[list[str]], delimiter: str) -> None:
    check("\n".join(delimiter.join(row) for row in rows).encode())


@given(wounds)
@settings(max_examples=12)
def test_wounded_workbook_through_the_door(changes: list[tuple[int, int]]) -> None:
    check(wound(WORKBOOK, changes))


@given(st.binary(max_size=300))
@settings(max_examples=12)
def test_sheets_of_any_bytes(part: bytes) -> None:
    check(repacked(WORKBOOK, {"xl/worksheets/sheet1.xml": part}))


@given(
    st.lists(st.lists(st.one_of(st.none(), st.text("абв", max_size=9), st.floats(-1e9, 1e9)), max_size=4), max_size=5)
)
@settings(max_examples=20)
def test_every_filled_row_of_a_workbook_comes_out(rows: list[list[object]]) -> None:
    filled = [row for row in rows if any(value not in (None, "") for value in row)]

    answer = read_sheet(files.workbook_of(rows), most_rows=99, most_columns=99, most_cells=999)

    found = answer.get("rows", [])
    assert isinstance(found, list)
    assert len(found) == len(filled)


def test_every_kind_of_column_is_tried() -> None:
    assert {column.kind for column in COLUMNS} == set(Kind)
