"""``make bench``: one table a topic, every figure beside a reference of the same run."""

import sys

from benchmarks import desk, importing, journal, law, meeting, press, starting, web
from benchmarks.figure import lines


def main() -> int:
    """Measure the law core, the pages and that of a meeting, the papers, tables of money, the journal, a start."""
    print("\n".join(lines(law.figures())), flush=True)
    print()
    web.print_table(web.prices())
    print()
    print("\n".join(lines(meeting.figures())), flush=True)
    print()
    print("\n".join(lines(press.figures())), flush=True)
    print()
    print("\n".join(lines(importing.figures())), flush=True)
    print()
    print("\n".join(lines(desk.figures())), flush=True)
    print()
    print("\n".join(lines(journal.figures())), flush=True)
    print()
    print("\n".join(lines(starting.figures())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
