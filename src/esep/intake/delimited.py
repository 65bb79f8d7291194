"""Delimited lists: CSV as Excel, LibreOffice and people write it, whatever parts its cells."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from esep.intake import limits, signature
from esep.intake.encoding import decode, has_control_characters
from esep.intake.grid import Grid, TableRow, refusal, tidy
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Place

DELIMITERS = (";", "\t", ",")
DECLARED = re.compile(r"sep=([;,\t|])\r?\n", re.IGNORECASE)
"""A first line by which Excel is told what parts the cells; Excel counts it as no row of the sheet."""

LOOKED_AT = 50
"""Filled rows by which the delimiter is judged."""

GUARDED = re.compile(r"'(?=[=+\-@\t\r])")
"""Programs that write lists put this sign before what a spreadsheet would take for a formula."""


def read_delimited(data: bytes, *, place: Place) -> Grid:
    """All filled rows; every cell is a text. The sheet has no name.

    Raises :class:`BadInput`: ``encoding_unknown``, ``list_kind`` for what is no text, ``list_empty``, ``list_quotes``,
    ``list_rows``, ``list_columns``, ``list_cells``.
    """
    decoded = decode(data)
    if decoded is None:
        if has_control_characters(data):
            looks_like = signature.binary_name(data) or "?"
            raise BadInput.because("list_kind", place=place, looks_like=looks_like)
        raise BadInput.because("encoding_unknown", place=place)
    if markup := signature.markup_name(decoded.text):
        raise BadInput.because("list_kind", place=place, looks_like=markup)
    text, delimiter = _judged(decoded.text)
    rows = list(_rows(text, delimiter, place))
    if not rows:
        raise refusal("list_empty", place=place)
    remarks = (Remark("encoding_weighed", {"encoding": decoded.encoding}),) if decoded.weighed else ()
    return Grid("", rows, remarks)


def _judged(text: str) -> tuple[str, str]:
    """The text and the sign that parts its cells: the one by which most rows are as wide as the first one."""
    if declared := DECLARED.match(text):
        return text[declared.end() :], declared[1]
    return text, max(DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> tuple[bool, bool, int]:
    """How well a delimiter fits: whether it parts the first row, whether most rows agree, into how many cells."""
    try:
        rows = list(islice(filter(any, csv.reader(StringIO(text, newline=""), delimiter=delimiter)), LOOKED_AT))
    except csv.Error:
        return False, False, 0
    width = len(rows[0]) if rows else 0
    agreeing = sum(len(row) == width for row in rows)
    return width > 1, agreeing * 2 > len(rows), width


def _rows(text: str, delimiter: str, place: Place) -> Iterator[TableRow]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    filled = cells = line = 0
    try:
        for line, row in enumerate(reader, start=1):
            found = tuple(tidy(GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell) for cell in row)
            if not any(found):
                continue
            filled += 1
            cells += len(found)
            if filled > limits.LIST_ROWS:
                raise refusal("list_rows", place=place)
            if len(row) > limits.LIST_COLUMNS and any(found[limits.LIST_COLUMNS :]):
                raise refusal("list_columns", place=place)
            if cells > limits.LIST_CELLS:
                raise refusal("list_cells", place=place)
            yield TableRow(line, found)
    except csv.Error as error:
        raise BadInput.because("list_quotes", place=Place(file=place.file, line=line + 1)) from error
