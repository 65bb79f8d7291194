"""Parsing: what one cell says as a sum in tyiyns or as a code. Each value is read once, however often it stands."""

import re
from collections.abc import Hashable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from operator import sub

from esep.finance.importing.fault import Wrong
from esep.finance.money import MOST
from esep.intake.grid import tidy

TYIYNS = 100
LARGEST = int(MOST.scaleb(2))
NOISE = Decimal("0.00001")
"""Parts of a tyiyn that a spreadsheet's own reckoning leaves behind a number."""

LONGEST_CODE = 20
BLANKS = re.compile(r"[\s\u00a0\u2007\u202f\u2060']+")
NOTHING = frozenset(("", "-", "–", "—", "−", "х", "x", "0"))
MINUS = str.maketrans("−–‐‑", "----")
PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")
THOUSANDS = re.compile(
    r"-?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:,\d{3}){2,}(?:\.\d+)?|(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+)"
)
CODE = re.compile(r"[\w.\-/]+")
NOUGHTS = re.compile(r"(\d{2,})[.,]0+")
LONGEST_SUM = 40
HALF = 0.5
"""Never near a whole number: what stands for cells that are read one by one."""

SURE = 2.0**33
"""Tyiyns below which the machine's product of a number and its unit is off by less than a fifth of the noise."""

SURE_NOISE = 5e-6


class Sums(dict[Hashable, int | Wrong | None]):
    """Cells to tyiyns, read when first asked for; none for an empty cell. ``unit`` is how many soms one of them is."""

    def __init__(self, unit: int) -> None:
        super().__init__()
        self._scale = unit * TYIYNS

    def __missing__(self, cell: Hashable) -> int | Wrong | None:
        found = self[cell] = self._read(cell)
        return found

    def column(self, cells: Sequence[Hashable]) -> list[int | Wrong | None]:
        """A whole column. Numbers are reckoned by the machine where that gives the same as reckoning with decimals."""
        scale, most = self._scale, SURE / self._scale
        scaled = [cell * scale if type(cell) is float and -most < cell < most else HALF for cell in cells]
        found: list[int | Wrong | None] = [*map(round, scaled)]
        off = list(map(sub, scaled, found))
        for at in [at for at, one in enumerate(off) if not -SURE_NOISE < one < SURE_NOISE]:
            found[at] = self[cells[at]]
        return found

    def _read(self, cell: Hashable) -> int | Wrong | None:
        if cell == "":
            return None
        if isinstance(cell, date):
            return Wrong.DAY_FOR_SUM
        if isinstance(cell, str):
            return self._written(cell)
        return self._whole(Decimal(repr(cell)), noise=NOISE)

    def _written(self, text: str) -> int | Wrong | None:
        plain = BLANKS.sub("", tidy(text) or "").translate(MINUS)
        if not plain:
            return None
        if plain.casefold() in NOTHING:
            return 0
        if plain.startswith("(") and plain.endswith(")"):
            plain = f"-{plain[1:-1]}"
        if len(plain) > LONGEST_SUM:
            return Wrong.TOO_LARGE if plain.lstrip("-").isdecimal() else Wrong.NOT_A_SUM
        if not plain.isascii():
            return Wrong.NOT_A_SUM
        if PLAIN.fullmatch(plain):
            return self._whole(Decimal(plain.replace(",", ".")), noise=Decimal(0))
        if THOUSANDS.fullmatch(plain):
            return self._whole(_parted(plain), noise=Decimal(0))
        return Wrong.NOT_A_SUM

    def _whole(self, amount: Decimal, *, noise: Decimal) -> int | Wrong:
        try:
            tyiyns = amount * self._scale
            if abs(tyiyns) > LARGEST:
                return Wrong.TOO_LARGE
            nearest = int(tyiyns.to_integral_value())
        except (InvalidOperation, OverflowError, ValueError):
            return Wrong.NOT_A_SUM
        return nearest if abs(tyiyns - nearest) <= noise else Wrong.TOO_FINE


class Codes(dict[Hashable, str | Wrong]):
    """Cells to codes, read when first asked for; an empty text for an empty cell."""

    def __missing__(self, cell: Hashable) -> str | Wrong:
        found = self[cell] = _code(cell)
        return found


def texts(cells: Sequence[Hashable]) -> list[str]:
    """A column as words, with single blanks. One whose cells are so already passes as it is."""
    kinds = set(map(type, cells))
    words: Sequence[str] = cells if kinds <= {str} else list(map(text, cells))  # type: ignore[assignment]
    whole = f"|{'|'.join(words)}|"
    if whole.isprintable() and not any(blanks in whole for blanks in ("  ", " |", "| ")):
        return list(words)
    return list(map(text, words))


def text(cell: object) -> str:
    """A cell as words, with single blanks.

    >>> text("  Жол \\u00a0 оңдоо"), text(2111.0)
    ('Жол оңдоо', '2111')
    """
    if isinstance(cell, float) and cell.is_integer() and abs(cell) <= LARGEST:
        return str(int(cell))
    return " ".join((tidy(str(cell)) or "").split())


def _code(cell: Hashable) -> str | Wrong:
    if isinstance(cell, date):
        return Wrong.DAY_FOR_CODE
    plain = BLANKS.sub("", text(cell)).strip(".")
    if not plain or plain in ("-", "–", "—"):
        return ""
    if whole := NOUGHTS.fullmatch(plain):
        plain = whole[1]
    return plain if len(plain) <= LONGEST_CODE and CODE.fullmatch(plain) else Wrong.NOT_A_CODE


def _parted(plain: str) -> Decimal:
    """A number whose thousands are parted by points or commas: the last sign parts the decimals if it stands once."""
    last = max(plain.rfind("."), plain.rfind(","))
    if plain.count(plain[last]) > 1:
        return Decimal(plain.replace(plain[last], ""))
    other = "," if plain[last] == "." else "."
    return Decimal(plain.replace(other, "").replace(plain[last], "."))
