"""Workbook: typed tables as one XLSX file. The same tables give the same bytes."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell as PageCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from esep.documents.refusal import Refused
from esep.documents.sheet import Cell, Sheet, looks_like_formula, wall_time
from esep.documents.signs import kept, shortened

CELL_SIGNS = 32_767
"""Signs that a cell can hold, counted as UTF-16 does."""

SURE_SIGNS = CELL_SIGNS // 7
"""Signs that fit whatever they are: none takes more than seven in a workbook."""

ROWS = 1_048_575
"""Rows that a sheet can hold under its headings."""

EXACT_DIGITS = 15
BEYOND_EXACT = 1_000_000_000_000_000
"""Digits of a number that Excel keeps; a longer number goes out as text."""

FIRST_EXACT_DAY = date(1900, 3, 1)
"""The first day that every spreadsheet counts alike; earlier days go out as text."""

CODES = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Where a text would be read as the code of one sign; its underscore goes out as a code itself."""

TITLE_SIGNS = 31
FORBIDDEN_IN_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]")

STAMPS = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
PROPERTIES = "docProps/core.xml"
"""The part of the file where the library would write the time of day."""

DAY = "DD.MM.YYYY"
MOMENT = "DD.MM.YYYY HH:MM"
WRAPPED = Alignment(wrap_text=True, vertical="top")
BOLD = Font(bold=True)


def workbook_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """The tables as sheets of one XLSX file, headings frozen, days as days, text as text.

    Raises Refused: ``cell_too_long``, ``too_many_rows``.
    """
    return saved(book_of(sheets))


def book_of(sheets: Sequence[Sheet]) -> Workbook:
    """The tables as a workbook that is not closed yet. Refuses before a first row is written, as workbook_xlsx does."""
    for sheet in sheets:
        _check(sheet)
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book.create_sheet(_page_title(sheet.title)), sheet)
    return book


def saved(book: Workbook) -> bytes:
    """The file, without the time of day that the library and the archive would write into it."""
    loose = BytesIO()
    ExcelWriter(book, ZipFile(loose, "w", ZIP_STORED)).save()
    packed = BytesIO()
    with ZipFile(loose) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            part = parts.read(name)
            archive.writestr(ZipInfo(name), STAMPS.sub(b"", part) if name == PROPERTIES else part, ZIP_DEFLATED)
    return packed.getvalue()


def _check(sheet: Sheet) -> None:
    if len(sheet.rows) > ROWS:
        raise Refused("too_many_rows", limit=ROWS)
    for row in (tuple(column.title for column in sheet.columns), *sheet.rows):
        for column, value in zip(sheet.columns, row, strict=True):
            if isinstance(value, str) and len(value) > SURE_SIGNS and _length(_held(value)) > CELL_SIGNS:
                raise Refused("cell_too_long", column=shortened(column.title, most=40), limit=CELL_SIGNS)


def _write(page: Worksheet, sheet: Sheet) -> None:
    """Write a table: widths first, then the headings that stay in sight, then its rows."""
    for at, column in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(at)].width = column.width
    page.freeze_panes = "A2"
    headings = [_text(page, column.title) for column in sheet.columns]
    for heading in headings:
        heading.font = BOLD
    page.append(headings)
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])


def _cell(page: Worksheet, value: Cell) -> PageCell:
    match value:
        case str():
            return _text(page, value)
        case datetime():
            return _value(page, wall_time(value), shape=MOMENT)
        case date() if value < FIRST_EXACT_DAY:
            return _text(page, f"{value:%d.%m.%Y}")
        case date():
            return _value(page, value, shape=DAY)
        case int() | Decimal() if not _is_exact(value):
            return _text(page, f"{value:f}" if isinstance(value, Decimal) else str(value))
        case _:
            return _value(page, value)


def _value(page: Worksheet, value: int | Decimal | date | None, *, shape: str = "General") -> PageCell:
    cell = WriteOnlyCell(page)
    cell.value = value
    cell.number_format = shape
    cell.alignment = WRAPPED
    return cell


def _text(page: Worksheet, text: str) -> PageCell:
    cell = WriteOnlyCell(page)
    cell.value = _held(text)
    cell.data_type = "s"
    cell.alignment = WRAPPED
    cell.quotePrefix = looks_like_formula(text)
    return cell


def _held(text: str) -> str:
    return CODES.sub("_x005F_", kept(text))


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _is_exact(number: int | Decimal) -> bool:
    match number:
        case Decimal():
            return (
                number.is_finite()
                and abs(number.adjusted()) <= EXACT_DIGITS
                and len(number.normalize().as_tuple().digits) <= EXACT_DIGITS
            )
        case _:
            return abs(number) < BEYOND_EXACT


def _page_title(title: str) -> str:
    return " ".join(FORBIDDEN_IN_TITLE.sub(" ", kept(title)).split())[:TITLE_SIGNS].strip("' ") or "1"
