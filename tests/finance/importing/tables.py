"""Tables of a budget made for the tests, as offices keep them."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook

from esep.finance.importing.choice import Choice
from esep.finance.importing.field import Table
from esep.finance.importing.reading import Reading, read
from esep.finance.importing.understanding import understood
from esep.intake.sums import Raw, SumSheet, read_sums
from esep.kernel.refusals import Refusal

Rows = list[list[object]]

TITLES: list[object] = ["Коду / Код", "Аталышы / Наименование", "2026-жылга план", "Жарым жылга план"]
INCOME = {"1.1", "1.2", "1.3", "2.1", "2111"}


def held(income: str, function: str, economic: str) -> tuple[Refusal, ...]:
    """A small classification: codes of income, and any function with the item 22."""
    if (income in INCOME and not function and not economic) or (not income and function and economic == "22"):
        return ()
    return (Refusal(code="no_such_code", message="no such code", field="income" if income else "function"),)


def workbook(rows: Sequence[Sequence[object]], *, merged: Sequence[str] = (), hidden_row: int = 0) -> bytes:
    """One sheet with these cells; texts that begin with = are formulas without a stored value."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for span in merged:
        sheet.merge_cells(span)
    if hidden_row:
        sheet.row_dimensions[hidden_row].hidden = True
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def csv(rows: Sequence[Sequence[object]], *, encoding: str = "utf-8") -> bytes:
    """The same as text with semicolons."""
    return "\n".join(";".join(str(cell) for cell in row) for row in rows).encode(encoding)


def sheet_of(rows: Sequence[Sequence[Raw]]) -> SumSheet:
    """Rows as they come from a file."""
    return SumSheet(file="т", lines=range(1, len(rows) + 1), columns=list(zip(*rows, strict=True)))


def reading_of(sheet: SumSheet, *, table: Table = Table.PLAN) -> Reading:
    """A sheet as it is proposed to be read."""
    found = understood(sheet, table=table)
    choice = Choice(columns=found.columns, unit=found.unit, first=found.first)
    return read(sheet, table=table, choice=choice, held=held, villages={"ынтымак": "yntymak"})


def taken(data: bytes, *, table: Table = Table.PLAN) -> Reading:
    """A file as it is proposed to be read."""
    return reading_of(read_sums(data, name="бюджет"), table=table)
