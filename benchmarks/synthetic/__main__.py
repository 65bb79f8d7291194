"""``python -m benchmarks.synthetic --municipalities 20 --years 10``: fill the database that Esep is set up with.

The database must be prepared (``esep prepare``). Municipalities that are there already stay; the next numbers are
filled.
"""

import argparse
import sys
import time
from datetime import date


def main() -> int:
    """Fill the database, and say what was written."""
    import django

    django.setup()
    from benchmarks.synthetic.filling import fill
    from esep.kernel import clock
    from esep.kernel.models import Municipality

    parser = argparse.ArgumentParser(prog="python -m benchmarks.synthetic", description=__doc__)
    parser.add_argument("--municipalities", type=int, default=20, metavar="N")
    parser.add_argument("--years", type=int, default=10, metavar="Y")
    parser.add_argument("--today", type=date.fromisoformat, default=None, metavar="2026-09-14")
    given = parser.parse_args()
    today = given.today or clock.today()
    first = Municipality.objects.filter(slug__startswith="synthetic-").count()
    began, facts, obligations = time.perf_counter(), 0, 0
    for number in range(first, first + given.municipalities):
        filled = fill(number, years=given.years, today=today)
        facts, obligations = facts + filled.facts, obligations + filled.obligations
    took = time.perf_counter() - began
    print(f"{given.municipalities} municipalities, {facts:,} facts, {obligations:,} obligations: {took:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
