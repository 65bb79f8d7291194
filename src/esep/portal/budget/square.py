"""A thousand soms as a square of a hundred small ones: drawn without text for those who see, a table says the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from esep.finance.comparing import share
from esep.finance.queries.public.budget import PublicSum
from esep.finance.queries.public.thousand import SQUARES, squares_of

SIDE = 10
TINTS = ("0.45", "0.08", "0.25")
"""How dark the squares of one function are; neighbours differ in black and white too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A function with its squares: ``number`` stands in the first of them, ``of_thousand`` is soms of a thousand."""

    number: int
    row: PublicSum
    amount: Decimal
    squares: int
    start: int
    percent: Decimal | None

    @property
    def of_thousand(self) -> int:
        """Soms of every thousand, in tens."""
        return self.squares * (1000 // SQUARES)


def patches_of(rows: Iterable[PublicSum], *, of_plan: bool) -> tuple[Patch, ...]:
    """Functions with their squares, the largest first: of what was spent, or of what was planned."""
    sums = [(row.compared.half_plan if of_plan else row.compared.actual, row) for row in rows]
    sums.sort(key=lambda pair: -pair[0])
    counts = squares_of(amount for amount, _row in sums)
    whole = sum((amount for amount, _row in sums), Decimal(0))
    return tuple(
        Patch(
            number=at + 1,
            row=row,
            amount=amount,
            squares=counts[at],
            start=sum(counts[:at]),
            percent=share(amount, of=whole),
        )
        for at, (amount, row) in enumerate(sums)
    )


def square_svg(patches: Iterable[Patch]) -> SafeString:
    """The picture: ten rows of ten, each function's squares one after another with its number in the first."""
    drawn = [patch for patch in patches if patch.squares]
    shapes = format_html_join(
        "",
        '<path d="{}" fill="currentColor" fill-opacity="{}" stroke="currentColor" stroke-width=".3"/>',
        ((_path(patch), TINTS[at % len(TINTS)]) for at, patch in enumerate(drawn)),
    )
    numbers = format_html_join(
        "",
        '<text x="{}" y="{}">{}</text>',
        ((SIDE * (one.start % SIDE) + 4.5, SIDE * (one.start // SIDE) + 7, one.number) for one in drawn),
    )
    return format_html(
        '<svg viewBox="-1 -1 101 101" width="280" height="280" aria-hidden="true" focusable="false">{}'
        '<g fill="currentColor" font-size="6.5" font-weight="700" text-anchor="middle">{}</g></svg>',
        shapes,
        numbers,
    )


def _path(patch: Patch) -> str:
    places = range(patch.start, patch.start + patch.squares)
    return "".join(f"M{SIDE * (at % SIDE)} {SIDE * (at // SIDE)}h9v9h-9z" for at in places)
