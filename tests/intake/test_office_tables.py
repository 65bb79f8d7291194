"""Tables as offices keep them: the titles are found, groups over them are read, and every row left out is told."""

from collections.abc import Sequence
from io import BytesIO

import pytest
from openpyxl import Workbook

from esep.intake.column import Column, Kind, ReadRow, read_rows, title_known, unknown_titles
from esep.intake.leftover import Why
from esep.intake.table import Table, read_table
from esep.regulation.wording import Language


def column(name: str, title: str, *, required: bool = False, kind: Kind = Kind.TEXT) -> Column:
    return Column(name, dict.fromkeys(Language, title), required, kind)


COLUMNS = (
    column("code", "Коду", required=True),
    column("family", "Фамилиясы", required=True),
    column("given", "Аты", required=True),
    column("address", "Дареги"),
    column("seats", "Саны", kind=Kind.WHOLE),
)
TITLES = ["Коду", "Фамилиясы", "Аты", "Дареги"]
ASAN = ["1", "Асанов", "Бакыт", "Ынтымак, 3"]


def workbook(rows: Sequence[Sequence[object]], *merged: str) -> bytes:
    """A sheet with these rows, and these cells merged."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def table_of(rows: Sequence[Sequence[object]], *merged: str) -> Table:
    return read_table(workbook(rows, *merged), name="тизме.xlsx", knows=title_known(COLUMNS))


def read(table: Table) -> tuple[ReadRow, ...]:
    rows, breaches = read_rows(table, COLUMNS)
    assert breaches == ()
    return rows


def told(table: Table) -> list[tuple[int, Why]]:
    return [(one.line, one.why) for one in table.skipped]


def test_names_above_the_titles_are_left_out_and_told() -> None:
    table = table_of([["Миң-Булак айылдык кеңешинин депутаттары"], ["2026-жыл"], [], TITLES, ASAN], "A1:D1")

    assert [row.line for row in read(table)] == [5]
    assert told(table) == [(1, Why.ABOVE), (2, Why.ABOVE)]
    assert table.skipped[0].text == "Миң-Булак айылдык кеңешинин депутаттары"


def test_a_group_over_its_parts_is_read_with_them() -> None:
    over = ["№", "Коду", "Аты-жөнү", None, "Дареги", None]
    under = [None, None, "Фамилиясы", "Аты", "көчө", "үй"]
    table = table_of([over, under, [1, "7", "Асанов", "Бакыт", "Ынтымак", 3]], "C1:D1", "E1:F1", "A1:A2", "B1:B2")

    assert table.header == ("№", "Коду", "Аты-жөнү | Фамилиясы", "Аты-жөнү | Аты", "Дареги | көчө", "Дареги | үй")
    (row,) = read(table)
    assert (row.line, row.text("family"), row.text("address")) == (3, "Асанов", "Ынтымак, 3")
    assert unknown_titles(table, COLUMNS) == ("№",)


def test_a_group_is_known_without_merged_cells_too() -> None:
    csv = "Коду;Фамилиясы;Аты;Дареги;\n;;;көчө;үй\n1;Асанов;Бакыт;Ынтымак;3\n"
    table = read_table(csv.encode(), name="тизме.csv", knows=title_known(COLUMNS))

    assert read(table)[0].text("address") == "Ынтымак, 3"


def test_a_row_of_groups_over_all_known_titles_is_part_of_the_heading() -> None:
    table = table_of([["Тизме"], ["Депутат", None, None, "Башкасы"], TITLES, ASAN], "A2:C2")

    assert table.header[0] == "Депутат | Коду"
    assert [row.text("code") for row in read(table)] == ["1"]
    assert told(table) == [(1, Why.ABOVE)]


def test_sums_numbers_of_columns_and_repeated_titles_are_told_by_line() -> None:
    total: list[object] = ["Жалпы:", None, None, None, 21]
    rows: list[list[object]] = [[*TITLES, "Саны"], [1, 2, 3, 4, 5], [*ASAN, 12], [*TITLES, "Саны"], [*ASAN, 9], total]

    table = table_of(rows)

    assert [row.line for row in read(table)] == [3, 5]
    assert told(table) == [(2, Why.NUMBERS), (4, Why.TITLES), (6, Why.TOTAL)]


def test_a_heading_between_the_rows_is_told() -> None:
    table = table_of([TITLES, ["Ак-Тилек айылы"], ASAN], "A2:D2")

    assert (len(read(table)), told(table)) == (1, [(2, Why.SECTION)])


def test_a_cell_merged_over_rows_stands_in_each_of_them() -> None:
    table = table_of([TITLES, ASAN, ["2", "Асанова", "Гүлнара", None]], "D2:D3")

    assert [row.text("address") for row in read(table)] == ["Ынтымак, 3", "Ынтымак, 3"]


@pytest.mark.parametrize("row", [["Жалпы", "Бакыт", None, None], [None, None, "Бакыт", None], ["Түзгөн: Асанова"]])
def test_no_other_filled_row_is_left_out(row: Sequence[object]) -> None:
    table = table_of([TITLES, ASAN, row])

    _rows, breaches = read_rows(table, COLUMNS)

    assert table.skipped == ()
    assert {breach.place.line for breach in breaches if breach.place} == {3}


def test_empty_columns_between_do_not_matter() -> None:
    rows = [[None, "Коду", None, "Фамилиясы", "Аты"], [None, "1", None, "Асанов", "Бакыт"]]

    assert read(table_of(rows))[0].text("given") == "Бакыт"


def test_parts_that_stand_twice_are_refused_by_their_whole_titles() -> None:
    over = ["Коду", "Депутат", None, "Атасы", None]
    under = [None, "Фамилиясы", "Аты", "Фамилиясы", "иши"]
    table = table_of([over, under, ["1", "а", "б", "в", "г"]], "B1:C1", "D1:E1")

    _rows, (breach,) = read_rows(table, COLUMNS)

    assert breach.params["places"] == ("Депутат | Фамилиясы", "Атасы | Фамилиясы")


def test_without_a_known_title_the_first_filled_row_is_the_heading() -> None:
    table = table_of([["Бир", "Эки"], ["а", "б"]])

    assert (table.header, table.skipped) == (("Бир", "Эки"), ())
