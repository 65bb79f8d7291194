"""Sums: a sheet of money as it lies in a file, cells untouched, with what programs hide about them.

Titles, codes and numbers are the reader's to understand; this says only what stands where. A hundred thousand rows pass
through here, so cells stay as they came: a text, a number, a day, or an empty text.
"""

import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

from esep.intake import apart, filename, limits, signature
from esep.intake.delimited import read_delimited
from esep.intake.grid import Merged, refusal
from esep.intake.spreadsheet import check_spreadsheet
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Place

Raw = str | int | float | date
"""What stands in a cell of a sheet of sums; an empty one is an empty text."""

Column = Sequence[Raw]

ROWS_OVER = 40
"""Filled rows that titles may take besides the rows that are counted."""

FIRST_FILLED = -1
BETWEEN = "\0"
NUMBERS, TEXTS = "numbers", "texts"
NOWHERE: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SumSheet:
    """One sheet by its columns, each as long as there are filled rows, and the line of each row as a person sees it.

    ``sheet`` is its place among ``sheets``, the names of all that a person sees. ``unsolved`` are formulas without a
    stored value, ``wrong`` those that ended in an error: pairs of line (from 1) and column (from 0).
    """

    file: str
    sheet: int = 0
    sheets: tuple[str, ...] = ("",)
    lines: Sequence[int]
    columns: Sequence[Column]
    merged: tuple[Merged, ...] = ()
    unsolved: frozenset[tuple[int, int]] = NOWHERE
    wrong: frozenset[tuple[int, int]] = NOWHERE
    hidden_lines: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def name(self) -> str:
        """The name of the sheet; empty for CSV."""
        return self.sheets[self.sheet]

    def rows(self, most: int | None = None) -> list[tuple[Raw, ...]]:
        """The filled rows from the first one on, at most so many."""
        return list(zip(*(column[:most] for column in self.columns), strict=True))

    def row(self, place: int) -> tuple[Raw, ...]:
        """The filled row at a place, from 0."""
        return tuple(column[place] for column in self.columns)


def read_sums(data: bytes, *, name: str, sheet: int | None = None) -> SumSheet:
    """A sheet of an XLSX, ODS or CSV file: the first filled one, or the one at a place among those that are seen.

    Any bytes give a sheet or raise :class:`BadInput` with codes of ``words/lists.toml``, ``words/files.toml`` and
    ``words/reading.toml``; no other exception.
    """
    place = Place(file=filename.shown(name)[: limits.NAME_CHARACTERS] or filename.NAMELESS)
    if not data:
        raise BadInput.because("upload_empty", place=place)
    if len(data) > limits.DOCUMENT_BYTES:
        limit = limits.DOCUMENT_BYTES // limits.MEGABYTE
        raise BadInput.because("upload_too_big", place=place, limit_mb=limit)
    if signature.is_zip(data):
        return _workbook(data, place, FIRST_FILLED if sheet is None else max(sheet, 0))
    if signature.is_old_office(data):
        if signature.is_locked_office(data):
            raise BadInput.because("file_encrypted", place=place)
        raise BadInput.because("list_kind", place=place, looks_like="DOC, XLS (1997-2003)")
    if signature.is_pdf(data):
        raise BadInput.because("list_kind", place=place, looks_like="PDF")
    return _delimited(data, place)


def _workbook(data: bytes, place: Place, sheet: int) -> SumSheet:
    check_spreadsheet(data, place=place)
    try:
        answer = apart.ask(
            "ledger",
            data,
            arguments=(sheet, limits.LIST_ROWS + ROWS_OVER, limits.LIST_COLUMNS, limits.LIST_CELLS),
            memory=limits.LIST_MEMORY_BYTES,
            seconds=limits.LIST_SECONDS,
        )
    except apart.Stopped as error:
        raise BadInput.because("file_broken" if error.broken else "upload_too_heavy", place=place) from error
    header, _newline, packed = answer.partition(b"\n")
    found = json.loads(header, object_hook=_day)
    if "refusal" in found:
        raise refusal(found["refusal"], place=place)
    return SumSheet(
        file=str(place.file),
        sheet=found["sheet"],
        sheets=tuple(found["sheets"]),
        lines=[line for first, last in found["lines"] for line in range(first, last + 1)],
        columns=list(_unpacked(found["columns"], packed)),
        merged=tuple(Merged(*span) for span in found["merged"]),
        unsolved=frozenset((line, column) for line, column in found["unsolved"]),
        wrong=frozenset((line, column) for line, column in found["wrong"]),
        hidden_lines=tuple(found["hidden_lines"]),
        hidden_columns=tuple(found["hidden_columns"]),
    )


def _unpacked(described: Sequence[tuple[str, int, list[tuple[int, Raw]]]], packed: bytes) -> Iterator[Column]:
    """The columns, as :mod:`esep.intake.ledger` packs them."""
    begins = 0
    for kind, length, beside in described:
        data = packed[begins : begins + length]
        begins += length
        if kind == TEXTS:
            yield data.decode().split(BETWEEN)
        elif kind == NUMBERS:
            cells: list[Raw] = array("d", data).tolist()  # type: ignore[assignment]
            for at, cell in beside:
                cells[at] = cell
            yield cells
        else:
            yield json.loads(data, object_hook=_day)


def _day(found: dict[str, object]) -> object:
    """A day among the cells; everything else of the answer as it is."""
    day = found.get("day")
    return datetime.fromisoformat(day).date() if isinstance(day, str) else found


def _delimited(data: bytes, place: Place) -> SumSheet:
    grid = read_delimited(data, place=place)
    rows = [[str(cell or "") for cell in row.cells] for row in grid.rows]
    columns = list(map(list, zip_longest(*rows, fillvalue="")))
    return SumSheet(file=str(place.file), lines=[row.line for row in grid.rows], columns=columns, remarks=grid.remarks)
