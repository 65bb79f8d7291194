"""``make bench``: one table a topic, every figure beside a reference of the same run."""

import sys
from collections.abc import Sequence

from benchmarks import law, web


def print_law(found: Sequence[law.Figure]) -> None:
    """Print a line for each figure of the law core."""
    width = max(len(figure.what) for figure in found)
    print(f"{'id':<4} {'what':<{width}} {'measured':>10}  {'reference':<20} {'ratio':>9}")
    for figure in found:
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        held = {None: "", True: "held", False: "NOT HELD"}[figure.held]
        print(f"{figure.id:<4} {figure.what:<{width}} {figure.measured:>10}  {figure.reference:<20} {ratio:>9}  {held}")


def main() -> int:
    """Measure the law core, then the pages."""
    print_law(law.figures())
    print()
    web.print_table(web.prices())
    return 0


if __name__ == "__main__":
    sys.exit(main())
