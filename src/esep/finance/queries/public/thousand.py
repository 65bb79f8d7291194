"""A thousand soms as a square of a hundred: how many of its squares go to what. Pure."""

from collections.abc import Iterable
from decimal import Decimal

SQUARES = 100


def squares_of(amounts: Iterable[Decimal]) -> tuple[int, ...]:
    """How many of a hundred squares each sum takes; all noughts where there is no money.

    They add up to a hundred by the largest remainder, the earlier sum first where remainders are equal. A sum below
    nought takes none.

    >>> squares_of([Decimal(1), Decimal(1), Decimal(1)])
    (34, 33, 33)
    """
    given = [max(amount, Decimal(0)) for amount in amounts]
    whole = sum(given, Decimal(0))
    if not whole:
        return (0,) * len(given)
    counts = [int(amount * SQUARES // whole) for amount in given]
    rests = [amount * SQUARES % whole for amount in given]
    by_rest = sorted(range(len(given)), key=lambda at: -rests[at])
    for at in by_rest[: SQUARES - sum(counts)]:
        counts[at] += 1
    return tuple(counts)
