"""Terms that run beside each other: how many at most at one time. Days, without a database."""

from collections.abc import Iterable
from datetime import date

Term = tuple[date, date | None]
"""First and last day, both included; without a last day it has not ended."""


def overlap(one: Term, other: Term) -> bool:
    """Whether two terms share a day.

    >>> overlap((date(2026, 1, 1), date(2026, 2, 10)), (date(2026, 2, 10), None))
    True
    """
    return (other[1] is None or one[0] <= other[1]) and (one[1] is None or other[0] <= one[1])


def most_at_once(terms: Iterable[Term], *, within: Term) -> int:
    """The largest number of terms that share one day of ``within``.

    >>> most_at_once([(date(2026, 1, 1), date(2026, 2, 10)), (date(2026, 3, 12), None)],
    ...     within=(date(2026, 1, 1), None))
    1
    """
    touching = [term for term in terms if overlap(term, within)]
    days = {within[0], *(since for since, _until in touching if since > within[0])}
    return max(sum(overlap((day, day), term) for term in touching) for day in days)
