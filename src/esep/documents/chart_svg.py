"""Charts on pages: bars as SVG without script, style or text. The words and sums stand beside them, so that every
reader has them; drawn with presentation attributes, which the page's policy allows.
"""

from collections.abc import Iterable
from typing import Protocol

from esep.documents.chart import SCALE, Tone

STACK_HEIGHT = 60
BAR_HEIGHT = 32

FILLS: dict[str, str] = {Tone.FULL: "currentColor", Tone.EMPTY: "none", Tone.LIGHT: "currentColor"}
THIN: dict[str, str] = {Tone.FULL: "1", Tone.EMPTY: "1", Tone.LIGHT: "0.35"}


class Placed(Protocol):
    """A piece of a bar: where it begins and how long it is, in thousandths of the width."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def length(self) -> int:
        """How long it is."""

    @property
    def tone(self) -> str:
        """How it is filled."""


class Marked(Protocol):
    """A bar with the mark of its plan."""

    @property
    def length(self) -> int:
        """How long it is."""

    @property
    def mark(self) -> int:
        """Where the plan lies."""


def stack_svg(pieces: Iterable[Placed]) -> str:
    """A bar of pieces, as wide as its place."""
    return _svg(
        "".join(
            f'<rect x="{one.start}" y="1" width="{one.length}" height="{STACK_HEIGHT - 2}" fill="{FILLS[one.tone]}"'
            f' fill-opacity="{THIN[one.tone]}" stroke="currentColor" stroke-width="2"'
            ' vector-effect="non-scaling-stroke"/>'
            for one in pieces
        ),
        height=STACK_HEIGHT,
    )


def bar_svg(bar: Marked) -> str:
    """A bar of what was carried out within the outline of its plan."""
    outline = (
        f'<rect x="0" y="1" width="{bar.mark}" height="{BAR_HEIGHT - 2}" fill="none" stroke="currentColor"'
        ' stroke-width="1" vector-effect="non-scaling-stroke"/>'
    )
    done = f'<rect x="0" y="8" width="{bar.length}" height="{BAR_HEIGHT - 16}" fill="currentColor"/>'
    return _svg(outline + done, height=BAR_HEIGHT)


def _svg(shapes: str, *, height: int) -> str:
    return (
        f'<svg viewBox="0 0 {SCALE} {height}" width="100%" height="{height // 2}" preserveAspectRatio="none"'
        f' aria-hidden="true" focusable="false">{shapes}</svg>'
    )
