"""Charts: sums as lengths of bars, the same on paper, in a document to edit and on a page. Pure.

A chart is drawn from whole numbers: thousandths of the width. Sums stay exact decimals beside them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

SCALE = 1000
"""Parts of the width of a chart."""

WIDEST = Decimal(150)
"""Per cent of the plan that a bar shows at most; what is beyond is said in figures."""

HUNDRED = Decimal(100)
TENTH = Decimal("0.1")


class Tone(StrEnum):
    """How a piece is filled, so that pieces differ in black and white too."""

    FULL = "full"
    EMPTY = "empty"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Slice:
    """A sum that is part of a whole."""

    label: str
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A slice with its place in the bar."""

    label: str
    value: Decimal
    start: int
    length: int
    tone: Tone

    @property
    def percent(self) -> Decimal:
        """Its part of the whole in per cent, one decimal; those of one bar add up to 100."""
        return Decimal(self.length) / 10


@dataclass(frozen=True, slots=True)
class Line:
    """What was planned and what became of it; ``key`` is for whoever draws it."""

    label: str
    plan: Decimal
    actual: Decimal
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A line as a bar: ``length`` of what was carried out, ``mark`` where the plan lies.

    ``share`` is per cent of the plan with one decimal; none, and no length, where nothing was planned.
    """

    label: str
    plan: Decimal
    actual: Decimal
    key: str
    share: Decimal | None
    length: int
    mark: int


def stacked(slices: Iterable[Slice]) -> tuple[Piece, ...]:
    """One bar of its slices, in their order; nothing where they come to nothing.

    Lengths add up to the whole by the largest remainder. A sum below nought has no length.

    >>> [piece.length for piece in stacked([Slice("a", Decimal(1)), Slice("b", Decimal(2))])]
    [333, 667]
    """
    given = list(slices)
    lengths = _lengths([max(one.value, Decimal(0)) for one in given])
    tones = tuple(Tone)
    return tuple(
        Piece(label=one.label, value=one.value, start=sum(lengths[:at]), length=length, tone=tones[at % len(tones)])
        for at, (one, length) in enumerate(zip(given, lengths, strict=False))
    )


def executed(lines: Iterable[Line]) -> tuple[Bar, ...]:
    """Bars by how far the plan was carried out, the furthest first; lines without a plan come last, as they stood."""
    given = [(one, _share(one)) for one in lines]
    known = [share for _one, share in given if share is not None]
    widest = min(max([HUNDRED, *known]), WIDEST)
    mark = _part(HUNDRED, of=widest)
    bars = [
        Bar(
            label=one.label,
            plan=one.plan,
            actual=one.actual,
            key=one.key,
            share=share,
            length=_part(min(max(share, Decimal(0)), widest), of=widest) if share is not None else 0,
            mark=mark,
        )
        for one, share in given
    ]
    return tuple(sorted(bars, key=lambda bar: (bar.share is None, -(bar.share or Decimal(0)))))


def _lengths(values: list[Decimal]) -> list[int]:
    whole = sum(values)
    if not whole:
        return []
    exact = [value * SCALE / whole for value in values]
    lengths = [int(one) for one in exact]
    by_rest = sorted(range(len(exact)), key=lambda at: lengths[at] - exact[at])
    for at in by_rest[: SCALE - sum(lengths)]:
        lengths[at] += 1
    return lengths


def _share(line: Line) -> Decimal | None:
    if line.plan <= 0:
        return None
    return (line.actual * HUNDRED / line.plan).quantize(TENTH, rounding=ROUND_HALF_UP)


def _part(value: Decimal, *, of: Decimal) -> int:
    return int((value * SCALE / of).quantize(Decimal(1), rounding=ROUND_HALF_UP))
