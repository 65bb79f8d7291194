"""Cells: what stands in one, read as a text, a whole number, a day, or a yes or no."""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal

from esep.intake.grid import Cell

SPACES = re.compile(r"\s+")
MOST_PLACES = 30
"""Digits a number is written out with; beyond them its power of ten is clearer."""

WHOLE = re.compile(r"([+-]?)(\d{1,15})(?:[.,]0+)?")
GROUPED = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
MINUS = str.maketrans("−–", "--")
MOST = 10**15
"""Whole numbers stay below; a spreadsheet keeps no more digits than these."""

WRITTEN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
FIRST_YEAR = 1900
LAST_YEAR = 2199

YES = frozenset(("ооба", "да", "yes", "1", "true", "истина", "чын", "+"))
NO = frozenset(("жок", "нет", "no", "0", "false", "ложь", "жалган", "-"))


class Unreadable(Exception):
    """A cell that does not hold what its column asks for. ``code`` names the wording of the breach."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def text(cell: Cell) -> str:
    """The cell as a person reads it, with single spaces; an empty one is an empty text.

    >>> text("  Асан\\u00a0 Уулу "), text(12), text(date(2026, 9, 14))
    ('Асан Уулу', '12', '14.09.2026')
    """
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell:%d.%m.%Y %H:%M}"
        case date():
            return f"{cell:%d.%m.%Y}"
        case Decimal():
            return f"{cell:f}" if abs(cell.adjusted()) < MOST_PLACES else str(cell)
        case _:
            return SPACES.sub(" ", unicodedata.normalize("NFC", str(cell))).strip()


def whole(cell: Cell) -> int:
    """A whole number of at most 15 digits. Raises :class:`Unreadable` with ``list_not_whole``.

    >>> whole("1 234"), whole("1234.0"), whole("-5")
    (1234, 1234, -5)
    """
    if isinstance(cell, int) and abs(cell) < MOST:
        return cell
    if isinstance(cell, str):
        found = WHOLE.fullmatch(GROUPED.sub("", text(cell).translate(MINUS)))
        if found:
            return int(found[1] + found[2])
    raise Unreadable("list_not_whole")


def day(cell: Cell) -> date:
    """A day of the years 1900 to 2199. Raises :class:`Unreadable` with ``list_not_day``.

    >>> day("14.09.2026") == day("2026-09-14") == date(2026, 9, 14)
    True
    """
    if isinstance(cell, date):
        found = cell.date() if isinstance(cell, datetime) else cell
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
    elif isinstance(cell, str):
        said = text(cell)
        if parts := WRITTEN_DAY.fullmatch(said):
            return _day(parts[3], parts[2], parts[1])
        if parts := ISO_DAY.fullmatch(said):
            return _day(parts[1], parts[2], parts[3])
    raise Unreadable("list_not_day")


def _day(year: str, month: str, day_of_month: str) -> date:
    if FIRST_YEAR <= int(year) <= LAST_YEAR:
        try:
            return date(int(year), int(month), int(day_of_month))
        except ValueError as error:
            raise Unreadable("list_not_day") from error
    raise Unreadable("list_not_day")


def yes_or_no(cell: Cell) -> bool:
    """An answer in Kyrgyz, Russian or English, or 1 and 0. Raises :class:`Unreadable` with ``list_not_yes_no``.

    >>> yes_or_no("Ооба"), yes_or_no("нет"), yes_or_no(1)
    (True, False, True)
    """
    said = text(cell).casefold().translate(MINUS)
    if said in YES or said in NO:
        return said in YES
    raise Unreadable("list_not_yes_no")
