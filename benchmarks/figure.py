"""A figure: one line of the table that ``make bench`` prints."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, beside what, and whether the target is held (None: there is no target)."""

    id: str
    what: str
    measured: str
    reference: str = ""
    ratio: float | None = None
    held: bool | None = None


def against_target(id: str, what: str, value: float, *, target: float, unit: str, note: str = "") -> Figure:
    """A figure that is held when it does not exceed its target."""
    return Figure(id, what, f"{value:.2f} {unit}{note}", f"target {target:g} {unit}", value / target, value <= target)


def lines(figures: Sequence[Figure]) -> list[str]:
    """The figures as one table: id, what, measured, reference, ratio, held."""
    head = ("id", "what", "measured", "reference", "ratio", "held")
    rows = [
        (
            figure.id,
            figure.what,
            figure.measured,
            figure.reference,
            "" if figure.ratio is None else f"{figure.ratio:.2f}",
            {None: "", True: "yes", False: "NO"}[figure.held],
        )
        for figure in figures
    ]
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (head, *rows)]
