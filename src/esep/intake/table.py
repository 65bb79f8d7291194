"""Tables: a list from outside as a header and rows, with line numbers as its author sees them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from esep.intake import filename, limits, signature
from esep.intake.delimited import read_delimited
from esep.intake.gathering import Breaches
from esep.intake.grid import Grid, TableRow, letters
from esep.intake.heading import Knows, find_heading
from esep.intake.leftover import Skipped, parted
from esep.intake.spreadsheet import read_spreadsheet
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Place

LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Table:
    """A list: the titles of its columns (empty over an unused one), and its filled rows, each as wide as the header.

    ``file`` is its name for messages, ``sheet`` that of the sheet it was on, empty for CSV. ``remarks`` tell what a
    person should know about the reading: sheets left out, an encoding that was weighed; ``skipped`` are filled rows
    that hold no record.
    """

    file: str
    sheet: str
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    remarks: tuple[Remark, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def read_table(data: bytes, *, name: str, knows: Knows | None = None) -> Table:
    """The list in an XLSX, ODS or CSV file: its content says which; ``name`` is only shown.

    The first filled row is the header; empty rows are skipped. With ``knows``, which says whether a title is known, the
    sheet may be as offices keep them: names above the header, groups over its titles, cells merged over several rows,
    sums at the end; a title under a group reads «Дареги | көчө». Any bytes give a table or raise :class:`BadInput` with
    codes of ``words/lists.toml``, ``words/files.toml`` and ``words/reading.toml``, all that were found; no other
    exception.
    """
    place = Place(file=filename.shown(name)[: limits.NAME_CHARACTERS] or filename.NAMELESS)
    if not data:
        raise BadInput.because("upload_empty", place=place)
    if len(data) > limits.DOCUMENT_BYTES:
        limit = limits.DOCUMENT_BYTES // limits.MEGABYTE
        raise BadInput.because("upload_too_big", place=place, limit_mb=limit)
    return _arranged(_grid(data, place), str(place.file), knows)


def _grid(data: bytes, place: Place) -> Grid:
    if signature.is_zip(data):
        return read_spreadsheet(data, place=place)
    if signature.is_old_office(data):
        if signature.is_locked_office(data):
            raise BadInput.because("file_encrypted", place=place)
        raise BadInput.because("list_kind", place=place, looks_like="DOC, XLS (1997-2003)")
    if signature.is_pdf(data):
        raise BadInput.because("list_kind", place=place, looks_like="PDF")
    return read_delimited(data, place=place)


def _arranged(grid: Grid, file: str, knows: Knows | None) -> Table:
    """The titles, and every row below them brought to their width."""
    breaches = Breaches(file=file)
    heading = find_heading(grid, knows)
    header, line = heading.titles, grid.rows[heading.last].line
    rest, skipped = (list(grid.rows[1:]), ()) if knows is None else parted(grid.rows, heading, grid.merged)
    over = [cell for row in grid.rows[heading.first : heading.last + 1] for cell in row.cells]
    if not any(isinstance(cell, str) and LETTER.search(cell) for cell in over):
        breaches.add("list_no_header", line=line)
        breaches.raise_any()
    if not rest:
        breaches.add("list_without_rows", line=line)
    if knows is not None:
        rest = _spread(rest, grid)
    _check_twice(header, line, breaches)
    _check_untitled(header, rest, breaches)
    breaches.raise_any()
    _check_length(header, rest, breaches)
    breaches.raise_any()
    rows = tuple(_of_width(row, len(header)) for row in rest)
    return Table(file, grid.sheet, header, rows, grid.remarks, skipped)


def _spread(rows: Sequence[TableRow], grid: Grid) -> list[TableRow]:
    """The rows with what stands in a cell merged over several of them written in each."""
    by_line = {row.line: list(row.cells) for row in rows}
    for span in grid.merged:
        if span.first == span.last and span.first_line < span.last_line and span.first_line in by_line:
            said = by_line[span.first_line]
            for line in range(span.first_line + 1, span.last_line + 1):
                if span.first < len(said) and span.first < len(by_line.get(line, ())):
                    by_line[line][span.first] = said[span.first]
    return [TableRow(line, tuple(cells)) for line, cells in by_line.items()]


def _of_width(row: TableRow, width: int) -> TableRow:
    """The row brought to the width of the header; what is cut off is empty."""
    if len(row.cells) == width:
        return row
    return TableRow(row.line, (*row.cells[:width], *(None,) * (width - len(row.cells))))


def _check_twice(header: Sequence[str], line: int, breaches: Breaches) -> None:
    where: dict[str, list[int]] = {}
    for at, title in enumerate(header):
        if title:
            where.setdefault(title.casefold(), []).append(at)
    for places in where.values():
        if len(places) > 1:
            breaches.add("list_header_twice", line=line, column=header[places[0]], places=tuple(map(letters, places)))


def _check_untitled(header: Sequence[str], rows: Sequence[TableRow], breaches: Breaches) -> None:
    """A value under no title would be lost without a word."""
    told = set()
    titled = [bool(title) for title in header]
    if all(titled) and all(len(row.cells) <= len(titled) for row in rows):
        return
    for row in rows:
        for at, cell in enumerate(row.cells):
            if cell is not None and at not in told and not (at < len(titled) and titled[at]):
                told.add(at)
                breaches.add("list_column_untitled", line=row.line, column=letters(at))


def _check_length(header: Sequence[str], rows: Sequence[TableRow], breaches: Breaches) -> None:
    limit = limits.LIST_CELL_CHARACTERS
    for row in rows:
        for at, cell in enumerate(row.cells):
            if isinstance(cell, str) and len(cell) > limit:
                breaches.add("list_cell_long", line=row.line, column=header[at], limit=limit)
