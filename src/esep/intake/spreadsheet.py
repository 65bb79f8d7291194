"""Spreadsheets: XLSX and ODS, weighed and searched first, then read by a program of its own."""

import json
import zipfile
from datetime import date, datetime
from decimal import Decimal

from esep.intake import apart, archive, limits
from esep.intake.grid import Cell, Grid, Merged, TableRow, refusal, tidy
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Place

SHEET_TYPE = b"spreadsheetml.sheet.main+xml"
MACRO_TYPE = b"macroenabled"
OPEN_SHEET = b"application/vnd.oasis.opendocument.spreadsheet"
SHOWN = 10
"""How many sheets a remark names."""

WHOLE_END = ".0"
MOST_EXPONENT = 30
"""Powers of ten up to which a number without a fraction is written out as a whole one."""


def read_spreadsheet(data: bytes, *, place: Place) -> Grid:
    """The first visible sheet that has any cell; a remark names further ones.

    Numbers come as they are shown in their shortest form: 0.1 is exactly one tenth, 3.0 is the whole number 3.
    Raises :class:`BadInput`: what :mod:`esep.intake.archive` refuses, ``office_macros``, ``list_kind``,
    ``list_empty``, ``list_rows``, ``list_columns``, ``list_cells``, ``file_broken``, ``upload_too_heavy``.
    """
    check_spreadsheet(data, place=place)
    try:
        answer = apart.ask(
            "workbook",
            data,
            arguments=(limits.LIST_ROWS, limits.LIST_COLUMNS, limits.LIST_CELLS),
            memory=limits.LIST_MEMORY_BYTES,
            seconds=limits.LIST_SECONDS,
        )
    except apart.Stopped as error:
        raise BadInput.because("file_broken" if error.broken else "upload_too_heavy", place=place) from error
    found = json.loads(answer, parse_float=_number, parse_constant=str)
    if "refusal" in found:
        raise refusal(found["refusal"], place=place)
    rows = [_row(*cells) for cells in found["rows"]]
    others = found["others"]
    remarks = (Remark("sheets_left_out", {"sheet": found["sheet"], "others": tuple(others[:SHOWN])}),) if others else ()
    return Grid(found["sheet"], rows, remarks, tuple(Merged(*span) for span in found["merged"]))


def check_spreadsheet(data: bytes, *, place: Place) -> None:
    """Weigh a workbook, and search it before anything in it is parsed. Raises :class:`BadInput`, as reading does."""
    with archive.weighed(data, place=place, most=limits.WORKBOOK_BYTES) as opened:
        _check_kind(opened, place)
        archive.check_markup(opened, place=place, most=limits.WORKBOOK_BYTES)


def _check_kind(opened: zipfile.ZipFile, place: Place) -> None:
    names = opened.namelist()
    types = opened.read(archive.CONTENT_TYPES) if archive.CONTENT_TYPES in names else b""
    if MACRO_TYPE in types.lower():
        raise BadInput.because("office_macros", place=place)
    opens = "mimetype" in names and opened.read("mimetype").startswith(OPEN_SHEET)
    if SHEET_TYPE not in types and not opens:
        looks_like = "DOCX" if archive.DOCX_TYPE in types else archive.other_type(opened)
        raise BadInput.because("list_kind", place=place, looks_like=looks_like)


def _number(text: str) -> int | Decimal:
    if text.endswith(WHOLE_END):
        return int(text.removesuffix(WHOLE_END))
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() and number.adjusted() < MOST_EXPONENT else number


def _row(line: int, *values: object) -> TableRow:
    """A row of the sheet; whole numbers, by far the most of a budget, pass as they are."""
    return TableRow(line, tuple([value if type(value) is int else _cell(value) for value in values]))


def _cell(value: object) -> Cell:
    match value:
        case str():
            return tidy(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | Decimal():
            return value
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case {"moment": str(moment)}:
            return datetime.fromisoformat(moment)
    raise TypeError(f"a cell holds an unknown kind of value: {type(value).__name__}")
