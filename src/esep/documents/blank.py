"""Blank: an empty list to fill in, with the meaning of each column beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from esep.documents.sheet import Column, Sheet
from esep.documents.telling import tell
from esep.documents.workbook import ROWS, book_of, saved
from esep.regulation.wording import Language

EXPLAINED = {"column": 26, "meaning": 60, "required": 16, "example": 30, "allowed": 50}
"""The columns of the explanation and their widths, in signs."""

NARROWEST, WIDEST = 14, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankColumn:
    """A column to fill in, in the words of the list's language; ``choices`` are the only values it takes, if any."""

    title: str
    explanation: str
    required: bool
    example: str
    choices: tuple[str, ...] = ()


def template_xlsx(columns: Sequence[BlankColumn], *, language: Language) -> bytes:
    """An empty list with these headings, a sheet that explains them, and closed values to choose from.

    The list is the first sheet and holds nothing but its headings. Raises Refused ``cell_too_long``.
    """
    if not columns:
        raise ValueError("a list has columns")
    closed = tuple(column for column in columns if column.choices)
    sheets = (_list(columns, language=language), _explanation(columns, language=language))
    book = book_of((*sheets, _choices(closed, language=language)) if closed else sheets)
    for source, column in enumerate(closed, start=1):
        span = f"'{book.sheetnames[-1]}'!{_span(source, len(column.choices))}"
        _close(book.worksheets[0], columns.index(column) + 1, source=span, language=language)
    return saved(book)


def _list(columns: Sequence[BlankColumn], *, language: Language) -> Sheet:
    headings = tuple(
        Column(column.title, width=min(max(NARROWEST, len(column.title) + 4), WIDEST)) for column in columns
    )
    return Sheet(tell("blank.list", language), headings, rows=())


def _explanation(columns: Sequence[BlankColumn], *, language: Language) -> Sheet:
    headings = tuple(Column(tell(f"blank.{name}", language), width=width) for name, width in EXPLAINED.items())
    rows = tuple(
        (
            column.title,
            column.explanation,
            tell("blank.yes" if column.required else "blank.no", language),
            column.example,
            "\n".join(column.choices) or tell("blank.any", language),
        )
        for column in columns
    )
    return Sheet(tell("blank.explanation", language), headings, rows)


def _choices(closed: Sequence[BlankColumn], *, language: Language) -> Sheet:
    """The closed values, those of each column under its heading."""
    headings = tuple(Column(column.title, width=WIDEST) for column in closed)
    rows = tuple(zip_longest(*(column.choices for column in closed)))
    return Sheet(tell("blank.choices", language), headings, rows)


def _close(page: Worksheet, at: int, *, source: str, language: Language) -> None:
    """Let the column take only the values of the source."""
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
    rule.error = tell("blank.not_listed", language)
    letter = get_column_letter(at)
    rule.add(f"{letter}2:{letter}{ROWS + 1}")
    page.data_validations.append(rule)


def _span(column: int, count: int) -> str:
    letter = get_column_letter(column)
    return f"${letter}$2:${letter}${count + 1}"
