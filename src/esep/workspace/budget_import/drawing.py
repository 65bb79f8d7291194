"""A reading as its page draws it: sums of both sides, the table's own totals beside ours, lines, faults."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from esep.finance.commands.importing.bringing import soms_of
from esep.finance.importing.field import SUMS, WORDS
from esep.finance.importing.line import Line
from esep.finance.importing.reading import Reading
from esep.finance.importing.totals import Total
from esep.kernel.refusals import Words

MOST_LINES = 50
"""Lines that are shown; all of them are in the file."""

MOST_TOTALS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class LineShown:
    """A line: its row, its codes, what it is for, its sums in soms."""

    row: int
    codes: str
    words: str
    village: str
    sums: tuple[tuple[Words, Decimal], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalShown:
    """A total of the table: for each column of sums what it says and how far that is above its rows."""

    row: int
    words: str
    fits: bool
    sums: tuple[tuple[Words, Decimal | None, Decimal | None], ...]


def drawn(reading: Reading, villages: Mapping[str, str]) -> dict[str, object]:
    """What the template needs of a reading. ``villages`` are names by codes."""
    names = [WORDS[field] for field in SUMS[reading.table]]
    is_income = [code != "" for code in reading.lines.texts[0]] if reading.lines else []
    sides = [
        [
            (words, soms_of(sum(one for one, income in zip(column, is_income, strict=True) if income is side)))
            for words, column in zip(names, reading.lines.sums, strict=True)
        ]
        for side in (True, False)
    ]
    return {
        "reading": reading,
        "names": names,
        "income": sides[0] if any(is_income) else [],
        "expense": sides[1] if not all(is_income) else [],
        "lines": [_line(line, names, villages) for line in reading.lines[:MOST_LINES]],
        "more": max(0, len(reading.lines) - MOST_LINES),
        "totals": [_total(one, names) for one in _first(reading.totals)],
        "fitting": sum(one.fits for one in reading.totals),
        "untold": reading.fault_count - len(reading.faults),
    }


def _first(totals: tuple[Total, ...]) -> list[Total]:
    """Those that do not fit come first."""
    return sorted(totals, key=lambda one: one.fits)[:MOST_TOTALS]


def _line(line: Line, names: list[Words], villages: Mapping[str, str]) -> LineShown:
    return LineShown(
        row=line.row,
        codes=" · ".join(filter(None, (line.income, line.function, line.economic))),
        words=line.words_ky or line.words_ru,
        village=villages.get(line.village, line.village),
        sums=tuple(zip(names, map(soms_of, line.sums), strict=True)),
    )


def _total(one: Total, names: list[Words]) -> TotalShown:
    return TotalShown(
        row=one.line,
        words=one.words,
        fits=one.fits,
        sums=tuple(
            (words, None if said is None else soms_of(said), soms_of(above) if above else None)
            for words, said, above in zip(names, one.sums, one.differences, strict=True)
        ),
    )
